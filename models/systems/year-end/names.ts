/** Parts and counters of the year's end, by the names that stories tell. */
export const VOUCHER = 'voucher of the unit';
export const PAYMENT = 'payment at the bank';
export const ACCOUNT = 'quota account at the bank';
export const CLAIM = 'claim at the central bank';
export const CLEARING = 'clearing quota at the central bank';
export const YEAR = 'year at finance';
export const UNIT_DESK = 'desk of the unit';
export const FIRST_LEVEL_DESK = 'desk of the first-level unit';

export const QUOTA = 'quota at the bank';
export const CANCELLED = 'cancelled at the bank';
export const CLEARING_QUOTA = 'clearing quota';
export const CLEARING_CANCELLED = 'cancelled at the central bank';
/** What left the treasury for the old year and did not come back in it: nobody reads it. */
export const SPENT = 'really spent in the old year';
export const MISFORTUNES = 'misfortunes';

/** Issued for the year, at the bank as at the central bank. */
export const ISSUED = 2;
