/**
 * What an episode makes of one message or one sealing: on which table it is lived, which faults
 * come at which cue, and how long people and systems take. Whatever else happens is the table's.
 */
import type { Stream } from '../../../base/streams';
import { DAY_MINUTES } from '../calendar';
import { NEVER } from '../documents/fallback';
import type { FaultsSection } from '../scenario/faults-section';
import type { Episode } from './episodes';
import type { Script } from './incident';
import type { FaultName } from './kinds';
import type { TableName } from './tables';

export interface ScriptContext {
  readonly section: FaultsSection;
  readonly episode: Episode;
  readonly now: number;
  readonly stream: Stream;
  /** Minutes until what is not answered is sent again. */
  readonly patience: number;
}
type Minutes = Readonly<Record<string, number>>;
type Scripted = { readonly table: TableName; readonly script: Script };
type Make = (context: ScriptContext) => Scripted;
type Fault = Script['faults'][number];

const SENT = 'the handler sends the order';
const TAKEN_IN = 'deliver ORDER carrier=line on orders';
const fault = (step: string, cue: string | null = null): Fault => ({ step, cue });
const MAIN = 'the main line breaks';
const SPARE = 'the spare line breaks';
const AGAIN = 'the order is sent again';
const STORED = 'the node that serves stores the order';
const MIRRORED = 'the other node stores what the first has';
const CRASH = 'the primary crashes';

const scripted = (table: TableName, faults: readonly Fault[], minutes: Minutes): Scripted => ({
  table,
  script: { faults, minutes: (step) => minutes[step] },
});

/** A line that broke stays broken: nobody owes it its repair. */
const lines = (faults: readonly Fault[], more: (context: ScriptContext) => Minutes): Make => {
  return (context) => {
    const repair = context.section.repairDays.is * DAY_MINUTES;
    return scripted('lines', faults, {
      [AGAIN]: context.patience,
      'it is noticed that the line is dead': context.episode.minutesTo.notice,
      'the main line is restored': repair,
      'the spare line is restored': repair,
      'the order is exported and carried to the bank': context.section.controls.handCarriage.is
        ? context.stream.integer(60, 240)
        : NEVER,
      ...more(context),
    });
  };
};
const plain = (): Minutes => ({});

const crash = (cue: string | null, more: (context: ScriptContext) => Minutes = plain): Make => {
  return (context) => {
    const minutes: Minutes = {
      [AGAIN]: context.patience,
      [MIRRORED]: context.stream.integer(5, 15),
      'the bank acknowledges the order': 1,
      'the primary is restarted': context.stream.integer(20, 120),
      'the standby takes over': context.episode.minutesTo.takeOver,
      ...more(context),
    };
    // What lies on the desk is taken in once; only what came again may be taken for another.
    const storesWhen = (taken: ReadonlySet<string>): number =>
      taken.has(STORED) && !taken.has(AGAIN) ? NEVER : 0.3;
    return {
      table: 'crashes',
      script: {
        faults: [fault(CRASH, cue)],
        minutes: (step, taken) => (step === STORED ? storesWhen(taken) : minutes[step]),
      },
    };
  };
};

/** Both lines break on what is under way; it comes by hand, and by the line once that is up. */
const restoredLate = ({ stream }: ScriptContext): Minutes => {
  const [first, second] = stream.shuffled([stream.integer(900, 1200), stream.integer(1300, 1500)]);
  return {
    'the main line is restored': first as number,
    'the spare line is restored': second as number,
    [TAKEN_IN]: 1600,
  };
};

/** One side works by the next version at once, the other when the episode is over. */
const changed: Make = ({ episode, now, stream }) => {
  const late = Math.max(1, episode.until - now);
  const [finance, bank] = episode.isReversed ? [late, 0] : [0, late];
  const again = stream.integer(60, 180);
  return {
    table: 'rollOut',
    script: {
      faults: [fault('another version of the specification is published')],
      minutes: (step, taken) => {
        if (step === 'finance changes to the next version of the specification') return finance;
        if (step === 'the bank changes to the next version of the specification') return bank;
        if (step !== SENT) return undefined;
        return taken.has('deliver ORDER_RETURNED because=another version on answers') ? again : 0.1;
      },
    },
  };
};

const GRANTED = 'the seal system grants the permission to seal';
const WRONG = 'the keeper types a wrong password';
/** A new specimen that goes by letter comes when it comes: nobody owes the letter. */
const lettersCome = (
  { repairDays }: FaultsSection,
  table: TableName,
  faults: readonly Fault[],
  minutes: Minutes,
): Scripted => ({
  table,
  script: {
    faults,
    minutes: (step) =>
      / on specimens to the /.test(step) ? repairDays.is * DAY_MINUTES : minutes[step],
  },
});

const sealing =
  (faults: readonly Fault[]): Make =>
  ({ section, stream }) =>
    lettersCome(section, 'seals', faults, {
      'the seal is unlocked': section.controls.lockOutReset.is ? stream.integer(15, 90) : NEVER,
      'the seal is found and taken into use again': NEVER,
      'the seal is withdrawn': stream.integer(30, 120),
      'the seal maker makes another seal': stream.integer(600, 2400),
      'the specimen of the new seal is registered': stream.integer(30, 120),
      // Else the voucher would be gone before anybody misses the seal.
      'the keeper puts treasury seal 1': 1,
    });

const scripts: Readonly<Partial<Record<FaultName, Make>>> = {
  'main line broken': lines([fault(MAIN)], plain),
  'order lost with the line': lines(
    [fault('the main line breaks and loses the order', SENT)],
    plain,
  ),
  'both lines broken': lines([fault(MAIN), fault(SPARE)], plain),
  'lines restored in random order': lines([fault(MAIN, SENT), fault(SPARE, SENT)], restoredLate),
  'crash before storing': crash(TAKEN_IN),
  'crash after storing': crash('the bank acknowledges the order'),
  'crash in mid-transfer': crash('the bank executes the order'),
  'restart before the answer': crash(MIRRORED),
  'site lost': crash(null, ({ section, episode }) => ({
    'the primary is restarted': section.controls.thirdCentre.is
      ? episode.minutesTo.restart
      : section.repairDays.is * DAY_MINUTES,
  })),
  'specification changed at one side first': changed,
  'test environment wired in': () =>
    scripted('rollOut', [fault('the test environment, wired to production, sends an order')], {
      'the teller pays what came from the test environment': 30,
    }),
  'password mistaken until locked out': sealing([fault(WRONG, GRANTED), fault(WRONG, GRANTED)]),
  'seal lost and changed': sealing([
    fault('the seal is reported lost and is suspended', 'the director seals the draft'),
  ]),
};

/** How a kind of fault is lived through; nothing where no table is walked. */
export const scriptOf = (name: FaultName, context: ScriptContext): Scripted | undefined =>
  scripts[name]?.(context);

/** The teller enters another payee once, by mistake. */
export const wrongEntry: Script = {
  faults: [fault('another payee is entered at the bank')],
  minutes: () => undefined,
};
