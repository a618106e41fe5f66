/**
 * The batch that the crash test kills: 30 vouchers of one to three pages, one third sealed by all
 * posts in one transaction, the rest post by post, some with a seal cancelled and put again on the
 * way. It asks the store where it is and goes on from there, so it is resumed by running it anew.
 */
import type { SealStore } from '../store';
import type { Unlocked } from '../unlocked';

export const BATCH_VOUCHERS = 30;

const officers = [
  ['handler', 'handler'],
  ['director', 'director'],
  ['treasury', 'keeper'],
] as const;

export const voucherName = (i: number): string => `授权额度-105-${String(i + 1).padStart(4, '0')}`;

export const documentsOf = (i: number): readonly Buffer[] =>
  Array.from({ length: 1 + (i % 3) }, (_, page) => Buffer.from(`第${i + 1}号第${page + 1}页`));

/** Seals what is not yet sealed; `done` is told of each step after its transaction. */
export function runBatch(
  store: SealStore,
  open: (person: string) => Unlocked,
  done: (step: string) => void,
): void {
  const handles = new Map(officers.map(([post, person]) => [post, open(person)] as const));
  const of = (post: (typeof officers)[number][0]) => ({
    post,
    handle: handles.get(post) as Unlocked,
  });
  for (let i = 0; i < BATCH_VOUCHERS; i++) {
    const voucher = voucherName(i);
    const documents = documentsOf(i);
    for (;;) {
      const stored = store.voucher(voucher);
      if (stored?.state === 'released') break;
      const next = officers[stored?.seals.length ?? 0]?.[0];
      if (next === undefined) {
        store.releaseVoucher(voucher);
        done(`released ${voucher}`);
      } else if (i % 3 === 0) {
        store.sealVoucher({ voucher, documents, seals: officers.map(([post]) => of(post)) });
        done(`complete ${voucher}`);
      } else {
        store.sealVoucher({ voucher, documents, seals: [of(next)] });
        if (i % 3 === 2 && next === 'director' && isFirst(store, voucher)) {
          store.cancelSeal(of(next).handle, { voucher, post: next });
          done(`cancelled ${voucher}`);
        } else done(`${next} ${voucher}`);
      }
    }
  }
}

/** The director cancels once: where no cancellation of this voucher is on record. */
const isFirst = (store: SealStore, voucher: string): boolean =>
  !store
    .auditRecords('business')
    .some(({ act, subject }) => act === 'cancel' && subject === voucher);
