/**
 * Every deliberately wrong machine of every life, with what it must break. A test compares this
 * list with the files on disk, so a mutant that nobody runs is an error and not a comfort.
 */

import { mutants as bankAddressedOrder } from '../../models/bank/addressed-order/mutants';
import { mutants as bankAuthorisedPayment } from '../../models/bank/authorised-payment/mutants';
import { mutants as bankChannelClaim } from '../../models/bank/channel-claim/mutants';
import { mutants as bankClaimBatch } from '../../models/bank/claim-batch/mutants';
import { mutants as bankClaimDesk } from '../../models/bank/claim-desk/mutants';
import { mutants as bankClearingClaim } from '../../models/bank/clearing-claim/mutants';
import { mutants as bankDirectPayment } from '../../models/bank/direct-payment/mutants';
import { mutants as bankFrontEnd } from '../../models/bank/front-end/mutants';
import { mutants as bankInterface } from '../../models/bank/interface/mutants';
import { mutants as bankJournalCheck } from '../../models/bank/journal-check/mutants';
import { mutants as bankLastPayment } from '../../models/bank/last-payment/mutants';
import { mutants as bankMonthDesk } from '../../models/bank/month-desk/mutants';
import { mutants as bankPaymentRun } from '../../models/bank/payment-run/mutants';
import { mutants as bankQuotaChange } from '../../models/bank/quota-change/mutants';
import { mutants as bankQuotaDraw } from '../../models/bank/quota-draw/mutants';
import { mutants as bankQuotaNotice } from '../../models/bank/quota-notice/mutants';
import { mutants as bankQuotaYear } from '../../models/bank/quota-year/mutants';
import { mutants as bankRefund } from '../../models/bank/refund/mutants';
import { mutants as bankSpecimen } from '../../models/bank/specimen/mutants';
import { mutants as bankStatementDesk } from '../../models/bank/statement-desk/mutants';
import { mutants as centralAdjustment } from '../../models/central-bank/adjustment/mutants';
import { mutants as centralClaimBatch } from '../../models/central-bank/claim-batch/mutants';
import { mutants as centralClaimCheck } from '../../models/central-bank/claim-check/mutants';
import { mutants as centralClaimDesk } from '../../models/central-bank/claim-desk/mutants';
import { mutants as centralChannel } from '../../models/central-bank/clearing-channel/mutants';
import { mutants as centralClearingClaim } from '../../models/central-bank/clearing-claim/mutants';
import { mutants as centralLastClaim } from '../../models/central-bank/last-claim/mutants';
import { mutants as centralMonthDesk } from '../../models/central-bank/month-desk/mutants';
import { mutants as centralQuotaNotice } from '../../models/central-bank/quota-notice/mutants';
import { mutants as centralQuotaYear } from '../../models/central-bank/quota-year/mutants';
import { mutants as centralBankRefund } from '../../models/central-bank/refund/mutants';
import { mutants as centralBankSpecimen } from '../../models/central-bank/specimen/mutants';
import { mutants as centralStatementDesk } from '../../models/central-bank/statement-desk/mutants';
import type { Mutant } from '../../models/family';
import { mutants as financeAddressedOrder } from '../../models/finance/addressed-order/mutants';
import { mutants as financeAdjustment } from '../../models/finance/adjustment/mutants';
import { mutants as financeBusinessAudit } from '../../models/finance/business-audit/mutants';
import { mutants as financeDirectPayment } from '../../models/finance/direct-payment/mutants';
import { mutants as financeDispatch } from '../../models/finance/dispatch/mutants';
import { mutants as financeInterface } from '../../models/finance/interface/mutants';
import { mutants as financeLines } from '../../models/finance/lines/mutants';
import { mutants as financeMonthEnd } from '../../models/finance/month-end/mutants';
import { mutants as financeOperationsAudit } from '../../models/finance/operations-audit/mutants';
import { mutants as financePaymentFile } from '../../models/finance/payment-file/mutants';
import { mutants as financeQuotaChange } from '../../models/finance/quota-change/mutants';
import { mutants as financeQuotaNotice } from '../../models/finance/quota-notice/mutants';
import { mutants as financeReconciliation } from '../../models/finance/reconciliation/mutants';
import { mutants as financeRefundBook } from '../../models/finance/refund-book/mutants';
import { mutants as financeSeal } from '../../models/finance/seal/mutants';
import { mutants as financeSealPermission } from '../../models/finance/seal-permission/mutants';
import { mutants as financeStatementCheck } from '../../models/finance/statement-check/mutants';
import { mutants as financeVoucherBook } from '../../models/finance/voucher-book/mutants';
import { mutants as financeYearEnd } from '../../models/finance/year-end/mutants';
import { mutants as paperVoucher } from '../../models/paper/voucher/mutants';
import { mutants as twoPhaseCommit } from '../../models/systems/two-phase-commit/mutants';
import { mutants as unitAuthorisedPayment } from '../../models/unit/authorised-payment/mutants';
import { mutants as unitFirstLevelDesk } from '../../models/unit/first-level-desk/mutants';
import { mutants as unitLastVoucher } from '../../models/unit/last-voucher/mutants';
import { mutants as unitNoticeCheck } from '../../models/unit/notice-check/mutants';
import { mutants as unitYearDesk } from '../../models/unit/year-desk/mutants';
import { mutants as worldRecord } from '../../models/world/record/mutants';
import { mutants as worldRefundRecord } from '../../models/world/refund-record/mutants';
import { mutants as worldSealRecord } from '../../models/world/seal-record/mutants';
import { mutants as further } from './further-mutants';

export const mutants: readonly Mutant[] = [
  ...bankAuthorisedPayment,
  ...bankClearingClaim,
  ...bankDirectPayment,
  ...bankFrontEnd,
  ...bankInterface,
  ...bankLastPayment,
  ...bankMonthDesk,
  ...bankQuotaChange,
  ...bankQuotaDraw,
  ...bankQuotaNotice,
  ...bankSpecimen,
  ...centralBankSpecimen,
  ...financeSeal,
  ...financeSealPermission,
  ...worldSealRecord,
  ...bankQuotaYear,
  ...bankStatementDesk,
  ...centralClearingClaim,
  ...centralLastClaim,
  ...centralMonthDesk,
  ...centralQuotaNotice,
  ...centralQuotaYear,
  ...centralStatementDesk,
  ...financeDirectPayment,
  ...financeDispatch,
  ...financeInterface,
  ...financeLines,
  ...financeMonthEnd,
  ...financeQuotaChange,
  ...financeQuotaNotice,
  ...financeReconciliation,
  ...financeVoucherBook,
  ...financeYearEnd,
  ...paperVoucher,
  ...twoPhaseCommit,
  ...unitAuthorisedPayment,
  ...unitFirstLevelDesk,
  ...unitLastVoucher,
  ...unitYearDesk,
  ...worldRecord,
  ...centralAdjustment,
  ...financeAdjustment,
  ...bankClaimBatch,
  ...centralClaimBatch,
  ...bankAddressedOrder,
  ...bankChannelClaim,
  ...centralChannel,
  ...financeAddressedOrder,
  ...bankClaimDesk,
  ...centralClaimDesk,
  ...bankRefund,
  ...centralBankRefund,
  ...financeRefundBook,
  ...worldRefundRecord,
  ...bankJournalCheck,
  ...bankPaymentRun,
  ...centralClaimCheck,
  ...financeBusinessAudit,
  ...financeOperationsAudit,
  ...financePaymentFile,
  ...financeStatementCheck,
  ...unitNoticeCheck,
  ...further,
];
