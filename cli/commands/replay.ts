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
    for (const { story, word, because } of told) {
      context.print(...storyLines(context.lang, story, context.paint));
      const said = say(context.lang, `cli.replay.${word}`, { because });
      context.print(context.paint(word === 'false' ? 'bad' : 'good', said), '');
    }
  return told.every(({ word }) => word !== 'false') ? 0 : 1;
}

/** `walked`: every step can be made, but whether the end is stuck for good was too wide to walk. */
interface Told {
  readonly word: 'true' | 'walked' | 'false';
  readonly because: string;
}

function tellAgain(story: Story, rules: Rules, options: ReplayOptions, place: string): Told {
  const [family] = loadFamilies([options.system ?? story.system]);
  const scope = family && scopesOf(family, story.scope)[0];
  if (!family || !scope) throw new InputError(place, story.system, 'a known system');
  const coalition = coalitionFrom(story.coalition);
  const system = scope.build(rules, coalition ? { coalition } : {});
  const property = system.properties.find(({ name }) => name === story.property);
  if (!property) throw new InputError(place, story.property, 'a property of the system');
  const answer = replay(system, story.steps, [property]);
  if (!answer.isEnabled) return { word: 'false', because: `${answer.at + 1}: ${answer.because}` };
  if (answer.undecided.length > 0) return { word: 'walked', because: '' };
  return answer.struck.includes(story.property)
    ? { word: 'true', because: '' }
    : { word: 'false', because: `${story.steps.length}: ${story.property}` };
}
