/**
 * A TLA+ module: a function of replicas a group, an action a command, invariants, and fairness as
 * the steps declare it. `sometimes` stands as an invariant whose violation is the witness. Fairness
 * in TLA+ speaks of actions that change something; a step that changes nothing is owed nothing
 * there.
 */
import { absenceOf, absenceText } from './absent';
import type { Claim, Command, Effect, ExportModel, GroupModel } from './model';
import { Names, plain } from './names';
import { changeText, type Dialect, formulaText } from './text';

const dialect: Dialect = {
  and: '/\\',
  or: '\\/',
  not: '~',
  equal: '=',
  unequal: '#',
  yes: 'TRUE',
  no: 'FALSE',
  choose: (condition, then, otherwise) => `(IF ${condition} THEN ${then} ELSE ${otherwise})`,
  copies: (queue, message) => `Copies(${queue}, ${message + 1})`,
  head: (queue, message) => `(Len(${queue}) > 0 /\\ ${queue}[1] = ${message + 1})`,
};

/** An identifier for the module: the letters and digits of the words. */
export const moduleName = (words: string): string => {
  const name = words
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((part) => part[0]?.toUpperCase() + part.slice(1))
    .join('');
  return /^[A-Z]/.test(name) ? name : `System${name}`;
};

const queueOperators = [
  'Copies(q, m) == Cardinality({i \\in 1..Len(q) : q[i] = m})',
  'First(q, m) == CHOOSE i \\in 1..Len(q) : q[i] = m /\\ \\A j \\in 1..(i - 1) : q[j] # m',
  'Take(q, m) == SubSeq(q, 1, First(q, m) - 1) \\o SubSeq(q, First(q, m) + 1, Len(q))',
  'Send(q, m, n) == IF Copies(q, m) < n THEN Append(q, m) ELSE q',
];

interface Action {
  readonly name: string;
  readonly command: Command;
}

/** The model as a TLA+ module of the given name; the file must bear the same name. */
export function tlaText(model: ExportModel, name: string): string {
  const { groups, counters, claims } = model;
  const names = new Names();
  const actions = groups.map((group) => {
    return group.commands.map(
      (command): Action => ({
        command,
        name: moduleName(names.of(`${group.name} ${command.edge.step}`)),
      }),
    );
  });
  const variables = [...groups, ...counters].map((variable) => variable.name);
  const hasQueues = groups.some(({ queues }) => queues.length > 0);
  return [
    `---- MODULE ${name} ----`,
    `\\* ${plain(model.system)}, ${plain(model.scope)}: written by countersign export.`,
    ...legends(groups),
    'EXTENDS Integers, Sequences, FiniteSets',
    '',
    `VARIABLES ${variables.join(', ')}`,
    `vars == <<${variables.join(', ')}>>`,
    '',
    ...(hasQueues ? [...queueOperators, ''] : []),
    ...groups.map(
      ({ name: group, replicas }) => `${moduleName(group)}Replicas == 0..${replicas - 1}`,
    ),
    '',
    'Init ==',
    ...groups.map(initial),
    ...counters.map(({ name: counter, initial: value }) => `  /\\ ${counter} = ${value}`),
    '',
    ...groups.flatMap((group, g) =>
      (actions[g] as readonly Action[]).flatMap((action) => actionText(action, group, variables)),
    ),
    ...nextText(groups, actions),
    ...typeInvariant(model),
    ...claims.flatMap((claim, i) => claimText(claim, i)),
    ...fairnessText(groups, actions),
    'Spec == Init /\\ [][Next]_vars',
    'FairSpec == Spec /\\ Fairness',
    '====',
    '',
  ].join('\n');
}

const legends = (groups: readonly GroupModel[]): readonly string[] =>
  groups.flatMap((group) => [
    ...group.variables.flatMap(({ name, means, legend }) => [
      `\\* ${group.name}[r].${name}: ${means}`,
      ...(legend ?? []).map((line) => `\\*   ${line}`),
    ]),
    ...group.queues.flatMap(({ name, means, messages }) => [
      `\\* ${group.name}[r].${name}: ${means}`,
      ...messages.map((message, i) => `\\*   ${i + 1} ${message}`),
    ]),
  ]);

function initial(group: GroupModel): string {
  const fields = [
    ...group.variables.map(({ name, initial: value }) => `${name} |-> ${value}`),
    ...group.queues.map(({ name }) => `${name} |-> <<>>`),
  ];
  const record = `[${fields.join(', ')}]`;
  return `  /\\ ${group.name} = [r \\in ${moduleName(group.name)}Replicas |-> ${record}]`;
}

function actionText(
  { name, command }: Action,
  group: GroupModel,
  variables: readonly string[],
): readonly string[] {
  const own = command.effects.filter(
    (effect) => effect.kind === 'queue' || effect.variable.group !== undefined,
  );
  const counters = command.effects.flatMap((effect) =>
    effect.kind === 'change' && effect.variable.group === undefined ? [effect] : [],
  );
  const changed = new Set(counters.map(({ variable }) => variable.name));
  if (own.length > 0) changed.add(group.name);
  const kept = variables.filter((variable) => !changed.has(variable));
  const updates = own.map((effect) => `![r].${fieldOf(effect)} = ${valueText(effect)}`);
  return [
    `\\* ${plain(command.edge.step)}`,
    `${name}(r) ==`,
    `  /\\ ${formulaText(command.guard, dialect, 'r')}`,
    ...(updates.length > 0
      ? [`  /\\ ${group.name}' = [${group.name} EXCEPT ${updates.join(', ')}]`]
      : []),
    ...counters.map(
      ({ variable, pairs }) =>
        `  /\\ ${variable.name}' = ${changeText(pairs, variable, variable.name, dialect)}`,
    ),
    ...(kept.length > 0 ? [`  /\\ UNCHANGED <<${kept.join(', ')}>>`] : []),
    '',
  ];
}

const fieldOf = (effect: Effect): string =>
  effect.kind === 'queue' ? effect.queue.name : effect.variable.name;

/** In EXCEPT the old value is called @. */
function valueText(effect: Effect): string {
  if (effect.kind === 'change') return changeText(effect.pairs, effect.variable, '@', dialect);
  return effect.acts.reduce((queue, act) => {
    const message = act.message + 1;
    if (act.act === 'send') return `Send(${queue}, ${message}, ${act.upTo})`;
    return `${act.act === 'take' ? 'Take' : 'Append'}(${queue}, ${message})`;
  }, '@');
}

function nextText(
  groups: readonly GroupModel[],
  actions: readonly (readonly Action[])[],
): readonly string[] {
  const lines = groups.flatMap((group, g) => {
    const own = (actions[g] as readonly Action[]).map(({ name }) => `${name}(r)`);
    if (own.length === 0) return [];
    return [
      `  \\/ \\E r \\in ${moduleName(group.name)}Replicas :`,
      ...own.map((action) => `       \\/ ${action}`),
    ];
  });
  return ['Next ==', ...(lines.length > 0 ? lines : ['  FALSE /\\ UNCHANGED vars']), ''];
}

function typeInvariant({ groups, counters }: ExportModel): readonly string[] {
  const ofGroup = (group: GroupModel): string => {
    const fields = [
      ...group.variables.map(({ name, min, max }) => `${name} : ${min}..${max}`),
      ...group.queues.map(({ name, messages }) => `${name} : Seq(1..${messages.length})`),
    ];
    return `  /\\ ${group.name} \\in [${moduleName(group.name)}Replicas -> [${fields.join(', ')}]]`;
  };
  return [
    'TypeOK ==',
    ...groups.map(ofGroup),
    ...counters.map(({ name, min, max }) => `  /\\ ${name} \\in ${min}..${max}`),
    '',
  ];
}

function claimText(claim: Claim, index: number): readonly string[] {
  const { kind, name, strike, isAtRest } = claim;
  const absence = absenceOf(claim, 'tla');
  const comment = `\\* ${kind}: ${plain(name)}`;
  const title = `Property${index + 1}`;
  if (absence) return [`${comment} (absent: ${absenceText(absence)})`, ''];
  if (strike) {
    const rest = isAtRest ? 'ENABLED Next \\/ ' : '';
    const witness = kind === 'sometimes' ? ' (an invariant whose violation is the witness)' : '';
    return [
      `${comment}${witness}`,
      `${title} == ${rest}~(${formulaText(strike, dialect, '0')})`,
      '',
    ];
  }
  return [`${comment} (of FairSpec)`, `${title} ==`, ...alongRuns(claim), ''];
}

function alongRuns({ kind, reached = [], from = [] }: Claim): readonly string[] {
  const each = reached.map(({ group, of }, i) => {
    const set = `${moduleName(group.name)}Replicas`;
    const to = formulaText(of, dialect, 'r');
    if (kind !== 'leadsTo') return `(\\A r \\in ${set} : ${to})`;
    const first = formulaText(from[i] ?? { kind: 'truth', value: false }, dialect, 'r');
    return `(\\A r \\in ${set} : ((${first}) ~> (${to})))`;
  });
  const together = each.join(' /\\ ') || 'TRUE';
  if (kind === 'leadsTo') return [`  ${together}`];
  return [`  ${kind === 'closes' ? '[]' : ''}<>(${together})`];
}

/** One conjunct a step and replica; alternatives of one name share one. */
function fairnessText(
  groups: readonly GroupModel[],
  actions: readonly (readonly Action[])[],
): readonly string[] {
  const lines = groups.flatMap((group, g) => {
    const shared = new Map<string, { mark: string; names: string[] }>();
    for (const { name, command } of actions[g] as readonly Action[]) {
      const step = group.steps[command.step];
      if (!step || step.fairness === 'none') continue;
      const mark = step.fairness === 'weak' ? 'WF' : 'SF';
      const key = `${mark} ${step.alternatives ?? `step ${command.step}`}`;
      const known = shared.get(key) ?? { mark, names: [] };
      known.names.push(`${name}(r)`);
      shared.set(key, known);
    }
    if (shared.size === 0) return [];
    return [
      `  /\\ \\A r \\in ${moduleName(group.name)}Replicas :`,
      ...[...shared.values()].map(
        ({ mark, names }) => `       /\\ ${mark}_vars(${names.join(' \\/ ')})`,
      ),
    ];
  });
  return ['Fairness ==', ...(lines.length > 0 ? lines : ['  TRUE']), ''];
}
