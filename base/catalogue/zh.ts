/** The Chinese book: our own sentences and every word of the shipped models. */
import { anomalies } from './zh/anomalies';
import { arisen } from './zh/arisen';
import { attacks } from './zh/attacks';
import { availability } from './zh/availability';
import { bench } from './zh/bench';
import { books } from './zh/books';
import { campaign } from './zh/campaign';
import { centralBankDesks } from './zh/central-bank-desks';
import { claimAttack } from './zh/claim-attack';
import { cli } from './zh/cli';
import { coalitions } from './zh/coalitions';
import { coverage } from './zh/coverage';
import { detection } from './zh/detection';
import { diff } from './zh/diff';
import { documents } from './zh/documents';
import { dualTrack } from './zh/dual-track';
import { eachInTurn } from './zh/each-in-turn';
import { evidence } from './zh/evidence';
import { faults } from './zh/faults';
import { follow } from './zh/follow';
import { forgeries } from './zh/forgeries';
import { guards } from './zh/guards';
import { many } from './zh/many';
import { matrix } from './zh/matrix';
import { messages } from './zh/messages';
import { monitors } from './zh/monitors';
import { parties } from './zh/parties';
import { properties } from './zh/properties';
import { quotaChange } from './zh/quota-change';
import { reconciliation } from './zh/reconciliation';
import { refunds } from './zh/refunds';
import { refusals } from './zh/refusals';
import { report } from './zh/report';
import { rollOut } from './zh/roll-out';
import { rules } from './zh/rules';
import { sealedDocuments } from './zh/sealed-documents';
import { seals } from './zh/seals';
import { simulation } from './zh/simulation';
import { simulationCoverage } from './zh/simulation-coverage';
import { staff } from './zh/staff';
import { states } from './zh/states';
import { stepsOfBanks } from './zh/steps-bank';
import { stepsOfFinance } from './zh/steps-finance';
import { stepsOfTheWorld } from './zh/steps-world';
import { story } from './zh/story';
import { systems } from './zh/systems';
import { throughput } from './zh/throughput';
import { tracedLives } from './zh/traced-lives';
import { twoBanks } from './zh/two-banks';
import { twoMonths } from './zh/two-months';
import { verdicts } from './zh/verdicts';
import { witnesses } from './zh/witnesses';
import { yearEnd } from './zh/year-end';

/** Topic files in the order they are merged; a key stands in one of them only (tested). */
export const zhTopics: readonly Readonly<Record<string, string>>[] = [
  verdicts,
  staff,
  story,
  documents,
  report,
  diff,
  campaign,
  books,
  attacks,
  tracedLives,
  arisen,
  availability,
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
  parties,
  coalitions,
  states,
  simulation,
  throughput,
  sealedDocuments,
  refusals,
  forgeries,
  messages,
  properties,
  stepsOfFinance,
  stepsOfBanks,
  stepsOfTheWorld,
  systems,
  dualTrack,
  eachInTurn,
  detection,
  reconciliation,
  quotaChange,
  twoMonths,
  yearEnd,
  seals,
  rollOut,
  refunds,
  centralBankDesks,
  claimAttack,
  twoBanks,
  guards,
  evidence,
  anomalies,
  witnesses,
];
export const zh: Readonly<Record<string, string>> = Object.assign({}, ...zhTopics);
