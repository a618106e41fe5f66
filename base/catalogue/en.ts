/** The English book: our own sentences. A model's English sentences are their own keys (say.ts). */
import { anomalies } from './en/anomalies';
import { arisen } from './en/arisen';
import { attacks } from './en/attacks';
import { availability } from './en/availability';
import { bench } from './en/bench';
import { campaign } from './en/campaign';
import { cli } from './en/cli';
import { coverage } from './en/coverage';
import { diff } from './en/diff';
import { faults } from './en/faults';
import { follow } from './en/follow';
import { forgeries } from './en/forgeries';
import { many } from './en/many';
import { matrix } from './en/matrix';
import { monitors } from './en/monitors';
import { refusals } from './en/refusals';
import { report } from './en/report';
import { rules } from './en/rules';
import { sealedDocuments } from './en/sealed-documents';
import { simulationCoverage } from './en/simulation-coverage';
import { staff } from './en/staff';
import { story } from './en/story';
import { throughput } from './en/throughput';
import { verdicts } from './en/verdicts';

/** Topic files in the order they are merged; a key stands in one of them only (tested). */
export const enTopics: readonly Readonly<Record<string, string>>[] = [
  verdicts,
  staff,
  story,
  report,
  diff,
  campaign,
  cli,
  coverage,
  simulationCoverage,
  many,
  matrix,
  monitors,
  rules,
  bench,
  faults,
  follow,
  anomalies,
  attacks,
  arisen,
  availability,
  throughput,
  sealedDocuments,
  refusals,
  forgeries,
];
export const en: Readonly<Record<string, string>> = Object.assign({}, ...enTopics);
