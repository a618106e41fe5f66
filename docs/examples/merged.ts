/** The same office when the reviewer is ill: the handler reviews his own drafts in her name. */
import type { Override } from 'countersign/models';
import { override as withReviewer } from './with-reviewer';

export const override: Override = {
  ...withReviewer,
  name: 'direct-payment with the reviewer ill',
  merged: { reviewer: 'officer A' },
};
