/**
 * Every deliberately wrong machine of every life, with what it must break. A test compares this
 * list with the files on disk, so a mutant that nobody runs is an error and not a comfort.
 */
import { mutants as bankAuthorisedPayment } from '../../models/bank/authorised-payment/mutants';
import { mutants as bankClaimBatch } from '../../models/bank/claim-batch/mutants';
import { mutants as bankClearingClaim } from '../../models/bank/clearing-claim/mutants';
import { mutants as bankDirectPayment } from '../../models/bank/direct-payment/mutants';
import { mutants as bankFrontEnd } from '../../models/bank/front-end/mutants';
import { mutants as bankInterface } from '../../models/bank/interface/mutants';
import { mutants as bankMonthDesk } from '../../models/bank/month-desk/mutants';
import { mutants as bankQuotaChange } from '../../models/bank/quota-change/mutants';
import { mutants as bankQuotaDraw } from '../../models/bank/quota-draw/mutants';
import { mutants as bankQuotaNotice } from '../../models/bank/quota-notice/mutants';
import { mutants as bankRefund } from '../../models/bank/refund/mutants';
import { mutants as bankStatementDesk } from '../../models/bank/statement-desk/mutants';
import { mutants as centralAdjustment } from '../../models/central-bank/adjustment/mutants';
import { mutants as centralClaimBatch } from '../../models/central-bank/claim-batch/mutants';
import { mutants as centralClearingClaim } from '../../models/central-bank/clearing-claim/mutants';
import { mutants as centralMonthDesk } from '../../models/central-bank/month-desk/mutants';
import { mutants as centralQuotaNotice } from '../../models/central-bank/quota-notice/mutants';
import { mutants as centralBankRefund } from '../../models/central-bank/refund/mutants';
import { mutants as centralStatementDesk } from '../../models/central-bank/statement-desk/mutants';
import type { Mutant } from '../../models/family';
import { mutants as financeAdjustment } from '../../models/finance/adjustment/mutants';
import { mutants as financeDirectPayment } from '../../models/finance/direct-payment/mutants';
import { mutants as financeDispatch } from '../../models/finance/dispatch/mutants';
import { mutants as financeInterface } from '../../models/finance/interface/mutants';
import { mutants as financeLines } from '../../models/finance/lines/mutants';
import { mutants as financeMonthEnd } from '../../models/finance/month-end/mutants';
import { mutants as financeQuotaChange } from '../../models/finance/quota-change/mutants';
import { mutants as financeQuotaNotice } from '../../models/finance/quota-notice/mutants';
import { mutants as financeReconciliation } from '../../models/finance/reconciliation/mutants';
import { mutants as financeRefundBook } from '../../models/finance/refund-book/mutants';
import { mutants as financeVoucherBook } from '../../models/finance/voucher-book/mutants';
import { mutants as paperVoucher } from '../../models/paper/voucher/mutants';
import { mutants as twoPhaseCommit } from '../../models/systems/two-phase-commit/mutants';
import { mutants as unitAuthorisedPayment } from '../../models/unit/authorised-payment/mutants';
import { mutants as worldRecord } from '../../models/world/record/mutants';
import { mutants as worldRefundRecord } from '../../models/world/refund-record/mutants';
import { mutants as further } from './further-mutants';

export const mutants: readonly Mutant[] = [
  ...bankAuthorisedPayment,
  ...bankClearingClaim,
  ...bankDirectPayment,
  ...bankFrontEnd,
  ...bankInterface,
  ...bankMonthDesk,
  ...bankQuotaChange,
  ...bankQuotaDraw,
  ...bankQuotaNotice,
  ...bankStatementDesk,
  ...centralClearingClaim,
  ...centralMonthDesk,
  ...centralQuotaNotice,
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
  ...paperVoucher,
  ...twoPhaseCommit,
  ...unitAuthorisedPayment,
  ...worldRecord,
  ...centralAdjustment,
  ...financeAdjustment,
  ...bankClaimBatch,
  ...centralClaimBatch,
  ...bankRefund,
  ...centralBankRefund,
  ...financeRefundBook,
  ...worldRefundRecord,
  ...further,
];
