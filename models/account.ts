/**
 * What one account of a payment shows: a statement, a journal, a book, a claim. `genuine` is what
 * the unit asked for, `altered` the same amount to another payee, `invented` a payment that no
 * application asks for, in no unit's name. An account that has no such row shows `nothing`.
 */
export type Account = 'genuine' | 'altered' | 'invented' | 'nothing';
export const accounts: readonly Account[] = ['genuine', 'altered', 'invented', 'nothing'];
/** What can be ordered and paid. */
export const orders = ['genuine', 'altered', 'invented'] as const;
