/**
 * What every receiver of sealed vouchers does with one, at the bank and at the central bank: the
 * checks in their order, each refusal under its own name. Machines that take these pieces name
 * their guards themselves: `documentIsChanged`, `signerIsNotInList`, `specimenDiffers`, `isGood`.
 */
import type { Receiving, Refusal } from '../messages/sealed-voucher';
import type { Rules } from '../rules';

interface Seen {
  readonly context: Receiving;
}
interface Told extends Seen {
  readonly event: { readonly seal?: number };
}

/** The guards, under `verifySealBeforeActing` and `signerBoundToSeal`. */
export function verificationGuards(rules: Rules) {
  const looks = rules.verifySealBeforeActing;
  const documentIsChanged = ({ context }: Seen): boolean =>
    looks && context.voucher?.document === 'changed';
  const signerIsNotInList = ({ context }: Seen): boolean =>
    looks && rules.signerBoundToSeal && context.voucher?.signer === 'not in the list';
  const specimenDiffers = ({ context }: Seen): boolean =>
    looks && context.voucher?.seal !== context.specimen;
  return { documentIsChanged, signerIsNotInList, specimenDiffers };
}

/** Every check is passed, and the voucher bears the seal that the event names. */
export const passesAs =
  (refuses: (seen: Seen) => boolean) =>
  ({ context, event }: Told): boolean =>
    context.voucher?.seal === event.seal && !refuses({ context });

const returned = (from: string, because: Refusal) =>
  ({
    type: 'post',
    params: {
      line: `answers of the ${from}`,
      message: { type: 'VOUCHER_RETURNED', from, because },
    },
  }) as const;
const accepted = (from: string) =>
  ({
    type: 'post',
    params: { line: `answers of the ${from}`, message: { type: 'VOUCHER_ACCEPTED', from } },
  }) as const;

/** A voucher that is here is accepted or refused. */
export const verifying = (from: 'bank' | 'central bank') =>
  ({
    ACCEPT: { guard: 'isGood', target: 'accepted', actions: accepted(from) },
    REFUSE: [
      {
        guard: 'documentIsChanged',
        target: 'awaited',
        actions: ['giveBack', returned(from, 'document changed')],
      },
      {
        guard: 'signerIsNotInList',
        target: 'awaited',
        actions: ['giveBack', returned(from, 'signer not in the list')],
      },
      {
        guard: 'specimenDiffers',
        target: 'awaited',
        actions: ['giveBack', returned(from, 'another specimen')],
      },
    ],
  }) as const;
