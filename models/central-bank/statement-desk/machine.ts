/**
 * The central bank's statement desk: it answers with a pack (3507) of what its book says.
 *
 * idle -> asked -> idle -> agreed
 */
import { makeDesk } from '../../bank/statement-desk/machine';
import type { Rules } from '../../rules';

export const makeMachine = (_rules: Rules): ReturnType<typeof makeDesk> =>
  makeDesk(
    'central-bank/statement-desk',
    'statements of the central bank',
    'CENTRAL_BANK_STATEMENT',
  );
