/** Every event of a clearing-quota notice at the central bank: those of the notice at the bank. */
export { alphabet } from '../../bank/quota-notice/alphabet';
