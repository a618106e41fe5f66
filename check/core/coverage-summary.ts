/**
 * Marks become shares and names. Tables of one life that differ (a coalition's alphabet, another
 * group's) are joined by what a local state and an event *are*, so nothing is counted twice.
 */
import { canonical } from '../../base/canonical';
import type { Coverage, LineCoverage, MachineCoverage, Share } from '../../base/coverage-results';
import type { LocalTable } from '../../models/tables/tabulate';
import type { CoverageBook, MachineMarks, MessageMarks } from './coverage';
import { guardsOf } from './guards';

/** What the searches in a book looked at. */
export function coverageOf(book: CoverageBook): Coverage {
  const byLife = new Map<string, [LocalTable, MachineMarks][]>();
  for (const [table, marks] of book.machines) {
    const { name } = table.life;
    byLife.set(name, [...(byLife.get(name) ?? []), [table, marks]]);
  }
  const steps = [...book.steps.values()];
  return {
    machines: [...byLife].map(([life, tables]) => machineCoverage(life, tables)),
    lines: [...book.lines].map(([line, messages]) => lineCoverage(line, [...messages.values()])),
    steps: shareOf(steps.map(({ isTaken }) => isTaken)),
    stepsNeverTaken: steps.filter(({ isTaken }) => !isTaken).map(({ name }) => name),
  };
}

const shareOf = (seen: readonly boolean[]): Share => ({
  seen: seen.filter((isSeen) => isSeen).length,
  of: seen.length,
});

/** Something that was seen or not, and the name it is told by. */
class Seen {
  private readonly items = new Map<string, boolean>();
  private readonly names = new Map<string, boolean>();

  note(key: string, name: string, isSeen: boolean): void {
    this.items.set(key, (this.items.get(key) ?? false) || isSeen);
    this.names.set(name, (this.names.get(name) ?? false) || isSeen);
  }

  share(): Share {
    return shareOf([...this.items.values()]);
  }

  shareByName(): Share {
    return shareOf([...this.names.values()]);
  }

  /** Names of which nothing was seen, in order. */
  unseen(): readonly string[] {
    return [...this.names].filter(([, isSeen]) => !isSeen).map(([name]) => name);
  }
}

function machineCoverage(
  life: string,
  tables: readonly (readonly [LocalTable, MachineMarks])[],
): MachineCoverage {
  const states = new Seen();
  const pairs = new Seen();
  const answers = new Seen();
  const arrows = new Map<string, { readonly state: string; readonly event: string }>();
  for (const [table, marks] of tables) {
    const { alphabet } = table.life;
    const events = alphabet.map((event) => canonical(event));
    const guards = guardsOf(table);
    for (const name of guards.guards)
      for (const answer of [0, 1]) answers.note(`${name}:${answer}`, `${name}:${answer}`, false);
    table.states.forEach((local, s) => {
      const key = table.keys[s] as string;
      const state = nameOf(local.value);
      states.note(key, state, marks.states[s] === 1);
      alphabet.forEach(({ type }, e) => {
        const at = s * alphabet.length + e;
        if (marks.offered[at])
          for (const answer of guards.answers.get(at) ?? []) {
            const name = `${guards.guards[answer >> 1]}:${answer & 1}`;
            answers.note(name, name, true);
          }
        if ((table.next[at] as number) < 0) return;
        const arrow = canonical({ state, event: type });
        arrows.set(arrow, { state, event: type });
        pairs.note(`${key} ${events[e]}`, arrow, marks.taken[at] === 1);
      });
    });
  }
  const statesNeverReached = states.unseen();
  return {
    life,
    states: states.share(),
    transitions: pairs.share(),
    arrows: pairs.shareByName(),
    guards: answers.share(),
    statesNeverReached,
    transitionsNeverTaken: pairs
      .unseen()
      .map((arrow) => arrows.get(arrow) as { state: string; event: string })
      .filter(({ state }) => !statesNeverReached.includes(state)),
    guardsOneSided: oneSided(answers.unseen()),
  };
}

function oneSided(unseen: readonly string[]): MachineCoverage['guardsOneSided'] {
  const guards = [...new Set(unseen.map((answer) => answer.slice(0, -2)))];
  return guards.map((guard) => {
    const [no, yes] = [0, 1].map((answer) => unseen.includes(`${guard}:${answer}`));
    return { guard, never: no && yes ? 'asked' : yes ? 'true' : 'false' };
  });
}

/** `received`, of nested states `open.waiting`. */
function nameOf(value: string | object): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Readonly<Record<string, string | object>>)
    .map(([key, inner]) => `${key}.${nameOf(inner)}`)
    .join(', ');
}

function lineCoverage(line: string, messages: readonly MessageMarks[]): LineCoverage {
  const count = (what: 'sent' | 'delivered' | 'refused' | 'lost'): number =>
    messages.filter((message) => message[what]).length;
  const typesWithout = (what: 'sent' | 'delivered'): readonly string[] => {
    const types = [...new Set(messages.map(({ type }) => type))];
    return types.filter((type) => !messages.some((each) => each.type === type && each[what]));
  };
  return {
    line,
    messages: messages.length,
    sent: count('sent'),
    delivered: count('delivered'),
    refused: count('refused'),
    lost: count('lost'),
    neverSent: typesWithout('sent'),
    neverDelivered: typesWithout('delivered').filter(
      (type) => !typesWithout('sent').includes(type),
    ),
  };
}
