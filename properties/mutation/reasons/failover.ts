/**
 * Survivors of failover. Many leave out what the world may do: a crash or a broken line less breaks
 * no sentence that must hold; only a witness would miss it.
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

export const weakFailover: readonly Explained[] = [
  ...inEach(
    here,
    'missing: a witness that an order sent into a dead line is sent again over another',
    'finance/dispatch: drafted SEND_INTO_DEAD_LINE: (sent is not entered|transition dropped)',
    'order: the handler sends the order into a dead line: step dropped',
  ),
  ...inEach(
    here,
    'missing: finance counts an order as acknowledged only where the bank holds it (asked where ' +
      'nodes crash, not where lines break)',
    'finance/dispatch: (drafted|sent) EXPORT: to acknowledged instead of carried',
  ),
  ...inEach(
    here,
    'missing: an order is carried by hand only where no line is left',
    'finance/lines: onSpare NOTICE #1: to cutOff instead of onMain',
    'finance/lines: cutOff (MAIN_RESTORED: onMain|SPARE_RESTORED: onSpare) is not entered',
  ),
  ...inEach(
    here,
    'missing: nothing is put on a line that does not carry',
    'order: the (handler sends the order|order is sent again): condition dropped: ' +
      'the line in use carries',
  ),
  ...inEach(
    here,
    'missing: a witness of each line that breaks, with what is on it or without, and of each ' +
      'that is restored, while either of them serves',
    'finance/lines: onMain SPARE_DOWN: (guard spareIsUp negated|action loseSpare dropped|' +
      'transition dropped)',
    'finance/lines: onSpare (MAIN|SPARE)_DOWN: (guard (main|spare)IsUp negated|' +
      'action lose(Main|Spare) dropped|transition dropped)',
    'finance/lines: on(Main|Spare) (MAIN|SPARE)_RESTORED: (guard (main|spare)IsDown negated|' +
      'action restore(Main|Spare) dropped|transition dropped)',
    'finance/lines: cutOff (MAIN|SPARE)_RESTORED: transition dropped',
    'order: the main line breaks( and loses the (order|acknowledgement))?: step dropped',
    'order: the (main|spare) line is restored: step dropped',
  ),
  ...inEach(
    here,
    'missing: a node that is down neither serves nor stores',
    'bank/front-end: on(Primary|Standby) MIRROR: guard otherIsBehind dropped',
    'bank/front-end: on(Primary|Standby) CRASHED #1: guard isThisNode (dropped|negated)',
    'bank/front-end: onStandby CRASHED #1: transition dropped',
    'bank/front-end: failing TAKE_OVER #1: to onStandby instead of onPrimary',
    'bank/front-end: failing TAKE_OVER #3: (guard isUpAndBegun dropped|' +
      'to onPrimary instead of onStandby)',
  ),
  ...inEach(
    here,
    'missing: a witness that a crash forgets what lay on the desk, and that it is sent again',
    'bank/front-end: on(Primary|Standby) CRASHED #1: action forget dropped',
  ),
  ...inEach(
    here,
    'missing: a witness each that the idle node crashes while the other serves, and that the ' +
      'second crashes while nobody does',
    'bank/front-end: on(Primary|Standby) CRASHED #2: (guard runs negated|action goDown dropped|' +
      'transition dropped)',
    'bank/front-end: failing CRASHED: (guard runs negated|action goDown dropped|' +
      'transition dropped)',
    'order: the standby crashes: step dropped',
  ),
  ...inEach(
    here,
    'missing: a witness of each node that takes over before anything is begun, and after; as it ' +
      'is the other node is restarted and takes over in its place',
    'bank/front-end: failing TAKE_OVER #(1|2): onPrimary is not entered',
    'bank/front-end: failing TAKE_OVER #(3|4): onStandby is not entered',
    'bank/front-end: failing TAKE_OVER #(2|4): transition dropped',
    'order: the primary takes over: step dropped',
  ),
];
