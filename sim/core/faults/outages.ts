/**
 * What an episode takes from its users, and until when: a control that takes over ends an outage
 * long before what failed is mended. Seal system and voucher store ask the same when they hold up
 * a step, lines and nodes have the same minutes in the scripts of their incidents.
 */
import type { Rules } from '../../../models/rules';
import { type Link, links } from '../line-weather';
import type { FaultsSection } from '../scenario/faults-section';
import type { Episode } from './episodes';
import type { FaultName } from './kinds';

export const servers = [
  'seal system',
  'voucher store',
  'node of the bank',
  'site of the bank',
  ...links,
] as const;
export type Server = (typeof servers)[number];

export interface Outage {
  readonly server: Server;
  /** The bank whose it is; none: all of that kind. */
  readonly bank: number | null;
  readonly from: number;
  /** From here on its users are served again, by it or by what took its place. */
  readonly until: number;
}

interface Means {
  readonly section: FaultsSection;
  readonly rules: Rules;
}
type Ends = (episode: Episode, means: Means) => number;
type Down = readonly [server: Exclude<Server, Link> | 'line', ends: Ends];

const whole: Ends = ({ until }) => until;
/** Within an episode, never beyond it. */
const after =
  (isThere: (means: Means) => boolean, minutes: (of: Episode, means: Means) => number): Ends =>
  (episode, means) =>
    isThere(means)
      ? Math.min(episode.until, episode.from + minutes(episode, means))
      : episode.until;
const standby = after(
  ({ section }) => section.controls.hotStandby.is,
  (_, { section }) => section.switchMinutes.is,
);
const spare = after(
  ({ rules }) => rules.spareLines,
  ({ minutesTo }) => minutesTo.notice,
);
const nodes = after(
  () => true,
  ({ minutesTo }) => minutesTo.takeOver,
);
const centre = after(
  ({ section }) => section.controls.thirdCentre.is,
  ({ minutesTo }) => minutesTo.restart,
);

/** Whatever is not here slows its users down, or strikes papers and people alone. */
const downs: Readonly<Partial<Record<FaultName, Down>>> = {
  'seal system down': ['seal system', standby],
  'voucher store down': ['voucher store', standby],
  'main line broken': ['line', spare],
  'order lost with the line': ['line', spare],
  'both lines broken': ['line', whole],
  'lines restored in random order': ['line', whole],
  split: ['line', whole],
  'clogged one way': ['line', whole],
  'crash before storing': ['node of the bank', nodes],
  'crash after storing': ['node of the bank', nodes],
  'crash in mid-transfer': ['node of the bank', nodes],
  'restart before the answer': ['node of the bank', nodes],
  'site lost': ['site of the bank', centre],
};

/** The outage of an episode; null where nothing is down. */
export function outageOf(episode: Episode, means: Means): Outage | null {
  const down = downs[episode.kind.name];
  if (!down) return null;
  const [what, ends] = down;
  const { from, bank, link } = episode;
  return { server: what === 'line' ? link : what, bank, from, until: ends(episode, means) };
}
