/** Forgeries of whole documents under good seals: what they say, whose seals, where and when. */
import { fen, parseYuan, sumFen, yuanText } from '../../base/fen';
import type { Message2104 } from '../../models/messages/2104-authorised-quota-notice';
import { Received } from '../documents/received';
import { placingText } from '../placing';
import { specimenOf } from '../seal';
import type { DocumentForger, DocumentForgery, Sealing } from './document-forger';
import { sealingTime } from './document-forger';
import { exchanged, forgeriesOfEnvelope, forgeriesOfSealsPresent } from './of-envelopes';

export const forgeriesOfDocuments = (forger: DocumentForger): readonly DocumentForgery[] => [
  ...forgeriesOfEnvelope(forger),
  ...forgeriesOfSealsPresent(forger),
  ...ofContent(forger),
  ...ofPost(forger),
  ...ofPlace(forger),
  ...ofDates(forger),
  ...ofRegisters(forger),
];

type Details = Message2104['details'];

/** With the total that its rows have. */
function totalled(notice: Message2104, details: Details): Message2104 {
  const amount = yuanText(sumFen(details.map((row) => parseYuan(row.amount))));
  return { ...notice, details, amount };
}

function ofContent(forger: DocumentForger): readonly DocumentForgery[] {
  const { notice, other, otherGood, withMessage, withSeals } = forger;
  const content = (what: string, message: () => Message2104): DocumentForgery => ({
    what,
    failure: 'document-changed',
    forge: () => ({ bytes: withMessage(message()) }),
  });
  const { details } = notice;
  const firstChanged = (change: Partial<Details[number]>): Details =>
    details.map((row, i) => (i === 0 ? { ...row, ...change } : row));
  const raised = yuanText(fen(parseYuan(details[0]?.amount ?? '0.00') + 10_000_000));
  const { agentBank, month, fundNature } = notice;
  const foreign = other.details
    .slice(9, 18)
    .map((row) => ({ ...row, agentBank, month, fundNature }));
  return [
    content('an account changed', () => ({
      ...notice,
      details: firstChanged({ account: '999999999' }),
    })),
    content('the total changed with its details', () =>
      totalled(notice, firstChanged({ amount: raised })),
    ),
    content('two rows exchanged in a document', () => ({
      ...notice,
      details: exchanged(details, 0, details.length - 1),
    })),
    content('a row left out', () => totalled(notice, details.slice(0, -1))),
    content('a page taken from another notice', () =>
      totalled(notice, [...details.slice(0, 9), ...foreign, ...details.slice(9 + foreign.length)]),
    ),
    content('another number for the same notice', () => ({
      ...notice,
      voucherNumber: `${notice.voucherNumber}-2`,
    })),
    content('another date of issue', () => ({ ...notice, issued: '2013-10-31' })),
    {
      what: 'seals of two pages exchanged',
      failure: 'document-changed',
      forge: () => ({
        bytes: withSeals((seals) => {
          const [first, second] = seals;
          return seals.map((seal, i) =>
            i === 0
              ? { ...seal, signature: (second ?? seal).signature }
              : i === 1
                ? { ...seal, signature: (first ?? seal).signature }
                : seal,
          );
        }),
      }),
    },
    {
      what: 'a seal taken from another document',
      failure: 'document-changed',
      forge: () => ({
        bytes: withSeals((seals) =>
          seals.map((seal, i) => (i === 0 ? (otherGood.seals[0] ?? seal) : seal)),
        ),
      }),
    },
  ];
}

/** A post's seal on the first page put otherwise than it should be. */
function resealed(forger: DocumentForger, post: string, how: Sealing): Buffer {
  const { withSeals, sealed, notice } = forger;
  return withSeals((seals) =>
    seals.map((seal) =>
      seal.post === post && seal.page === 1
        ? { ...seal, signature: sealed(notice, post, 1, how) }
        : seal,
    ),
  );
}

const sealing = (
  forger: DocumentForger,
  what: string,
  failure: DocumentForgery['failure'],
  post: string,
  how: Sealing,
): DocumentForgery => ({ what, failure, forge: () => ({ bytes: resealed(forger, post, how) }) });

function ofPost(forger: DocumentForger): readonly DocumentForgery[] {
  const { handler } = forger.parties.sealers;
  return [
    sealing(
      forger,
      "the handler's seal in the director's place",
      'seal-of-another-post',
      'director',
      {
        sealer: handler,
      },
    ),
    sealing(forger, 'a seal of another party', 'seal-of-another-post', 'treasury', {
      sealer: forger.bank,
    }),
  ];
}

function ofPlace(forger: DocumentForger): readonly DocumentForgery[] {
  const placed = (
    what: string,
    failure: DocumentForgery['failure'],
    propertyInfo: string,
  ): DocumentForgery => sealing(forger, what, failure, 'treasury', { propertyInfo });
  const right = { x: 154, y: 179, width: 40, height: 40 };
  return [
    placed('a seal over the total', 'seal-in-wrong-place', placingText({ ...right, y: 140 })),
    placed('a seal one millimetre aside', 'seal-in-wrong-place', placingText({ ...right, x: 155 })),
    placed(
      'a seal put larger than it is',
      'seal-in-wrong-size',
      placingText({ ...right, width: 80, height: 80 }),
    ),
    placed(
      'a seal put narrower than it is',
      'seal-in-wrong-size',
      placingText({ ...right, width: 20 }),
    ),
    placed('a seal without a place', 'seal-place-not-stated', 'countersign/notice-page/1'),
    placed(
      'a place written in another way',
      'seal-place-not-stated',
      'countersign/page/2 154,179 040x040',
    ),
  ];
}

function ofDates(forger: DocumentForger): readonly DocumentForgery[] {
  const { notice, goodBytes } = forger;
  const day = sealingTime(notice).slice(0, 8);
  const arrived = (what: string, failure: DocumentForgery['failure'], time: string) => ({
    what,
    failure,
    forge: () => ({ bytes: goodBytes, known: { arrival: { time, daysMax: 30 } } }),
  });
  return [
    sealing(forger, 'a seal of another day than the notice', 'seal-date-differs', 'handler', {
      time: '20131130010000Z',
    }),
    sealing(
      forger,
      'a seal put before the one that it rests on',
      'seal-before-upstream',
      'director',
      {
        time: `${day}003000Z`,
      },
    ),
    arrived('a signing time after the arrival', 'seal-after-arrival', `${day}005959Z`),
    arrived('a notice dated back by months', 'seal-back-dated', '20140201010000Z'),
  ];
}

function ofRegisters(forger: DocumentForger): readonly DocumentForgery[] {
  const { parties, goodBytes, good, notice, otherGood } = forger;
  const { treasury } = parties.sealers;
  const specimen = specimenOf(treasury.seal.der);
  const without = new Set([...parties.trust.specimens].filter((one) => one !== specimen));
  const since = '20130615000000Z';
  const stops = new Map([[specimen, [{ kind: 'replaced' as const, since }]]]);
  const received = (bytes: Buffer): Received => {
    const register = new Received();
    register.enter(notice, bytes);
    return register;
  };
  return [
    {
      what: 'a document under a seal that was changed at the sender alone',
      failure: 'seal-not-registered',
      forge: () => ({ bytes: goodBytes, trust: { ...parties.trust, specimens: without } }),
    },
    {
      what: 'a document under an old seal that was changed at the receiver alone',
      failure: 'seal-replaced',
      forge: () => ({ bytes: goodBytes, trust: { ...parties.trust, stops } }),
    },
    {
      what: 'a document of the rehearsal sent to the bank in operation',
      failure: 'seal-of-another-environment',
      forge: () => ({
        bytes: goodBytes,
        trust: { ...parties.trust, environment: 'COUNTERSIGN-OPERATION' },
      }),
    },
    {
      what: 'a whole sealed voucher sent again',
      failure: 'voucher-already-received',
      forge: () => ({ bytes: goodBytes, known: { received: received(good.voucher) } }),
    },
    {
      what: 'a second content under a number that was used',
      failure: 'voucher-number-used',
      forge: () => ({ bytes: goodBytes, known: { received: received(otherGood.voucher) } }),
    },
  ];
}
