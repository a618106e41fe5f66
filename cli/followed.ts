/** `simulate --follow`: one document's life instead of a run's figures. */
import { InputError } from '../base/assert';
import { say } from '../base/catalogue/say';
import { followLines } from '../reports/follow-lines';
import { follow, type Lives, type Which } from '../sim/index';
import type { Context } from './context';
import type { Outcome } from './door';
import { requestOf, type SimulationRequest } from './simulation-run';

/** `77` in the first year, or `3:77`. @throws InputError where it is neither. */
export function whichFrom(text: string): Which {
  const [, year = '0', document] = /^(?:(\d{1,9}):)?(\d{1,9})$/.exec(text) ?? [];
  if (document !== undefined) return { year: Number(year), document: Number(document) };
  throw new InputError(
    '--follow',
    text,
    'YEAR:NUMBER, such as 0:77, or a number of the first year',
  );
}

export interface FollowOptions {
  readonly isJson: boolean;
  readonly repeat: string;
  /** Composed before, where a system is a designer's own. */
  readonly lives?: Lives;
}

/** Tells the life; exit code 1 where its year broke a sentence. */
export function tellLife(
  context: Context,
  request: SimulationRequest,
  text: string,
  { isJson, repeat, lives }: FollowOptions,
): Outcome {
  const asked = requestOf(request);
  const life = follow(lives ? { ...asked, lives } : asked, whichFrom(text));
  const { lang, paint, columns } = context;
  if (isJson) context.print(JSON.stringify(life, null, 2));
  else {
    context.print(...followLines(lang, life, paint, columns));
    if (life.violations.length > 0) context.print(say(lang, 'table.repeat', { command: repeat }));
  }
  return life.violations.length > 0 ? 1 : 0;
}
