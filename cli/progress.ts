/**
 * Progress on standard error: a bar on a terminal, elsewhere nothing but remarks. The last thing
 * said about every stage is kept, so that an interrupted run can tell what was done.
 */
import { SingleBar } from 'cli-progress';
import { say } from '../base/catalogue/say';
import type { ProgressMessage } from './job';

export interface Progress {
  readonly show: (message: ProgressMessage) => void;
  readonly stop: () => void;
  readonly interrupted: () => void;
}

const whole = new Intl.NumberFormat('en');

/** A second, since the stage was first heard of. */
const rateOf = (done: number, since: number): number =>
  Math.round((done * 1000) / Math.max(1, Date.now() - since));

/** Starts listening; draws only where the stream is a terminal. */
export function startProgress(stream: NodeJS.WriteStream): Progress {
  const said = new Map<string, ProgressMessage>();
  let bar: SingleBar | undefined;
  let current = '';
  const stop = (): void => {
    bar?.stop();
    bar = undefined;
  };
  const show = (message: ProgressMessage): void => {
    said.set(message.stage, message);
    if (message.remark !== undefined) {
      stop();
      current = '';
      stream.write(`${message.remark}\n`);
      return;
    }
    if (!stream.isTTY) return;
    if (current !== message.stage) {
      stop();
      current = message.stage;
      if (!beganAt.has(current)) beganAt.set(current, Date.now());
      bar = new SingleBar({
        stream,
        clearOnComplete: true,
        hideCursor: true,
        format: message.total
          ? '{stage} {bar} {done} of {all} {unit}, {rate} a second, {eta_formatted} to go'
          : '{stage}: {done} {unit}, {rate} a second{detail}',
      });
      bar.start(message.total ?? 1, 0, payload(message));
    }
    bar?.update(message.total ? message.done : 0, payload(message));
    if (message.isDone) stop();
  };
  const beganAt = new Map<string, number>();
  const payload = (message: ProgressMessage) => ({
    stage: message.stage,
    done: whole.format(message.done),
    all: whole.format(message.total ?? 0),
    unit: message.unit,
    rate: whole.format(rateOf(message.done, beganAt.get(message.stage) ?? Date.now())),
    detail: message.detail ? `, ${message.detail}` : '',
  });
  return {
    show,
    stop,
    interrupted: () => {
      stop();
      const done = [...said.values()].map(spoken);
      stream.write(`${say('en', 'cli.interrupted', { done: done.join('; ') || 'nothing' })}\n`);
    },
  };
}

/** `seal: 120 of 287 pages`. */
const spoken = ({ stage, done, total, unit }: ProgressMessage): string =>
  `${stage}: ${whole.format(done)}${total ? ` of ${whole.format(total)}` : ''} ${unit}`;
