/**
 * What 5106 and 5108 have in common: a ceiling of clearing by agent bank, month and fund nature,
 * and the central bank's answer to it. They differ in which payments are cleared under it.
 */
import { z } from 'zod';
import { clearingQuotaRow, code, date, fundNature, signedBy, text, yuan } from './head';

/** Fields of the sent copy, beside the head. */
export const clearingQuotaSent = {
  issuer: code,
  agentBank: code,
  month: z.int(),
  fundNature,
  amount: yuan,
  handler: signedBy,
  director: signedBy,
  details: z.array(clearingQuotaRow).min(1),
};

/** Fields that the central bank fills in on the receipt. */
export const clearingQuotaReceipt = {
  handled: date,
  outcome: z.enum(['registered', 'refused']),
  treasuryNumber: text,
  failureReason: text.optional(),
};
