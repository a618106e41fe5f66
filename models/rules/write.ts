/**
 * What is generated from the rules' own descriptions: the shipped rules file and its JSON Schema.
 * Both are kept in the repository; a test says when they are behind.
 */
import { Document, isMap, type Scalar } from 'yaml';
import { z } from 'zod';
import { type RuleName, type Rules, ruleInfos, ruleNames } from '../rules';
import { rulesSchema } from './schema';

/** The JSON Schema of a rules file, for editors; `models/rules/rules.schema.json` holds it. */
export function rulesJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: 'Rules of a treasury payment workflow: each control is one switch',
    ...z.toJSONSchema(rulesSchema),
  };
}

/** What the shipped file says of itself. */
export const liaoningHeader: readonly string[] = [
  'Liaoning province, second pilot batch of electronic treasury payment',
  '(国库集中支付电子化管理), 2013. Each control of the workflow is one switch.',
  'Change a line and check again: the tool tells what breaks, by which shortest story.',
  'Basis: S the published description of the pilot with its ten controls, R a regulation',
  'or public notice, C one published system, I our inference. Sections are those of the',
  'domain description. Every rule stands here once; an unknown name is an error.',
];

/** The text of a rules file: every rule under its sentence, basis and source. */
export function rulesYaml(rules: Rules, header: readonly string[]): string {
  const document = new Document(Object.fromEntries(ruleNames.map((name) => [name, rules[name]])));
  if (isMap(document.contents))
    for (const item of document.contents.items) {
      const key = item.key as Scalar;
      const { basis, source, sentence } = ruleInfos[key.value as RuleName];
      key.commentBefore = ` ${sentence}\n ${basis}, ${source}`;
      key.spaceBefore = true;
    }
  const comments = ['yaml-language-server: $schema=./rules.schema.json', ...header];
  const opening = comments.map((line) => `# ${line}`).join('\n');
  return `${opening}\n${document.toString({ lineWidth: 0 })}`;
}
