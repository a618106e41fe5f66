/** The Chinese book: our own sentences and every word of the shipped models. */
import { cli } from './zh/cli';
import { parties } from './zh/parties';
import { report } from './zh/report';
import { rules } from './zh/rules';
import { simulation } from './zh/simulation';
import { states } from './zh/states';
import { story } from './zh/story';
import { verdicts } from './zh/verdicts';

/** Topic files in the order they are merged; a key stands in one of them only (tested). */
export const zhTopics: readonly Readonly<Record<string, string>>[] = [
  verdicts,
  story,
  report,
  cli,
  rules,
  parties,
  states,
  simulation,
];
export const zh: Readonly<Record<string, string>> = Object.assign({}, ...zhTopics);
