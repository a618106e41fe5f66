/**
 * The central bank's desk (国库): the bank's claim against the ceiling that finance gave (5108), and
 * the pack (3507) that tells finance of it. It sees amounts, and never who was paid.
 */
import type { Account } from '../../account';
import { makeDocumentDesk } from '../../desk';
import type { Rules } from '../../rules';

/** A ceiling for what was asked for covers the same amount to another payee too. */
const amountOf = (account: Account): string =>
  account === 'genuine' || account === 'altered' ? 'asked for' : account;

export const makeMachine = (_rules: Rules) =>
  makeDocumentDesk('central-bank/claim-check').provide({
    guards: {
      theyAgree: ({ context, event }) =>
        event.type === 'COMPARE' &&
        context.says !== null &&
        amountOf(context.says) === amountOf(event.own),
    },
  });
