/** Questions and statements of a reconciliation, each on a line that may fail. */
import type { Line } from '../../system';
import { faultsOn, line } from '../pieces';
import { BANK_DESK, CENTRAL_BANK_DESK, RECONCILIATION } from './steps';

const faulty = faultsOn('misfortunes');

export const deskLines: readonly Line[] = [
  line('questions to the bank', BANK_DESK, faulty),
  line('questions to the central bank', CENTRAL_BANK_DESK, faulty),
  line('statements of the bank', RECONCILIATION, faulty),
  line('statements of the central bank', RECONCILIATION, faulty),
];
