/**
 * JUnit XML: a test case a sentence and scope. `violated`, `not witnessed`, `clipped`, `unknown`,
 * findings nobody wrote down and recorded findings that are gone are failures. No times: equal runs
 * give equal bytes.
 */
import { type Lang, say, word } from '../base/catalogue/say';
import { verdictText } from '../base/catalogue/sentences';
import { storyLines } from '../base/catalogue/story-lines';
import { markOf } from '../base/catalogue/tally';
import { findingText } from '../base/catalogue/verdict-table';
import type { RunResults, SystemResult, VerdictResult } from '../base/results';
import { type Markup, xml } from './markup';

export interface JunitOptions {
  /** `clipped` and `unknown` are no failures. */
  readonly allowClipped?: boolean;
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

function suiteXml(name: string, cases: readonly Case[]): Markup {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  return xml`  <testsuite name="${name}" tests="${cases.length}" failures="${failures}">
${cases.map((each) => caseXml(name, each))}  </testsuite>\n`;
}

/** The run's verdicts as JUnit XML, in the order of the results. */
export function junitXml(results: RunResults, options: JunitOptions = {}): string {
  const lang = options.lang ?? 'en';
  const suites = results.systems.map((system) => ({
    name: `${system.system} / ${system.scope}`,
    cases: casesOf(system, lang, options.allowClipped ?? false),
  }));
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
${suites.map(({ name, cases: told }) => suiteXml(name, told))}</testsuites>\n`.markup;
}
