/**
 * The central bank's month-end desk: it answers with a pack (3507) of what its book says.
 *
 * idle -> asked -> idle
 */
import { makeMonthDesk } from '../../bank/month-desk/machine';
import type { Rules } from '../../rules';

export const makeMachine = (_rules: Rules): ReturnType<typeof makeMonthDesk> =>
  makeMonthDesk(
    'central-bank/month-desk',
    'statements of the central bank',
    'CENTRAL_BANK_STATEMENT',
  );
