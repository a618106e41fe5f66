/**
 * A family is one system at every size we make claims about: its scopes, its principals, its lives.
 * A scope is a closed world with a manifest of its own; honest people and faults in one, a
 * coalition and no faults in another.
 */
import type { AnyStateMachine } from 'xstate';
import { canonical } from '../base/canonical';
import type { Rules } from './rules';
import type { Life, ModelEvent, System } from './system';

/** One person, with at most one stolen credential of another. */
export interface Coalition {
  readonly person: string;
  readonly stolen?: { readonly kind: 'token' | 'password'; readonly of: string };
  /** Who there is, where somebody changed that from outside: then not the system's own people. */
  readonly among?: readonly Principal[];
}

export type MakeMachine = (rules: Rules) => AnyStateMachine;

export interface BuildOptions {
  readonly coalition?: Coalition;
  /** Machines put in a life's place, by the life's name: mutants and designers' own. */
  readonly machines?: Readonly<Record<string, MakeMachine>>;
}

export interface Scope {
  readonly name: string;
  /** `coalitions`: built once for every coalition of one that the principals allow. */
  readonly kind: 'honest' | 'coalitions' | 'calibration';
  readonly build: (rules: Rules, options?: BuildOptions) => System;
}

export interface Family {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Who there is; needed where a scope is of kind `coalitions`. Rules may make two people one. */
  readonly principals: (rules: Rules) => readonly Principal[];
}

/** A person (or an outsider): what he holds, reaches and administers. */
export interface Principal {
  readonly name: string;
  readonly side: 'ordering' | 'executing' | 'infrastructure' | 'outside';
  /** Posts he holds; a credential of his gives whoever has it these posts. */
  readonly posts: readonly string[];
  /** Places whose content he can change. */
  readonly reaches: readonly string[];
  /** Systems whose automatic steps he can bend. */
  readonly administers: readonly string[];
  /** Names of others' posts in steps and events that are his too: he has what opens them. */
  readonly accounts?: readonly string[];
  /**
   * Present where nothing in the model holds him back: the reason. What he reaches is a finding.
   */
  readonly trusted?: string;
}

/** A deliberately wrong machine: a killer of the properties it names. */
export interface Mutant {
  readonly name: string;
  /** The life whose machine it replaces. */
  readonly life: string;
  readonly machine: MakeMachine;
  /** Where it is caught: family, scope and the properties that must fall. */
  readonly kills: readonly {
    readonly family: string;
    readonly scope: string;
    readonly property: string;
  }[];
}

const made = new WeakMap<MakeMachine, Map<string, AnyStateMachine>>();

/** One machine a maker and rules, so that tables can be kept by machine. */
function makeOnce(maker: MakeMachine, rules: Rules): AnyStateMachine {
  const key = canonical(rules);
  const known = made.get(maker) ?? new Map<string, AnyStateMachine>();
  const machine = known.get(key) ?? maker(rules);
  made.set(maker, known.set(key, machine));
  return machine;
}

/** A life from its maker, or from what the options put in its place. */
export function lifeOf(
  name: string,
  make: MakeMachine,
  alphabet: readonly ModelEvent[],
  rules: Rules,
  options?: BuildOptions,
): Life {
  const maker = options?.machines?.[name] ?? make;
  return { name, machine: makeOnce(maker, rules), alphabet };
}
