/**
 * The batch in a process of its own: `batch-process FOLDER`. Each step is written to standard
 * output after its transaction, at once, so that whoever kills the process knows what was promised.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { settingFiles } from '../setting';
import { SealStore } from '../store';
import { testHardness } from '../wrapping';
import { runBatch } from './batch';
import { passwordOf } from './world';

const folder = process.argv[2] ?? '';
const world = { clock: () => '20130731010000Z', hardness: testHardness };
const say = (step: string): void => {
  writeSync(1, `${step}\n`);
};
const store = SealStore.open(join(folder, settingFiles.finance), world);
say('opened');
const open = (person: string) =>
  store.unlock({ person, password: passwordOf(person), uses: 100_000 });
runBatch(store, open, say);
store.close();
say('finished');
