/**
 * Who there is around a payment, what each can reach, and who is trusted. Posts, not people: a
 * person is named by a post, or by a letter where one person holds two. Nobody is hidden by leaving
 * him out: administrators of every system are here, and what one of them reaches alone is a verdict
 * or a finding.
 */
import type { Principal } from './family';
import type { Rules } from './rules';

const person = (
  name: string,
  side: Principal['side'],
  has: Partial<Omit<Principal, 'name' | 'side'>>,
): Principal => ({ name, side, posts: [], reaches: [], administers: [], ...has });

/** 支付系统管理员 and 印章系统管理员: two people by rule, one where the rule is off. */
function administrators(rules: Rules): readonly Principal[] {
  const payment = { reaches: ['draft', 'stored row'], administers: ['payment system'] };
  if (rules.separateAdministrators)
    return [
      person('payment-system administrator', 'infrastructure', payment),
      person('seal-system administrator', 'infrastructure', { administers: ['seal system'] }),
    ];
  return [
    person('administrator of both systems', 'infrastructure', {
      ...payment,
      administers: ['payment system', 'seal system'],
    }),
  ];
}

/** The people of the finance department and of its systems. */
export function financePrincipals(rules: Rules): readonly Principal[] {
  return [
    person('officer A', 'ordering', {
      posts: ['handler', 'deputy director'],
      reaches: ['draft'],
    }),
    person('officer B', 'ordering', { posts: ['director'] }),
    person('seal keeper', 'ordering', { posts: ['treasury-seal keeper'] }),
    person('business auditor', 'ordering', {}),
    ...administrators(rules),
    person('database administrator', 'infrastructure', { reaches: ['draft', 'stored row'] }),
    person('network administrator', 'infrastructure', { reaches: ['line'] }),
    person('seal maker', 'infrastructure', {
      administers: ['making of seals'],
      trusted: 'makes the seals and certificates that everybody verifies against',
    }),
    person('outsider', 'outside', { reaches: rules.dedicatedLines ? [] : ['line'] }),
  ];
}

/** The people of an agent bank: executing side, run alone all the same. */
export const bankPrincipals: readonly Principal[] = [
  person('teller', 'executing', { posts: ['teller'], reaches: ['bank entry'] }),
  person('authoriser', 'executing', { posts: ['authoriser'] }),
  person('bank-system administrator', 'executing', {
    reaches: ['bank copy'],
    administers: ['bank system'],
    trusted: 'nothing in this slice seals the copy that the bank keeps after it has verified it',
    missingControl: 'the seal is verified again at release',
  }),
];

/**
 * Further posts of an agent bank, for the systems that have work for them or say they have none.
 */
export const furtherBankPrincipals: readonly Principal[] = [
  person('bank receiver', 'executing', { posts: ['receiver'] }),
  person('clearing clerk', 'executing', { posts: ['clearing clerk'] }),
  person('bank reconciliation clerk', 'executing', { posts: ['reconciliation clerk'] }),
  person('bank seal keeper', 'executing', { posts: ['bank-seal keeper'] }),
  person('payee bank', 'executing', {}),
];

/** The people of the central bank's treasury branch, and who runs its systems. */
export const centralBankPrincipals: readonly Principal[] = [
  person('central-bank bookkeeper', 'executing', { posts: ['bookkeeper'] }),
  person('central-bank reviewer', 'executing', { posts: ['reviewer'] }),
  person('central-bank accounting supervisor', 'executing', { posts: ['accounting supervisor'] }),
  person('central-bank administrator', 'executing', { administers: ['central-bank system'] }),
];

/** Who looks on from outside the business: nothing of a payment is in their hands. */
export const onlookers: readonly Principal[] = [
  person('operations auditor', 'ordering', {}),
  person('certificate authority', 'infrastructure', {
    trusted: 'vouches for whose key is whose, and makes no seal by itself',
  }),
];

/** The people of a budget unit; the clerk is the reviewer's deputy, as happens in small offices. */
export const unitPrincipals: readonly Principal[] = [
  person('unit clerk', 'ordering', {
    posts: ['unit clerk', 'deputy unit reviewer'],
    reaches: ['unit draft'],
  }),
  person('unit reviewer', 'ordering', { posts: ['unit reviewer'] }),
];

/**
 * Who keeps the voucher store of finance: the sealed originals, and the rows that banks pick up by.
 */
export const voucherStoreAdministrator: Principal = person(
  'voucher-store administrator',
  'infrastructure',
  { reaches: ['stored original', 'stored row'] },
);

/** The same people where some of them reach further places too. */
export const alsoReaching = (
  principals: readonly Principal[],
  places: Readonly<Record<string, readonly string[]>>,
): readonly Principal[] =>
  principals.map((one) => ({ ...one, reaches: [...one.reaches, ...(places[one.name] ?? [])] }));

const PAPER_CONTROL =
  'a code on the voucher that depends on its content, or a call back to the unit before release';

/**
 * The people in whose hands paper is between its seal and the counter. Blank vouchers are numbered
 * and accounted for, and the counter takes them from the unit's known messenger alone: an outsider
 * has neither (our inference).
 */
export const paperPrincipals: readonly Principal[] = [
  person('red-seal keeper', 'ordering', {
    posts: ['red-seal keeper'],
    trusted: 'a red seal binds no content: who holds paper and seal can put it on anything',
    missingControl: PAPER_CONTROL,
  }),
  person('messenger', 'ordering', {
    trusted: 'a red seal is compared by eye: what is altered under it on the way looks as good',
    missingControl: PAPER_CONTROL,
  }),
];
