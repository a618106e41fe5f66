/**
 * The records that a voucher gathers on its way to the treasury seal, and what is asked of them
 * before the next one. The client asks it too; where only the client asks, nobody asks a caller who
 * goes past it.
 */
import type { Content, Mark } from '../../content';
import type { SealedVoucher } from '../../messages/sealed-voucher';
import type { Rules } from '../../rules';

export type Receiver = 'bank' | 'central bank';
export interface PermissionContext {
  readonly draft: Content;
  readonly handler: Mark | null;
  readonly director: Mark | null;
  readonly treasury: Mark | null;
  /** The sealed voucher in the store, from which it is sent. */
  readonly row: SealedVoucher | null;
  readonly answers: Readonly<Record<Receiver, 'unasked' | 'asked' | 'accepted'>>;
  /** The application is withdrawn and nothing is sent: seals are to be cancelled. */
  readonly isWithdrawn: boolean;
}
/** `shown`: the caller shows the credentials of the post that he seals as. */
type SealEvent = { by: string; as: string; shown: boolean };
export type PermissionEvent =
  | ({ type: 'SEAL_AS_HANDLER' | 'SEAL_AS_DIRECTOR' } & SealEvent)
  | ({ type: 'SEAL_AS_KEEPER'; seal: number } & SealEvent)
  | { type: 'ALTER_DRAFT'; to: Content }
  | ({ type: 'PUT_ROW' } & SealedVoucher)
  | { type: 'FORGE_APPROVALS'; by: string }
  | { type: 'SEND'; to: Receiver }
  | { type: 'VOUCHER_ACCEPTED' | 'VOUCHER_RETURNED'; from: Receiver }
  | { type: 'GRANT' | 'WITHDRAW_APPLICATION' }
  | { type: 'CANCEL_AS_HANDLER' | 'CANCEL_AS_DIRECTOR' | 'CANCEL_AS_KEEPER' };

export type Seen = { readonly context: PermissionContext; readonly event: PermissionEvent };
export const markOf = ({ context, event }: Seen): Mark | null =>
  'as' in event ? { by: event.by, as: event.as, content: context.draft } : null;
export const forged = (as: string, { context, event }: Seen): Mark | null =>
  'by' in event ? { by: event.by, as, content: context.draft } : null;
export const answered = (
  { context, event }: Seen,
  answer: 'unasked' | 'accepted',
): PermissionContext['answers'] =>
  'from' in event ? { ...context.answers, [event.from]: answer } : context.answers;

/** What the server asks of whoever seals; without it the client alone has asked. */
export const asks = {
  showsCredentials: (event: object): boolean => 'shown' in event && event.shown === true,
  directorFollows: (rules: Rules, { handler, draft }: PermissionContext, as: string): boolean =>
    (!rules.dutyOrder || handler?.content === draft) &&
    (!rules.distinctOfficers || handler?.as !== as),
  keeperFollows: (rules: Rules, { handler, director, draft }: PermissionContext): boolean =>
    !rules.dutyOrder || (handler?.content === draft && director?.content === draft),
};
