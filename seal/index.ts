/** The seal wing's door: what other rooms and users may call. */

export type { ForgeryRow } from './forgeries/forgeries';
export { tryForgeries } from './forgeries/forgeries';
export type { Notice, NoticePage, NoticeRow, PageFault } from './notice';
export { capitals, faultOfPages, noticeOf, pageBytes, pagesOf, ROWS_A_PAGE } from './notice';
export type { Issuer, Sealer, SealPost, TestParties, Validity } from './seal';
export { makeTestParties, pilotValidity, sealDocument, sealPosts, specimenOf } from './seal';
export type { SealBatchProgress, SealBatchRequest, SealBatchResult } from './seal-batch';
export { BATCH_ROWS_MAX, sealBatch } from './seal-batch';
export type { Sm2PrivateKey, Sm2PublicKey, Sm2Route } from './sm2';
export { assertTrueSm2, privateKeyFrom, publicKeyFrom, sign, sm3, verify } from './sm2';
export type {
  Acceptance,
  Failure,
  FailureName,
  Trust,
  Verdict,
  VerificationStep,
} from './verdict';
export { failureSteps, verificationSteps } from './verdict';
export type { Verifier } from './verify';
export { makeVerifier } from './verify';
