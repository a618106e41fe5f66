/**
 * Murphi for Rumur: a rule a command, a ruleset a group. Properties are invariants, `sometimes` a
 * cover. Rumur does not look beyond a state that breaks an invariant, so counts are those of a
 * model whose invariants hold; ask for one property at a time where several fail.
 */
import { absenceText, absentClaims } from './absent';
import { domain } from './formula';
import type { Claim, Command, Effect, ExportModel, GroupModel } from './model';
import { plain } from './names';
import { changeText, type Dialect, formulaText, placeOf, slotBehind } from './text';

const dialect: Dialect = {
  and: '&',
  or: '|',
  not: '!',
  equal: '=',
  unequal: '!=',
  yes: 'true',
  no: 'false',
  choose: (condition, then, otherwise) => `((${condition}) ? (${then}) : (${otherwise}))`,
  copies: (queue, message, { capacity }) => {
    const isIt = (i: number): string => `((${queue}[${i}] = ${message + 1}) ? 1 : 0)`;
    return `(${domain(0, capacity - 1)
      .map(isIt)
      .join(' + ')})`;
  },
  head: (queue, message) => `${queue}[0] = ${message + 1}`,
};

/** How Rumur names a property in what it prints. */
export const murphiName = (claim: Claim, index: number): string =>
  `${index + 1} ${plain(claim.name)}`;

/** The model as Murphi. */
export function murphiText(model: ExportModel): string {
  const { groups, counters, claims } = model;
  const range = ({ min, max }: { min: number; max: number }): string => `${min}..${max}`;
  return [
    ...heading(model),
    'type',
    ...groups.flatMap((group) => [
      `  ${group.name}_type: record`,
      ...group.variables.flatMap((variable) => [
        `    -- ${variable.means}`,
        ...(variable.legend ?? []).map((line) => `    --   ${line}`),
        `    ${variable.name}: ${range(variable)};`,
      ]),
      ...group.queues.flatMap(({ name, capacity, messages, means }) => [
        `    -- ${means}: ${messages.map((message, i) => `${i + 1} ${message}`).join(', ')}`,
        `    ${name}: array [0..${capacity - 1}] of 0..${messages.length};`,
      ]),
      '  end;',
    ]),
    'var',
    ...groups.map(
      (group) => `  ${group.name}: array [0..${group.replicas - 1}] of ${group.name}_type;`,
    ),
    ...counters.map((counter) => `  ${counter.name}: ${range(counter)}; -- ${counter.means}`),
    '',
    'startstate "the beginning"',
    'begin',
    ...groups.flatMap(beginning),
    ...counters.map(({ name, initial }) => `  ${name} := ${initial};`),
    'end;',
    '',
    ...groups.flatMap(rules),
    ...(claims.some(({ isAtRest }) => isAtRest) ? enabledText(groups) : []),
    ...claims.flatMap((claim, i) => claimText(claim, i)),
    '',
  ].join('\n');
}

const heading = (model: ExportModel): readonly string[] => [
  `-- ${plain(model.system)}, ${plain(model.scope)}: written by countersign export.`,
  '--',
  '--   rumur --deadlock-detection off --symmetry-reduction off --output model.c FILE',
  '--   cc -std=c11 -O2 -mcx16 -o model model.c -lpthread && ./model',
  '-- (-mcx16 where the processor asks for it: x86-64.)',
  '--',
  ...absentClaims(model, 'murphi').map(
    ({ claim: { kind, name }, absence }) =>
      `-- Absent: ${kind}, ${plain(name)} (${absenceText(absence)})`,
  ),
];

function beginning(group: GroupModel): readonly string[] {
  return [
    `  for r: 0..${group.replicas - 1} do`,
    ...group.variables.map(({ name, initial }) => `    ${group.name}[r].${name} := ${initial};`),
    ...group.queues.map(
      ({ name, capacity }) =>
        `    for i: 0..${capacity - 1} do ${group.name}[r].${name}[i] := 0; end;`,
    ),
    '  end;',
  ];
}

function rules(group: GroupModel): readonly string[] {
  if (group.commands.length === 0) return [];
  return [`ruleset r: 0..${group.replicas - 1} do`, ...group.commands.flatMap(rule), 'end;', ''];
}

function rule({ edge, guard, effects }: Command): readonly string[] {
  const labels = [...(edge.unexpected ? ['refused'] : []), ...(edge.lost ? ['lost'] : [])];
  const label = labels.length > 0 ? ` (${labels.join(', ')})` : '';
  const flag = effects.some(({ kind }) => kind === 'queue') ? ['  var flag: boolean;'] : [];
  return [
    `  rule "${plain(edge.step)}${label}"`,
    `    ${formulaText(guard, dialect, 'r')} ==>`,
    ...flag,
    '  begin',
    ...effects.flatMap(effectText).map((line) => `    ${line};`),
    '  end;',
  ];
}

function effectText(effect: Effect): readonly string[] {
  if (effect.kind === 'change') {
    const own = placeOf(effect.variable, 'r');
    return [`${own} := ${changeText(effect.pairs, effect.variable, own, dialect)}`];
  }
  const { queue } = effect;
  const place = placeOf(queue, 'r');
  const slots = domain(0, queue.capacity - 1);
  return effect.acts.flatMap((act) => {
    const message = act.message + 1;
    if (act.act === 'take')
      return [
        'flag := false',
        ...slots.flatMap((i) => [
          `flag := flag | ${place}[${i}] = ${message}`,
          `if flag then ${place}[${i}] := ${slotBehind(queue, place, i)}; end`,
        ]),
      ];
    const room =
      act.act === 'send' ? `${dialect.copies(place, act.message, queue)} < ${act.upTo}` : 'true';
    return [
      `flag := ${room}`,
      ...[...slots].reverse().map((i) => {
        const isNext = i === 0 ? '' : ` & ${place}[${i - 1}] != 0`;
        return `if flag & ${place}[${i}] = 0${isNext} then ${place}[${i}] := ${message}; end`;
      }),
    ];
  });
}

function claimText(claim: Claim, index: number): readonly string[] {
  const { kind, strike, isAtRest } = claim;
  if (!strike) return [];
  const name = `"${murphiName(claim, index)}"`;
  const text = formulaText(strike, dialect, '0');
  if (kind === 'sometimes') return [`cover ${name}`, `  ${text};`];
  const enabled = isAtRest ? [`  ${ENABLED}() |`] : [];
  return [`invariant ${name}`, ...enabled, `  !(${text});`];
}

const ENABLED = 'some_step_is_enabled';

/** Guard by guard: one expression of all of them is more than Rumur reads in good time. */
const enabledText = (groups: readonly GroupModel[]): readonly string[] => [
  `function ${ENABLED}(): boolean;`,
  'begin',
  ...groups
    .filter(({ commands }) => commands.length > 0)
    .flatMap(({ replicas, commands }) => [
      `  for r: 0..${replicas - 1} do`,
      ...commands.map(
        ({ guard }) => `    if ${formulaText(guard, dialect, 'r')} then return true; end;`,
      ),
      '  end;',
    ]),
  '  return false;',
  'end;',
  '',
];
