/** Attacks that succeed in a simulation: a row a point and first name, for every medium alike. */
import type { AttackResults } from '../attack-results';
import type { Distribution } from '../simulation-results';
import { type Lang, say, word } from './say';

export const attackColumns = [
  'point',
  'taken',
  'amount',
  'control',
  'difference',
  'owner',
  'median',
  'longest',
] as const;

const COVERING = ', covering traces';

/** A point of failure as people read it: the system and the person. */
export function pointText(lang: Lang, name: string): string {
  const [system = '', who = ''] = name.replace(COVERING, '').split(': ');
  const point = say(lang, 'attacks.point', {
    system: word(lang, 'system', system),
    person: word(lang, 'principal', who),
  });
  return name.endsWith(COVERING) ? say(lang, 'attacks.covering', { point }) : point;
}

/** How quantities are written: reports have the units. */
export interface Written {
  readonly yuan: (fen: number) => string;
  readonly duration: (lang: Lang, minutes: number) => string;
}

export function attackRows(
  lang: Lang,
  { points }: AttackResults,
  { yuan, duration }: Written,
): readonly (readonly string[])[] {
  return points.flatMap(({ point, taken, tried, amount, named, unnamed }) => {
    const what = [pointText(lang, point), say(lang, 'attacks.of', { taken, tried }), yuan(amount)];
    const times = ({ p50, max }: Distribution): string[] => [
      duration(lang, p50),
      duration(lang, max),
    ];
    const rows = named.map(({ kind, owner, foundBy, minutes }) => [
      say(lang, 'attacks.seen', {
        count: minutes.count,
        control: word(lang, 'finder', foundBy),
      }),
      word(lang, 'difference', kind),
      word(lang, 'principal', owner),
      ...times(minutes),
    ]);
    const nobody = say(lang, 'attacks.nobody', { count: unnamed });
    if (unnamed > 0) rows.push([nobody, '', '', '', '']);
    return rows.map((row, i) => [...(i === 0 ? what : ['', '', '']), ...row]);
  });
}

export const attackHead = (lang: Lang): readonly string[] =>
  attackColumns.map((name) => say(lang, `attacks.column.${name}`));

/** The months that stand open for it; nothing where all closed. */
export const leftOpenLines = (lang: Lang, { monthsLeftOpen: n }: AttackResults): string[] =>
  n > 0 ? [say(lang, 'attacks.left', { n })] : [];
