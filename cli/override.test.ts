/**
 * A workflow is changed from an empty folder with the packed package alone: a reviewer is added to
 * the finance life of direct payment, then two posts fall to one person. What was lost has a name.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampled } from '../models/systems/testing/sampled';
import { guideFile } from './generated-guide';
import { compiler, type InstalledPackage, installPackage } from './testing/installed-package';

let user: InstalledPackage;
beforeAll(() => {
  user = installPackage();
  for (const name of ['with-reviewer.ts', 'merged.ts']) user.write(name, guideFile(name));
}, 300_000);
afterAll(() => user?.remove());

const theft = 'no funds go out on what nobody asked for';

test('a reviewer is added: every sentence holds, shipped counts are differences: exit 0', () => {
  const { exitCode, stdout, stderr } = user.countersign('check', './with-reviewer.ts');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/differs from direct-payment as shipped: .*states \d+ → \d+/);
  expect(stdout).not.toContain('✗');
});

test('what the reviewer adds and takes away is told by its shortest behaviours: exit 0', () => {
  const { exitCode, stdout } = user.countersign('diff', 'direct-payment', './with-reviewer.ts');
  expect(exitCode).toBe(0);
  const text = stdout.replaceAll(/\s+/g, ' ');
  const sealed = 'officer A: the handler seals the draft';
  expect(text).toContain(`now possible: ${sealed} → reviewer: the reviewer passes the draft`);
  const directed = 'officer B: the director seals the draft';
  expect(text).toContain(`no longer possible: ${sealed} → ${directed}`);
  expect(text).toContain('Nothing was lost.');
});

test('test paths of the changed machine go by the review, and those of the system do', () => {
  const paths = (...more: readonly string[]): string => {
    const { exitCode, stdout } = user.countersign('paths', './with-reviewer.ts', ...more, '--json');
    expect(exitCode).toBe(0);
    return stdout;
  };
  expect(paths('--life', 'finance')).toContain('"REVIEW"');
  expect(paths('--life', 'finance', '--to', 'reviewed')).toContain('"REVIEW"');
  expect(paths('--scope', 'one voucher')).toContain('"the reviewer passes the draft"');
});

test('two posts fall to one person: the verdict lost, the coalition and its story: exit 1', () => {
  const asked = ['diff', './with-reviewer.ts', './merged.ts'];
  const { exitCode, stdout } = user.countersign(...asked);
  expect(exitCode).toBe(1);
  const text = stdout.replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/LOST: no funds go out on what nobody asked for \(before: holds \(all /);
  expect(text).toMatch(/SHRANK: officer A can break .*; before it took officer A and reviewer/);
  expect(text).toMatch(
    /acting against the rules: officer A .* the review is recorded without a look/,
  );
  expect(stdout).toContain(`Broken: ${theft}.`);
  expect(stdout).toContain('repeat: countersign diff ./with-reviewer.ts ./merged.ts --scope');
  expect(stdout.split('\n').length).toBeLessThanOrEqual(50);
  const json = JSON.parse(user.countersign(...asked, '--json').stdout) as {
    readonly scopes: readonly { readonly verdicts: readonly { readonly property: string }[] }[];
  };
  const lost = json.scopes.flatMap(({ verdicts }) => verdicts.map(({ property }) => property));
  expect(lost).toEqual([theft, "no funds go out on one person's authority"]);
});

test('the other way round nothing is lost: exit 0', () => {
  const { exitCode, stdout } = user.countersign('diff', './merged.ts', './with-reviewer.ts');
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`gained: ${theft}`);
});

test('the story of what was lost is told again by the machines themselves', () => {
  const found = user.countersign('check', './merged.ts', '--stories', 'stories.json');
  expect(found.exitCode).toBe(1);
  const again = user.countersign('replay', 'stories.json', '--system', './merged.ts');
  expect(again).toMatchObject({ exitCode: 0, stderr: '' });
  expect(again.stdout).toContain('by the machines themselves');
});

test('the examples are typed as the package declares them', () => {
  const strict = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023'];
  const files = ['--module', 'nodenext', 'with-reviewer.ts', 'merged.ts'];
  const checked = user.run(process.execPath, [compiler(), ...strict, ...files]);
  expect(checked.stdout).toBe('');
  expect(checked.exitCode).toBe(0);
});

const wrong: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a system',
    "'direct-payment',",
    "'direct-paymnet',",
    /system: found direct-paymnet, .*direct-payment\?/,
  ],
  [
    'a machine',
    "'finance/direct-payment'",
    "'finance/direct-pay'",
    /machines: found finance\/direct-pay, /,
  ],
  [
    'a step',
    "'the director seals",
    "'a director seals",
    /steps: found a director seals the draft, .*the director seals/,
  ],
  ['a state', "'handled'))", "'handed'))", /state handed, .*handled\?/],
  ['an event', "type: 'REVIEW'", "type: 'REVEIW'", /found event REVEIW .*REVIEW\?/],
  ['a part', "part: 'finance', event", "part: 'finnce', event", /part finnce, .*finance/],
  ['a field', 'deviations:', 'deviation:', /the field deviation, which means nothing/],
  [
    'a predicate',
    "context.draft === 'genuine'",
    'context.draft',
    /genuine, expected true or false/,
  ],
];
test.each(sampled('wrong overrides', wrong, 3))(
  '%s that is not there is one line with the nearest name: exit 2',
  (_, from, to, told) => {
    const text = guideFile('with-reviewer.ts');
    expect(text).toContain(from);
    user.write('wrong.ts', text.replaceAll(from, to));
    const { exitCode, stdout, stderr } = user.countersign('check', './wrong.ts');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  },
);

interface Joined {
  readonly diff: { readonly scopes: readonly { readonly behaviours?: unknown }[] };
  readonly comparison: {
    readonly paired: readonly {
      readonly figure: string;
      readonly difference: { readonly mean: number; readonly deviation: number | null };
    }[];
  };
}
const joined = (...more: readonly string[]) =>
  user.countersign('simulate', 'county', '--months', '1', '--replications', '3', ...more);

test('a changed system is simulated beside the shipped one: verdicts and paired times', () => {
  const { exitCode, stdout, stderr } = joined('--system', './with-reviewer.ts', '--json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const { diff, comparison } = JSON.parse(stdout) as Joined;
  expect(JSON.stringify(diff.scopes[0]?.behaviours)).toContain('the reviewer passes the draft');
  const of = (figure: string) => comparison.paired.find((one) => one.figure === figure)?.difference;
  expect(of('cycle time: payment')?.mean).toBeGreaterThan(0);
  expect(of('work')?.mean).toBeGreaterThan(0);
  expect(of('cycle time: notice')).toMatchObject({ mean: 0, deviation: 0 });
});

test('a voucher of the changed system is followed through its review', () => {
  const asked = ['--months', '1', '--follow', '0:3', '--system', './with-reviewer.ts'];
  const { exitCode, stdout } = user.countersign('simulate', 'county', ...asked);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/reviewer: the reviewer passes the draft\s+finance: handled → reviewed/);
});

test('what is lost and what is gained in time stand in one report, in Chinese too: exit 1', () => {
  const { exitCode, stdout } = joined('--system', './merged.ts', '--lang', 'zh');
  expect(exitCode).toBe(1);
  for (const told of ['变更对可能发生之事的影响', '变更对时间与工作量的影响', '直接支付'])
    expect(stdout).toContain(told);
});

test.each([
  ["export const override = { system: 'failover', name: 'mine' };", /mine, of failover/],
  ["export const override = { system: 'direct-paymnt', name: 'mine' };", /direct-payment\?/],
  ["export const family = { name: 'mine', scopes: [] };", /wrong\.ts/],
])('a system that cannot be simulated is refused with its place: %s', (text, told) => {
  user.write('wrong.ts', text);
  const { exitCode, stdout, stderr } = joined('--system', './wrong.ts');
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(told);
});

test('a person who is not there holds nobody’s post: exit 2', () => {
  user.write('wrong.ts', guideFile('merged.ts').replace("'officer A'", "'oficer A'"));
  const { exitCode, stderr } = user.countersign('diff', 'direct-payment', './wrong.ts');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/merged: found oficer A, .*did you mean officer A\?/);
});

test('a rules file beside a system is no difference: exit 2', () => {
  const { exitCode, stderr } = user.countersign('diff', 'liaoning-2013', 'direct-payment');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('two systems, or two rules files');
});
