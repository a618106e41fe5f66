/**
 * JUnit XML: a test case a sentence and scope. `violated`, `not witnessed`, `clipped`, `unknown`,
 * findings nobody wrote down and recorded findings that are gone are failures. No times: equal runs
 * give equal bytes.
 */
import { type Demands, unmetDemands } from '../base/catalogue/demands';
import { type Lang, say, word } from '../base/catalogue/say';
import { verdictText } from '../base/catalogue/sentences';
import { storyLines } from '../base/catalogue/story-lines';
import { markOf } from '../base/catalogue/tally';
import { findingText } from '../base/catalogue/verdict-table';
import type { Share } from '../base/coverage-results';
import type { RunResults, SystemResult, VerdictResult } from '../base/results';
import { type Markup, xml } from './markup';

export interface JunitOptions extends Demands {
  readonly lang?: Lang;
}
interface Case {
  readonly name: string;
  readonly failure?: { readonly type: string; readonly message: string; readonly body: string };
}

function caseOf(result: VerdictResult, lang: Lang, allowClipped: boolean): Case {
  const name = word(lang, 'property', result.property);
  const mark = markOf(result.verdict);
  if (mark === 'good' || (mark === 'open' && allowClipped)) return { name };
  const body = [
    ...(result.story === undefined ? [] : storyLines(lang, result.story)),
    ...(result.command === undefined
      ? []
      : [say(lang, 'table.repeat', { command: result.command })]),
  ].join('\n');
  return { name, failure: { type: result.verdict, message: verdictText(lang, result), body } };
}

function casesOf(system: SystemResult, lang: Lang, allowClipped: boolean): readonly Case[] {
  return [
    ...system.verdicts.map((result) => caseOf(result, lang, allowClipped)),
    ...system.findings.map((finding): Case => {
      const name = findingText(lang, finding);
      if (finding.isPinned) return { name };
      const body = storyLines(lang, finding.story).join('\n');
      return { name, failure: { type: 'finding not on record', message: name, body } };
    }),
    ...system.findingsMissing.map((finding): Case => {
      const name = say(lang, 'table.finding.missing', { finding });
      return { name, failure: { type: 'finding gone', message: name, body: '' } };
    }),
  ];
}

function caseXml(suite: string, { name, failure }: Case): Markup {
  const open = xml`    <testcase classname="${suite}" name="${name}"`;
  if (failure === undefined) return xml`${open}/>\n`;
  const { type, message, body } = failure;
  return xml`${open}>
      <failure type="${type}" message="${message}">${body}</failure>
    </testcase>\n`;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly properties?: readonly (readonly [string, string])[];
}

function suiteXml({ name, cases, properties = [] }: Suite): Markup {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const known = properties.map(
    ([key, value]) => xml`      <property name="${key}" value="${value}"/>\n`,
  );
  const told = known.length > 0 && xml`    <properties>\n${known}    </properties>\n`;
  return xml`  <testsuite name="${name}" tests="${cases.length}" failures="${failures}">
${told}${cases.map((each) => caseXml(name, each))}  </testsuite>\n`;
}

/** Counts of a scope, and what its machines and lines were seen to do, where that was asked for. */
function factsOf(system: SystemResult): readonly (readonly [string, string])[] {
  const { states, transitions, levels, cut, coverage } = system;
  const share = ({ seen, of }: Share): string => `${seen} of ${of}`;
  const machines = (coverage?.machines ?? []).flatMap((machine) =>
    (['states', 'transitions', 'arrows', 'guards'] as const).map(
      (what) => [`${what} of ${machine.life}`, share(machine[what])] as const,
    ),
  );
  return [
    ...Object.entries({ states, transitions, levels }).map(([k, n]) => [k, `${n}`] as const),
    ...(cut ? [['cut', cut] as const] : []),
    ...machines,
    ...(coverage ? [['steps', share(coverage.steps)] as const] : []),
  ];
}

/** A failure a demand that is not met; one case that passes where all are. */
function demandCases(results: RunResults, options: JunitOptions, lang: Lang): readonly Case[] {
  if (!options.requireExhaustive && options.coverageMin === undefined) return [];
  const unmet = unmetDemands(lang, results, options).map(({ title, sentence }): Case => {
    return { name: sentence, failure: { type: title, message: sentence, body: '' } };
  });
  return unmet.length > 0 ? unmet : [{ name: 'every demand is met' }];
}

/** The run's verdicts as JUnit XML, in the order of the results. */
export function junitXml(results: RunResults, options: JunitOptions = {}): string {
  const lang = options.lang ?? 'en';
  const suites: Suite[] = results.systems.map((system) => ({
    name: `${system.system} / ${system.scope}`,
    cases: casesOf(system, lang, options.allowClipped ?? false),
    properties: factsOf(system),
  }));
  const demanded = demandCases(results, options, lang);
  if (demanded.length > 0) suites.push({ name: 'what was demanded', cases: demanded });
  for (const simulation of results.simulations) {
    const { violations, scenario, track } = simulation;
    const none: Case[] = [{ name: 'nothing broken in the simulation' }];
    const broken = violations.map(
      (name): Case => ({ name, failure: { type: 'violated', message: name, body: '' } }),
    );
    suites.push({
      name: `simulation ${scenario} / ${track}`,
      cases: broken.length > 0 ? broken : none,
    });
  }
  const cases = suites.flatMap((suite) => suite.cases);
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="countersign" tests="${cases.length}" failures="${failures}">
${suites.map(suiteXml)}</testsuites>\n`.markup;
}
