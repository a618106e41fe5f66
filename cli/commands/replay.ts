/**
 * `countersign replay`: stories walked again with `transition()` itself, independent of all tables;
 * with `--step`, by hand. Exit code 0: every story can be told as written. 1: one cannot. 2: the
 * file is no story.
 */
import { InputError } from '../../base/assert';
import { say } from '../../base/catalogue/say';
import { storyLines, storyTitle } from '../../base/catalogue/story-lines';
import type { Story } from '../../base/story-results';
import { coalitionFrom } from '../../models/adversary';
import type { Rules } from '../../models/rules';
import type { System } from '../../models/system';
import { replayStory } from '../../properties/walker/lasso';
import { retell } from '../../properties/walker/retell';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { readJson } from '../files';
import { loadFamilies, scopesOf, wholeNumber } from '../inputs';
import { linesOfInput } from '../lines-of-input';
import { readStories } from '../read-stories';
import { stepperOf } from '../step-through';

interface ReplayOptions {
  readonly system?: string;
  readonly story?: string;
  readonly step?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  countersign check direct-payment --rules my-rules.yaml --stories stories.json
  countersign replay stories.json
  countersign replay stories.json --story 2 --step    step by step: Enter, b, s, e, q
  echo 's' | countersign replay stories.json --step   the same from a script`;

export function addReplay(door: Door): void {
  const command = door.program
    .command('replay')
    .description('walk the stories of a file again, step by step, with the machines themselves')
    .argument('<file>', "a file written by 'countersign check --stories'")
    .option('--system <module>', 'the module that the stories are about, where it is your own')
    .option('--story <n>', 'only the n-th story of the file')
    .option('--step', 'walk one story by hand; commands are read from standard input')
    .option('--json', 'what became of each story, as JSON')
    .addHelpText('after', EXAMPLES);
  command.action((file: string) =>
    door.run<ReplayOptions>(command, (context, options) => replayFile(context, file, options)),
  );
}

async function replayFile(
  context: Context,
  file: string,
  options: ReplayOptions,
): Promise<Outcome> {
  const { rules, stories } = readStories(readJson(file, 'a file of stories'), file);
  const chosen = chosenStories(stories, options, file);
  const told = chosen.map(({ story, place }) => {
    const system = systemOf(story, rules, options, place);
    return { story, system, ...tellAgain(system, story) };
  });
  if (options.json)
    context.print(
      JSON.stringify(
        told.map(({ story, word, because }) => ({ story, word, because })),
        null,
        2,
      ),
    );
  else
    for (const { story, system, word, because } of told) {
      if (options.step) await walkByHand(context, story, system);
      else context.print(...storyLines(context.lang, story, context.paint));
      const said = say(context.lang, `cli.replay.${word}`, { because });
      context.print(context.paint(word === 'false' ? 'bad' : 'good', said), '');
    }
  return told.every(({ word }) => word !== 'false') ? 0 : 1;
}

interface Chosen {
  readonly story: Story;
  readonly place: string;
}

/** The story that was asked for; the first, if it is to be walked by hand; else all. */
function chosenStories(
  stories: readonly Story[],
  options: ReplayOptions,
  file: string,
): readonly Chosen[] {
  const all = stories.map((story, i) => ({ story, place: `${file}: story ${i + 1}` }));
  if (options.story === undefined) return options.step ? all.slice(0, 1) : all;
  const n = wholeNumber('--story', options.story, 1, Math.max(1, stories.length));
  return all.slice(n - 1, n);
}

/** Commands from standard input, a line each, until `q` or the end of it. */
async function walkByHand(context: Context, story: Story, system: System): Promise<void> {
  const { lang, paint, print } = context;
  print(paint('strong', storyTitle(lang, story)));
  const told = retell(system, story.steps);
  if (!told.isEnabled) return;
  const stepper = stepperOf(story, told, lang, paint);
  for await (const command of linesOfInput(say(lang, 'walk.prompt'))) {
    const lines = stepper.respond(command);
    if (!lines) break;
    print(...lines);
  }
}

/** `walked`: every step can be made, but whether the end is stuck for good was too wide to walk. */
interface Told {
  readonly word: 'true' | 'walked' | 'false';
  readonly because: string;
}

function systemOf(story: Story, rules: Rules, options: ReplayOptions, place: string): System {
  const [family] = loadFamilies([options.system ?? story.system]);
  const scope = family && scopesOf(family, story.scope)[0];
  if (!family || !scope) throw new InputError(place, story.system, 'a known system');
  const coalition = coalitionFrom(story.coalition);
  const system = scope.build(rules, coalition ? { coalition } : {});
  if (!system.properties.some(({ name }) => name === story.property))
    throw new InputError(place, story.property, 'a property of the system');
  return system;
}

function tellAgain(system: System, story: Story): Told {
  const answer = replayStory(system, story);
  if (!answer.isEnabled) return { word: 'false', because: `${answer.at + 1}: ${answer.because}` };
  if (answer.undecided.length > 0) return { word: 'walked', because: '' };
  return answer.struck.includes(story.property)
    ? { word: 'true', because: '' }
    : { word: 'false', because: `${story.steps.length}: ${story.property}` };
}
