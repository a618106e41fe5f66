/**
 * The single points of failure: persons who alone, as the checker finds, can have money go where
 * nobody asked for it. One line a finding; a test holds the list against what every manifest pins.
 */
import type { Family } from '../../../models/family';
import { family as authorised } from '../../../models/systems/authorised-payment/system';
import { family as clearing } from '../../../models/systems/clearing-and-refund/system';
import { family as detection } from '../../../models/systems/detection/system';
import { family as direct } from '../../../models/systems/direct-payment/system';
import { family as dual } from '../../../models/systems/dual-track/system';

export interface Point {
  /** Among all points; what scenarios and results call it. */
  readonly name: string;
  readonly family: Family;
  readonly scope: string;
  readonly person: string;
  /** The sentence of the scope that he breaks. */
  readonly breaks: string;
  /** The kind of voucher that he attacks. */
  readonly kind: 'payment' | 'authorised payment' | 'clearing';
  /** The carrier on which the voucher goes, where it has two. */
  readonly carrier?: 'paper' | 'electronic';
  /** He goes on until every desk that is not his has agreed, or cannot. */
  readonly covers?: boolean;
}

const UNASKED = 'no funds go out on what nobody asked for';
const ELECTRONIC = 'no funds go out on the electronic carrier on what nobody asked for';
const PAPER = 'no funds go out on the paper carrier on what nobody asked for';
const CLAIMS = 'the treasury pays no claim for what was never paid out, nor one twice';
/** How the name of a point ends where traces are covered as well. */
export const COVERING = ', covering traces';
const BANK_ADMINISTRATOR = 'bank-system administrator';

type Bound = readonly [
  family: Family,
  person: string,
  kind: Point['kind'],
  breaks: string,
  more?: Pick<Point, 'carrier' | 'covers'>,
];
const bound: readonly Bound[] = [
  [direct, BANK_ADMINISTRATOR, 'payment', UNASKED],
  [authorised, BANK_ADMINISTRATOR, 'authorised payment', UNASKED],
  [dual, BANK_ADMINISTRATOR, 'payment', ELECTRONIC, { carrier: 'electronic' }],
  [dual, 'messenger', 'payment', PAPER, { carrier: 'paper' }],
  [dual, 'red-seal keeper', 'payment', PAPER, { carrier: 'paper' }],
  [clearing, BANK_ADMINISTRATOR, 'clearing', CLAIMS],
  [clearing, 'central-bank administrator', 'clearing', CLAIMS],
  [detection, BANK_ADMINISTRATOR, 'payment', UNASKED],
  [detection, BANK_ADMINISTRATOR, 'payment', UNASKED, { covers: true }],
];

export const points: readonly Point[] = bound.map(([family, person, kind, breaks, more = {}]) => ({
  name: `${family.name}: ${person}${more.covers ? COVERING : ''}`,
  scope: 'coalitions',
  ...{ family, person, kind, breaks },
  ...more,
}));
/** The name of the life of a voucher that is attacked at a point of this name. */
export const attackName = (point: string): string => `attack on ${point}`;
/** The points of a section: those it names, or every one. */
export const pointsIn = ({
  only,
}: {
  readonly only?: readonly string[] | undefined;
}): readonly Point[] => points.filter(({ name }) => only?.includes(name) ?? true);
export const pointNames: readonly string[] = points.map(({ name }) => name);
