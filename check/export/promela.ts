/**
 * Promela for SPIN. One process a replica with one place to be in, each step one `d_step`: so no
 * state is counted for where a process stands. Properties are a process of their own that can move
 * only where one of them is violated, so they change no count as long as they hold.
 */
import { absenceOf, absenceText } from './absent';
import { domain } from './formula';
import type { Claim, Command, Effect, ExportModel, GroupModel, Queue, Variable } from './model';
import { plain } from './names';
import { changeText, type Dialect, formulaText, placeOf, slotBehind } from './text';

const dialect: Dialect = {
  and: '&&',
  or: '||',
  not: '!',
  equal: '==',
  unequal: '!=',
  yes: 'true',
  no: 'false',
  choose: (condition, then, otherwise) => `(${condition} -> ${then} : ${otherwise})`,
  copies: (queue, message, { capacity }) => {
    const isIt = (i: number): string => `(${queue}[${i}] == ${message + 1})`;
    return `(${domain(0, capacity - 1)
      .map(isIt)
      .join(' + ')})`;
  },
  head: (queue, message) => `${queue}[0] == ${message + 1}`,
};

/** How a property is asked for: the number of its definition, counted from 1. */
export const promelaFlag = (index: number): string => `PROPERTY_${index + 1}`;
export const PROMELA_EVERY = 'EVERY_PROPERTY';

/** The model as Promela; only the claims of these indices, if any are given. */
export function promelaText(model: ExportModel): string {
  const { groups, counters } = model;
  let firstProcess = 0;
  const processes = groups.flatMap((group) => {
    const at = firstProcess === 0 ? '_pid' : `_pid - ${firstProcess}`;
    if (group.commands.length === 0) return [];
    firstProcess += group.replicas;
    return processText(group, at);
  });
  return [
    ...heading(model),
    ...groups.flatMap(groupText),
    ...counters.map((counter) => `${declaration(counter)}  /* ${counter.means} */`),
    ...(groups.some(({ queues }) => queues.length > 0) ? ['hidden byte flag;'] : []),
    '',
    ...processes,
    ...properties(model),
    '',
  ].join('\n');
}

const heading = ({ system, scope, claims }: ExportModel): readonly string[] => [
  `/* ${plain(system)}, ${plain(scope)}: written by countersign export.`,
  ' *',
  ' * To count states and transitions (of which SPIN counts one more, the initial state):',
  ' *   spin -a FILE && cc -O1 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m1000000',
  ` * With properties: spin -a -D${PROMELA_EVERY} FILE, or -D${promelaFlag(0)} and so on for one;`,
  ' * pan -c0 tells every one that is violated, and each time it adds a transition of its own.',
  ' *',
  ...claims.map(
    (claim, i) => ` * ${promelaFlag(i)}: ${claim.kind}, ${plain(claim.name)}${remark(claim)}`,
  ),
  ' */',
  '',
];

function remark(claim: Claim): string {
  const absence = absenceOf(claim, 'promela');
  if (absence) return ` (absent: ${absenceText(absence)})`;
  if (claim.kind === 'sometimes') return ' (a violation is the witness)';
  return claim.isAtRest ? ' (where nothing is enabled: ask for it alone)' : '';
}

const typeOf = ({ min, max }: Variable): string => {
  if (min < 0) return min >= -32768 && max <= 32767 ? 'short' : 'int';
  if (max <= 1) return 'bit';
  return max <= 255 ? 'byte' : max <= 32767 ? 'short' : 'int';
};
const declaration = (variable: Variable): string =>
  `${typeOf(variable)} ${variable.name} = ${variable.initial};`;

const typeName = (group: GroupModel): string => `${group.name}_type`;

function groupText(group: GroupModel): readonly string[] {
  const queue = ({ name, capacity, messages, means }: Queue): string => {
    const numbered = messages.map((message, i) => `${i + 1} ${message}`).join(', ');
    return `  byte ${name}[${capacity}];  /* ${means}: ${numbered} */`;
  };
  return [
    ...group.variables.flatMap(({ legend, means }) =>
      legend ? [`/* ${means}:`, ...legend.map((line) => ` *   ${line}`), ' */'] : [],
    ),
    `typedef ${typeName(group)} {`,
    ...group.variables.map((variable) => `  ${declaration(variable)}  /* ${variable.means} */`),
    ...group.queues.map(queue),
    '};',
    `${typeName(group)} ${group.name}[${group.replicas}];`,
    '',
  ];
}

function processText(group: GroupModel, at: string): readonly string[] {
  return [
    `active [${group.replicas}] proctype ${group.name}_steps() {`,
    'end:',
    '  do',
    ...group.commands.flatMap((command) => commandText(command, at)),
    '  od',
    '}',
    '',
  ];
}

function commandText({ edge, guard, effects }: Command, at: string): readonly string[] {
  const lines = effects.flatMap((effect) => effectText(effect, at));
  const labels = [...(edge.unexpected ? ['refused'] : []), ...(edge.lost ? ['lost'] : [])];
  const label = labels.length > 0 ? ` (${labels.join(', ')})` : '';
  return [
    `  /* ${plain(edge.step)}${label} */`,
    `  :: d_step { ${formulaText(guard, dialect, at)} ->`,
    ...(lines.length > 0 ? lines : ['skip']).map((line) => `       ${line};`),
    '     }',
  ];
}

function effectText(effect: Effect, at: string): readonly string[] {
  if (effect.kind === 'change') {
    const own = placeOf(effect.variable, at);
    return [`${own} = ${changeText(effect.pairs, effect.variable, own, dialect)}`];
  }
  const { queue } = effect;
  const place = placeOf(queue, at);
  const slots = domain(0, queue.capacity - 1);
  return effect.acts.flatMap((act) => {
    const message = act.message + 1;
    if (act.act === 'take')
      return [
        'flag = false',
        ...slots.flatMap((i) => [
          `flag = (flag || ${place}[${i}] == ${message})`,
          `${place}[${i}] = (flag -> ${slotBehind(queue, place, i)} : ${place}[${i}])`,
        ]),
      ];
    const room =
      act.act === 'send' ? `${dialect.copies(place, act.message, queue)} < ${act.upTo}` : 'true';
    return [
      `flag = (${room})`,
      ...[...slots].reverse().map((i) => {
        const isNext = i === 0 ? '' : ` && ${place}[${i - 1}] != 0`;
        const isFree = `(flag && ${place}[${i}] == 0${isNext})`;
        return `${place}[${i}] = (${isFree} -> ${message} : ${place}[${i}])`;
      }),
    ];
  });
}

/** A process that moves only where a property strikes. */
function properties({ groups, claims }: ExportModel): readonly string[] {
  const said = claims.flatMap((claim, i) => {
    if (!claim.strike) return [];
    const strike = formulaText(claim.strike, dialect, '0');
    const asked = claim.isAtRest ? `${strike} && ${atRest(groups)}` : strike;
    return [
      `#if defined(${promelaFlag(i)}) || defined(${PROMELA_EVERY})`,
      `  /* ${plain(claim.name)} */`,
      `  :: d_step { ${asked} -> assert(${i + 1} == 0) }`,
      '#endif',
    ];
  });
  if (said.length === 0) return [];
  const flags = claims.flatMap((claim, i) => (claim.strike ? [`defined(${promelaFlag(i)})`] : []));
  return [
    `#if defined(${PROMELA_EVERY}) || ${flags.join(' || ')}`,
    'active proctype properties() {',
    'end:',
    '  do',
    ...said,
    '  od',
    '}',
    '#endif',
  ];
}

/** That no step is enabled. Not `timeout`: another property that strikes there would hide it. */
function atRest(groups: readonly GroupModel[]): string {
  const guards = groups.flatMap(({ replicas, commands }) =>
    commands.flatMap(({ guard }) =>
      Array.from({ length: replicas }, (_, r) => formulaText(guard, dialect, String(r))),
    ),
  );
  return `!(${guards.join('\n       || ') || 'false'})`;
}
