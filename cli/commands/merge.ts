/**
 * `countersign merge`: the shards of a campaign as the one folder that a single machine would have
 * written, byte for byte, and its summary.
 */
import { mergeShards } from '../../sim/index';
import type { Door } from '../door';
import { tellCampaign } from './campaign';

const EXAMPLES = `
Examples:
  countersign merge shard-1 shard-2 --out whole`;

export function addMerge(door: Door): void {
  const command = door.program
    .command('merge')
    .description('joins shards of one campaign, without change in the answer')
    .argument('<folders...>', 'folders that campaign --shard has written')
    .requiredOption('--out <folder>', 'where the whole goes')
    .option('--json', 'the summary as JSON on standard output')
    .addHelpText('after', EXAMPLES);
  command.action((folders: string[]) =>
    door.run<{ readonly out: string; readonly json?: boolean }>(command, (context, options) => {
      mergeShards(folders, options.out);
      return tellCampaign(context, options.out, options.json === true);
    }),
  );
}
