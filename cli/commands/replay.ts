/**
 * `countersign replay`: stories walked again with `transition()` itself, independent of all tables.
 * Exit code 0: every story can be told as written. 1: one cannot. 2: the file is no story.
 */
import { InputError } from '../../base/assert';
import { say } from '../../base/catalogue/say';
import { storyLines } from '../../base/catalogue/story-lines';
import type { Story } from '../../base/results';
import { coalitionFrom } from '../../models/adversary';
import type { Rules } from '../../models/rules';
import { replay } from '../../properties/walker/replay';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { readJson } from '../files';
import { loadFamilies, scopesOf } from '../inputs';
import { readStories } from '../stories';

interface ReplayOptions {
  readonly system?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  countersign check direct-payment --rules my-rules.yaml --stories stories.json
  countersign replay stories.json`;

export function addReplay(door: Door): void {
  const command = door.program
    .command('replay')
    .description('walk the stories of a file again, step by step, with the machines themselves')
    .argument('<file>', "a file written by 'countersign check --stories'")
    .option('--system <module>', 'the module that the stories are about, where it is your own')
    .option('--json', 'what became of each story, as JSON')
    .addHelpText('after', EXAMPLES);
  command.action((file: string) =>
    door.run<ReplayOptions>(command, (context, options) => replayFile(context, file, options)),
  );
}

function replayFile(context: Context, file: string, options: ReplayOptions): Outcome {
  const { rules, stories } = readStories(readJson(file, 'a file of stories'), file);
  const told = stories.map((story, i) => ({
    story,
    ...tellAgain(story, rules, options, `${file}: story ${i + 1}`),
  }));
  if (options.json) context.print(JSON.stringify(told, null, 2));
  else
    for (const { story, isTrue, because } of told) {
      context.print(...storyLines(context.lang, story, context.paint));
      const key = isTrue ? 'cli.replay.true' : 'cli.replay.false';
      context.print(
        context.paint(isTrue ? 'good' : 'bad', say(context.lang, key, { because })),
        '',
      );
    }
  return told.every(({ isTrue }) => isTrue) ? 0 : 1;
}

function tellAgain(
  story: Story,
  rules: Rules,
  options: ReplayOptions,
  place: string,
): { isTrue: boolean; because: string } {
  const [family] = loadFamilies([options.system ?? story.system]);
  const scope = family && scopesOf(family, story.scope)[0];
  if (!family || !scope) throw new InputError(place, story.system, 'a known system');
  const coalition = coalitionFrom(story.coalition);
  const system = scope.build(rules, coalition ? { coalition } : {});
  const property = system.properties.find(({ name }) => name === story.property);
  if (!property) throw new InputError(place, story.property, 'a property of the system');
  const answer = replay(system, story.steps);
  if (!answer.isEnabled) return { isTrue: false, because: `${answer.at + 1}: ${answer.because}` };
  // Whether nothing closes any more, or nothing is enabled, is no property of the last state alone.
  const isDecided = property.kind !== 'canClose' && property.kind !== 'endsWell';
  const isTrue = !isDecided || answer.struck.includes(story.property);
  return { isTrue, because: isTrue ? '' : `${story.steps.length}: ${story.property}` };
}
