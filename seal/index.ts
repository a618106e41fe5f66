/** The seal wing's door: what other rooms and users may call. */

export { type Party, receiverOf, senderOf } from './documents/between';
export type { Encoding } from './documents/encoding';
export {
  type Envelope,
  type EnvelopeSeal,
  readEnvelope,
  sealsOf,
  writeEnvelope,
} from './documents/envelope';
export { DocumentError, type DocumentFault } from './documents/faults';
export { documentTypes } from './documents/fields';
export { clearingNoticeOf, documentsOfJson, unsealed } from './documents/make';
export { pilotNotices, pilotOf, pilotSize } from './documents/pilot';
export { centralBankReceiptOf, receiptOf } from './documents/receipt';
export { Received } from './documents/received';
export { liaoning, noticesOfRows, rowsOfCsv } from './documents/rows';
export { type Arrival, dateOfPost } from './documents/seal-judged';
export {
  type DocumentFailure,
  type DocumentVerdict,
  type Known,
  openEnvelope,
  type SealsExpected,
  verifyDocument,
} from './documents/verify-document';
export {
  type DocumentMessage,
  pageCountOf,
  sentCopyOf,
  writePages,
  writeVoucher,
} from './documents/voucher-write';
export { tryForgeries } from './forgeries/table';
export type { Notice, NoticePage, NoticeRow, PageFault } from './notice';
export { capitals, faultOfPages, noticeOf, pageBytes, pagesOf, ROWS_A_PAGE } from './notice';
export type { Issuer, Sealer, SealPost, TestParties, Validity } from './seal';
export { makeTestParties, pilotValidity, sealDocument, sealPosts, specimenOf } from './seal';
export type { SealBatchProgress, SealBatchRequest, SealBatchResult } from './seal-batch';
export { BATCH_ROWS_MAX, sealBatch } from './seal-batch';
export type { Sm2PrivateKey, Sm2PublicKey, Sm2Route } from './sm2';
export { assertTrueSm2, privateKeyFrom, publicKeyFrom, sign, sm3, verify } from './sm2';
export type { Attestation, AttestationFault } from './store/attestation';
export type { AuditChain, AuditFault, AuditHead, AuditRecord } from './store/audit';
export type { Duty } from './store/duties';
export type { StoreFault, TableFault } from './store/examine';
export { Hands } from './store/hands';
export { IssuingOffice } from './store/office';
export { Refusal, type RefusalName, refusalNames } from './store/refusal';
export { batchRules, type Post, type StoreRules, strictRules } from './store/rules';
export type { Officer, Organisation, Setting, SettingRequest } from './store/setting';
export {
  closeSetting,
  financeOfficers,
  makeSetting,
  officePersons,
  officersOf,
  openSetting,
  organisations,
  settingFiles,
  storePersons,
} from './store/setting';
export { type Founding, SealStore } from './store/store';
export type { Unlocked } from './store/unlocked';
export type { VaultWorld } from './store/vault';
export type { StoredSeal, StoredVoucher } from './store/voucher-rows';
export type { SealingRequest } from './store/vouchers';
export { type Hardness, testHardness, usualHardness } from './store/wrapping';
export type {
  Acceptance,
  Failure,
  FailureName,
  SealStop,
  Trust,
  Verdict,
  VerificationStep,
} from './verdict';
export { failureSteps, verificationSteps } from './verdict';
export type { Verifier } from './verify';
export { makeVerifier } from './verify';
