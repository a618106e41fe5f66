/** Survivors of the roll-out: an answer that changes nothing is no step, so it is never given. */
import { type Explained, inEach } from '../explained';

const here = ['roll-out'];
const INERT =
  '(guard anotherMayCome negated|(action (recordPublished|changeVersion)|transition) dropped)';

export const harmlessRollOut: readonly Explained[] = inEach(
  here,
  'in one state of the order no version is published or none is changed to; it is done in ' +
    'another state, and how long a change waits is promised to nobody',
  `finance/interface: (drafted|sent|returned|acknowledged) VERSION_PUBLISHED: ${INERT}`,
  `finance/interface: (drafted|acknowledged) CHANGE_VERSION: ${INERT}`,
  `bank/interface: (taken|paid) (VERSION_PUBLISHED|CHANGE_VERSION): ${INERT}`,
);
