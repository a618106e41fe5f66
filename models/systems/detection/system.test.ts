import { mutants as journalMutants } from '../../bank/journal-check/mutants';
import { mutants as runMutants } from '../../bank/payment-run/mutants';
import { mutants as claimMutants } from '../../central-bank/claim-check/mutants';
import { mutants as businessMutants } from '../../finance/business-audit/mutants';
import { mutants as operationsMutants } from '../../finance/operations-audit/mutants';
import { mutants as statementMutants } from '../../finance/statement-check/mutants';
import { mutants as noticeMutants } from '../../unit/notice-check/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family } from './system';

const honest = family.scopes.filter(({ kind }) => kind !== 'coalitions');
/** Among honest people nothing falls: what is lost is told by who can conceal. */
const nothing: Trial['switchedOff'] = [
  ['statementsIndependent', {}],
  ['operationsAuditedSeparately', {}],
];

tryFamily({
  manifest,
  family: { ...family, scopes: honest },
  scope: 'one payment',
  switchedOff: nothing,
  mutants: [
    ...journalMutants,
    ...runMutants,
    ...claimMutants,
    ...businessMutants,
    ...operationsMutants,
    ...statementMutants,
    ...noticeMutants,
  ],
});
