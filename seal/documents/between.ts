/** Which two of the three parties a document travels between, by its code (C). */
import type { DocumentType } from './fields';

export type Party = 'finance' | 'bank' | 'central-bank';

const ways: Readonly<Record<DocumentType, readonly [sender: Party, receiver: Party]>> = {
  '2104': ['finance', 'bank'],
  '5201': ['finance', 'bank'],
  '5106': ['finance', 'central-bank'],
  '2301': ['bank', 'central-bank'],
};

interface Coded {
  readonly voucherType: DocumentType;
}

export const senderOf = ({ voucherType }: Coded): Party => ways[voucherType][0];
export const receiverOf = ({ voucherType }: Coded): Party => ways[voucherType][1];
