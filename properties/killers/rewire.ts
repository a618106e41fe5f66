/**
 * Wrong machines by rewiring: a transition taken out of a state, or put into one. Guards and
 * actions are the right machine's own, so that exactly one thing is wrong.
 */
import type { AnyStateMachine } from 'xstate';
import { type Transition, withoutTransition, withTransition } from '../../models/rewire';

/**
 * The machine with another transition in a state for an event; without one it no longer hears the
 * event there.
 * @throws InputError where the machine has no such state, or had no such transition to lose.
 */
export const rewired = (
  machine: AnyStateMachine,
  state: string,
  event: string,
  transition?: Transition,
): AnyStateMachine =>
  transition === undefined
    ? withoutTransition(machine, state, event)
    : withTransition(machine, state, event, transition);
