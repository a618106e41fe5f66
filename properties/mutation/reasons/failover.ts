/**
 * Survivors of failover: what a crash or a broken line changes in nobody’s outcome.
 */
import { ASKED_AGAIN, type Explained, inEach, ONCE_MORE } from '../explained';

const here = ['failover'];

export const harmlessFailover: readonly Explained[] = [
  ...inEach(
    here,
    ASKED_AGAIN,
    'finance/dispatch: drafted SEND: post ORDER dropped',
    'order: the handler sends the order into a dead line: condition dropped: .*',
  ),
  ...inEach(
    here,
    ONCE_MORE,
    'finance/dispatch: sent EXPORT: carried is not entered',
    'bank/front-end: onStandby ACKNOWLEDGE: action clearDesk dropped',
    'order: the order is sent again: condition dropped: (is not on (orders|answers)|' +
      'nothing is on the desk)',
  ),
  ...inEach(
    here,
    'the line that is thought to serve is dead as well, which is noticed at the next look',
    'finance/lines: onMain NOTICE #2: to onSpare instead of cutOff',
    'finance/lines: onSpare NOTICE #2: to onMain instead of cutOff',
    'finance/lines: cutOff MAIN_RESTORED: to onSpare instead of onMain',
    'finance/lines: cutOff SPARE_RESTORED: to onMain instead of onSpare',
  ),
  ...inEach(
    here,
    'both copies are of one order: it is answered the way the later one came',
    'bank/front-end: onPrimary ORDER #1: guard deskIsFree dropped',
  ),
  ...inEach(
    here,
    'where the payment was made the other node has it as done already: nothing waits for the ' +
      'doubt to be taken back',
    'bank/front-end: on(Primary|Standby) QUERY #1: action settle dropped',
  ),
  ...inEach(
    here,
    'the node that crashed takes over without being restarted first; it forgot all the same',
    'bank/front-end: on(Primary|Standby) CRASHED #1: action goDown dropped',
  ),
];
