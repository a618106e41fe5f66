import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { batchRules, type StoreRules, strictRules } from './rules';
import { closeSetting, makeSetting } from './setting';
import { testHardness } from './wrapping';

/** How often finance's store opened a key while the setting was made. */
function opened(rules: StoreRules): number {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-hands-'));
  const world = { clock: () => '20130601000000Z', hardness: testHardness };
  const passwordOf = (person: string) => `the password of ${person}`;
  const setting = makeSetting({ folder, world, passwordOf, rules });
  const records = setting.finance.auditRecords('operations');
  expect(setting.finance.examine()).toEqual([]);
  closeSetting(setting);
  rmSync(folder, { recursive: true });
  return records.filter(({ act }) => act === 'unlock').length;
}

test('a founding opens each key once, or for every operation where the rule says so', () => {
  // Three officers with four operations each, three persons with two.
  expect([opened(batchRules), opened(strictRules)]).toEqual([2, 18]);
});
