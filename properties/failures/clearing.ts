/** Failures of clearing at the central bank. */
import { present } from '../../base/assert';
import { mutants as claims } from '../../models/central-bank/clearing-claim/mutants';
import type { Mutant } from '../../models/family';
import type { Failure } from './failure';

const named = (mutants: readonly Mutant[], name: string): Mutant =>
  present(
    mutants.find((mutant) => mutant.name === name),
    name,
  );

export const clearingFailures: readonly Failure[] = [
  {
    number: 3,
    title: "the supervisor's gate is decided by the first voucher of a batch",
    family: 'clearing-and-refund',
    scope: 'sealed batch',
    property: 'no line of a batch is debited that finance never notified',
    off: ['wholeBatchExamined'],
    control: 'wholeBatchExamined',
  },
  {
    number: 5,
    title: 'a duplicate that comes while the original is being matched fails the original too',
    family: 'clearing-and-refund',
    scope: 'small',
    property: 'the clearing comes to be closed',
    mutant: named(
      claims,
      'a duplicate that comes while the claim is being matched fails the claim too',
    ),
    control: 'what is in hand already is noted and changes nothing',
  },
  {
    number: 13,
    title: 'the payee is changed on genuine instructions after they were approved',
    family: 'clearing-and-refund',
    scope: 'coalitions',
    property: 'the treasury pays no claim for what was never paid out, nor one twice',
    off: ['sentAsApproved'],
    control: 'sentAsApproved',
    finding: 'central-bank bookkeeper',
  },
];
