/**
 * Scenario files by mutation of the shipped ones, values and structure: each is refused with its
 * place, or runs a month without a crash, a hang or a negative balance. A sample here; how many is
 * asked for by COUNTERSIGN_FUZZ_SCENARIOS, and the first of them by COUNTERSIGN_FUZZ_FIRST. Most
 * files carry a tenth of the documents: what a mutation breaks, it breaks in a small world too, and
 * ten times as many are tried. Every eighth has them all.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { InputError } from '../../../base/assert';
import { type Stream, streamOf } from '../../../base/streams';
import { liaoning2013 } from '../../../models/rules';
import { pilotLives } from '../pilot-lives';
import { simulate } from '../run';
import { parseScenario } from '../scenario';

const FILES = Number(process.env.COUNTERSIGN_FUZZ_SCENARIOS ?? 60);
const FIRST = Number(process.env.COUNTERSIGN_FUZZ_FIRST ?? 0);
const folder = join(__dirname, '..', '..', 'scenarios');
const shipped = ['liaoning-2013', 'county', 'insiders'].map((name) =>
  readFileSync(join(folder, `${name}.yaml`), 'utf8'),
);
const lives = pilotLives(liaoning2013);

/** Values that are wrong, at the edge, or merely other. */
function otherValue(was: unknown, stream: Stream): unknown {
  const odd: readonly unknown[] = [0, 1, -1, 0.5, '', 'x', null, true, [], {}, 1e9, '2013-02-30'];
  if (typeof was === 'number' && !stream.chance(1, 8)) {
    const near = [was + 1, was - 1, was * 2, Math.floor(was / 2), Math.ceil(was / 10), -was];
    return stream.pick(near);
  }
  return stream.pick(odd);
}

type Path = (string | number)[];
function pathsOf(node: unknown, path: Path = []): Path[] {
  const inner = isMap(node)
    ? node.items.flatMap((pair) =>
        pathsOf(pair.value, [...path, String(isScalar(pair.key) ? pair.key.value : pair.key)]),
      )
    : isSeq(node)
      ? node.items.flatMap((item, i) => pathsOf(item, [...path, i]))
      : [];
  return path.length > 0 ? [path, ...inner] : inner;
}

/** Numbers that say how many documents a scenario has; the banks need some each. */
const volumes: readonly (readonly [section: string, name: string, least: number])[] = [
  ['volumes', 'notices', 20],
  ['volumes', 'rows', 300],
  ['volumes', 'batchRows', 20],
  ['volumes', 'payments', 20],
  ['documents', 'authorisedPayments', 8],
];

function shrink(document: Document): void {
  for (const [section, name, least] of volumes) {
    const path = [section, name, 'is'];
    const was = document.getIn(path);
    if (typeof was === 'number' && was > least)
      document.setIn(path, Math.max(least, Math.round(was / 10)));
  }
}

function mutate(document: Document, stream: Stream): void {
  const path = stream.pick(pathsOf(document.contents));
  const kind = stream.integer(0, 29);
  if (kind === 0) document.deleteIn(path);
  else if (kind === 1) document.setIn([...path.slice(0, -1), 'noise'], 1);
  else {
    const leaves = pathsOf(document.contents).filter((at) => isScalar(document.getIn(at, true)));
    // Mostly values, seldom bases and reasons: else next to nothing would be left to run.
    const values = leaves.filter((at) => at.includes('is'));
    const leaf = stream.pick(stream.chance(9, 10) && values.length > 0 ? values : leaves);
    document.setIn(leaf, otherValue(document.getIn(leaf), stream));
  }
}

test(`${FILES} files by mutation: a named error or a run, and no balance below zero`, () => {
  const answers = { refused: 0, ran: 0 };
  for (let i = FIRST; i < FIRST + FILES; i++) {
    const stream = streamOf(`scenario ${i}`);
    const document = parseDocument(stream.pick(shipped));
    if (i % 8 !== 7) shrink(document);
    for (let n = stream.integer(1, 3); n > 0; n--)
      try {
        mutate(document, stream);
      } catch {
        // A mutation may break what another one would have changed; what is left is still a file.
      }
    const text = document.toString();
    try {
      const scenario = parseScenario(text, 'fuzzed.yaml');
      if (scenario.volumes.rows.is + scenario.volumes.payments.is > 60_000) continue;
      const result = simulate({
        scenario,
        rules: liaoning2013,
        seed: i,
        track: 'electronic',
        months: 1,
        lives,
      });
      expect(
        result.violations.filter((said) => /overdrawn|balance/.test(said)),
        text,
      ).toEqual([]);
      answers.ran++;
    } catch (error) {
      if (!(error instanceof InputError))
        throw new Error(`file ${i}:\n${(error as Error).stack}\n${text}`);
      expect(error.message.length).toBeGreaterThan(10);
      answers.refused++;
    }
  }
  expect(answers.ran).toBeGreaterThan(FILES / 10);
  expect(answers.refused).toBeGreaterThan(FILES / 10);
}, 3_600_000);
