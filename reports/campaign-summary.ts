/** A campaign's summary as lines of a terminal: totals, arms, what broke, what was never seen. */
import type { CampaignCoverage, CampaignResults, SeenCount } from '../base/campaign-results';
import { type Lang, say, word } from '../base/catalogue/say';
import { type Paint, plain } from '../base/catalogue/story-lines';
import { figureText, intervalText } from './campaign-lines';

/** Figures that every arm is told with; the rows have all. */
const figuresShown = ['closing time', 'cycle time: payment', 'work', 'differences found'];
const NEVER_SHOWN = 12;

const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

const armText = (
  lang: Lang,
  arm: Pick<CampaignResults['arms'][number], 'scenario' | 'track' | 'rules'>,
) =>
  say(lang, 'campaign.arm', {
    scenario: arm.scenario,
    track: word(lang, 'track', arm.track),
    rules: arm.rules,
  });

/** The whole summary. */
export function campaignLines(
  lang: Lang,
  results: CampaignResults,
  paint: Paint = plain,
): readonly string[] {
  const { runs, sound, months, monthsClosed: closed, events } = results;
  const totals = say(lang, 'campaign.runs', { runs, sound, months, closed, events });
  return [
    paint(runs === sound ? 'good' : 'bad', totals),
    ...results.violated.map((run) =>
      paint(
        'bad',
        say(lang, 'campaign.violated', {
          seed: run.seed,
          arm: armText(lang, run),
          sentence: run.sentence,
        }),
      ),
    ),
    ...results.arms.flatMap((arm) => [
      paint('strong', armText(lang, arm)),
      ...arm.figures
        .filter(({ figure }) => figuresShown.includes(figure))
        .map((figure) => `  ${figureText(lang, figure.figure)}: ${intervalText(lang, figure)}`),
    ]),
    ...results.coverage.flatMap((coverage) => coverageLines(lang, coverage, paint)),
  ];
}

function coverageLines(lang: Lang, coverage: CampaignCoverage, paint: Paint): readonly string[] {
  const { track, runs, steps, neverSeen, differences, faults } = coverage;
  if (runs === 0) return [];
  const percent = share(steps.seen, steps.of);
  const never = neverSeen.map(({ life, step }) =>
    say(lang, 'campaign.coverage.never.of', {
      life: word(lang, 'count', life),
      step: word(lang, 'step', step),
    }),
  );
  return [
    paint('strong', say(lang, 'campaign.coverage', { runs, track: word(lang, 'track', track) })),
    `  ${say(lang, 'campaign.coverage.steps', { ...steps, percent })}`,
    ...neverLines(lang, never, paint),
    `  ${say(lang, 'campaign.coverage.differences')}`,
    ...seenLines(lang, differences, runs, paint, (name) => word(lang, 'value', name)),
    `  ${say(lang, 'campaign.coverage.faults')}`,
    ...seenLines(lang, faults, runs, paint, (name) => word(lang, 'step', name)),
  ];
}

function seenLines(
  lang: Lang,
  counts: readonly SeenCount[],
  of: number,
  paint: Paint,
  named: (name: string) => string,
): readonly string[] {
  const seen = counts.filter(({ runs }) => runs > 0);
  const never = counts.filter(({ runs }) => runs === 0).map(({ name }) => named(name));
  return [
    ...seen.map(({ name, runs, count }) => {
      const told = { name: named(name), runs, of, count, percent: share(runs, of) };
      return `    ${say(lang, 'campaign.coverage.seen', told)}`;
    }),
    ...neverLines(lang, never, paint),
  ];
}

/** What was never seen, by name; the summary as JSON names all. */
function neverLines(lang: Lang, names: readonly string[], paint: Paint): readonly string[] {
  const count = names.length - NEVER_SHOWN;
  return [
    ...names
      .slice(0, NEVER_SHOWN)
      .map((name) => paint('open', `    ${say(lang, 'campaign.coverage.never', { names: name })}`)),
    ...(count > 0 ? [paint('dim', `    ${say(lang, 'campaign.more', { count })}`)] : []),
  ];
}
