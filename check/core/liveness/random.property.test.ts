/** On small random graphs the search and brute force agree, and what is told is what it says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgesOf, shortestFairLoop, shortestStem } from './brute-force';
import { fairRegions } from './components';
import { findFairRun, type Question } from './fair-cycle';
import { type FairGraph, fairGraph, type Hop } from './graph';
import { fairLoop } from './loop';
import { distances } from './spread';

interface Posed {
  readonly graph: FairGraph;
  readonly question: Question;
}

const posed: fc.Arbitrary<Posed> = fc
  .integer({ min: 1, max: 7 })
  .chain((states) => {
    const state = fc.integer({ min: 0, max: states - 1 });
    const edge = fc.record({ from: state, to: state, constraint: fc.integer({ min: -1, max: 3 }) });
    const marks = fc.array(fc.constantFrom(0, 1, 1), { minLength: states, maxLength: states });
    return fc.record({
      states: fc.constant(states),
      edges: fc.uniqueArray(edge, {
        maxLength: 11,
        selector: ({ from, to, constraint }) => `${from} ${to} ${constraint}`,
      }),
      strengths: fc.array(fc.constantFrom('weak' as const, 'strong' as const), {
        minLength: 4,
        maxLength: 4,
      }),
      waiting: marks,
      triggers: marks,
    });
  })
  .map(({ states, edges, strengths, waiting, triggers }) => ({
    graph: fairGraph(states, edges, strengths),
    question: { waiting: Uint8Array.from(waiting), triggers: Uint8Array.from(triggers) },
  }));

/** Fairness once more, by its definition. */
function isFairForEver(graph: FairGraph, loop: readonly Hop[]): boolean {
  const edges = edgesOf(graph);
  return graph.strengths.every((strength, c) => {
    const isOn = loop.map(({ from }) =>
      edges.some((edge) => edge.from === from && edge.constraint === c),
    );
    const isTaken = loop.some(({ constraint }) => constraint === c);
    return isTaken || !(strength === 'strong' ? isOn.some(Boolean) : isOn.every(Boolean));
  });
}

const isWalk = (graph: FairGraph, walk: readonly Hop[]): boolean =>
  walk.every((hop, i) => {
    const isEdge = edgesOf(graph).some(
      ({ from, to, constraint }) =>
        from === hop.from && to === hop.to && constraint === hop.constraint,
    );
    return isEdge && (i === 0 || walk[i - 1]?.to === hop.from);
  });

const outcomes = { loops: 0, rests: 0, none: 0 };

test('two thousand random graphs: verdict, stem and loop agree with brute force', () => {
  fc.assert(
    fc.property(posed, ({ graph, question }) => {
      const run = findFairRun(graph, question, distances(graph));
      expect(run?.stem ?? -1).toBe(shortestStem(graph, question));
      outcomes[run ? (run.loop.length > 0 ? 'loops' : 'rests') : 'none']++;
      if (!run) return;
      const { trigger, approach, loop } = run;
      const last = approach.at(-1)?.to ?? trigger;
      expect(question.triggers[trigger]).toBe(1);
      const isWaitingOn = [trigger, ...approach.map(({ to }) => to), ...loop.map(({ to }) => to)];
      expect(isWaitingOn.filter((state) => question.waiting[state] !== 1)).toEqual([]);
      expect(isWalk(graph, [...approach, ...loop])).toBe(true);
      expect(approach[0]?.from ?? trigger).toBe(trigger);
      expect(distances(graph)[trigger]).toBe(run.stem - approach.length);
      if (loop.length === 0) {
        const owed = edgesOf(graph).filter((e) => e.from === last && e.constraint >= 0);
        expect(owed).toEqual([]);
        return;
      }
      expect([loop[0]?.from, loop.at(-1)?.to]).toEqual([last, last]);
      expect(isFairForEver(graph, loop)).toBe(true);
      expect(loop).toHaveLength(shortestFairLoop(graph, question.waiting, last));
    }),
    { numRuns: 2000 },
  );
  // The draw is worth something only if it has all three kinds.
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(100);
});

test('the greedy loop, told where the shortest is too far, is fair and without detours', () => {
  let longer = 0;
  fc.assert(
    fc.property(posed, ({ graph, question }) => {
      const run = findFairRun(graph, question, distances(graph));
      if (!run || run.loop.length === 0) return;
      const states = Int32Array.from(
        [...question.waiting.keys()].filter((s) => question.waiting[s]),
      );
      const { regionOf, fair } = fairRegions(graph, states);
      const entry = run.loop[0]?.from as number;
      expect(fair.has(regionOf[entry] as number)).toBe(true);
      const loop = fairLoop(graph, entry, (state) => regionOf[state] === regionOf[entry], 0);
      if (loop.length > run.loop.length) longer++;
      expect([loop[0]?.from, loop.at(-1)?.to]).toEqual([entry, entry]);
      expect(isWalk(graph, loop)).toBe(true);
      expect(isFairForEver(graph, loop)).toBe(true);
      for (let from = 0; from < loop.length; from++)
        for (let to = from + 1; to <= loop.length; to++) {
          const rest = [...loop.slice(0, from), ...loop.slice(to)];
          const isClosed = loop[from]?.from === loop[to - 1]?.to && rest.length > 0;
          if (isClosed) expect(isFairForEver(graph, rest)).toBe(false);
        }
    }),
    { numRuns: 1000 },
  );
  expect(longer).toBeGreaterThan(0);
});

test('the run told does not depend on the numbers of states', () => {
  const renumbered = posed.chain(({ graph, question }) =>
    fc
      .shuffledSubarray(
        [...Array(graph.states - 1).keys()].map((s) => s + 1),
        {
          minLength: graph.states - 1,
        },
      )
      .map((rest) => ({ graph, question, before: [0, ...rest] })),
  );
  fc.assert(
    fc.property(renumbered, ({ graph, question, before }) => {
      const now = (old: number): number => before.indexOf(old);
      const edges = edgesOf(graph).map((hop) => ({ ...hop, from: now(hop.from), to: now(hop.to) }));
      const renamed: FairGraph = {
        ...fairGraph(graph.states, edges, graph.strengths),
        compare: (a, b) => (before[a] as number) - (before[b] as number),
      };
      const { waiting, triggers } = question;
      const asked = {
        waiting: Uint8Array.from(before, (old) => waiting[old] as number),
        triggers: Uint8Array.from(before, (old) => triggers[old] as number),
      };
      const run = findFairRun(renamed, asked, distances(renamed));
      const old = (hop: Hop): Hop => ({
        ...hop,
        from: before[hop.from] as number,
        to: before[hop.to] as number,
      });
      const back = run && {
        ...run,
        trigger: before[run.trigger] as number,
        approach: run.approach.map(old),
        loop: run.loop.map(old),
      };
      expect(back).toEqual(findFairRun(graph, question, distances(graph)));
    }),
    { numRuns: 1000 },
  );
});
