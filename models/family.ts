/**
 * A family is one system at every size we make claims about: its scopes, its principals, its lives.
 * A scope is a closed world with a manifest of its own; honest people and faults in one, a
 * coalition and no faults in another.
 */
import type { AnyStateMachine } from 'xstate';
import { canonical } from '../base/canonical';
import type { Rules } from './rules';
import { noted, passOn, plainRules } from './rules-read';
import type { Life, Local, ModelEvent, System } from './system';

/** What one has (token) or knows (password), and whose it is. */
export interface Credential {
  readonly kind: 'token' | 'password';
  readonly of: string;
}

/** Persons who act together, with at most one stolen credential between them. */
export interface Coalition {
  readonly persons: readonly string[];
  readonly stolen?: Credential;
  /** Who there is, where somebody changed that from outside: then not the system's own people. */
  readonly among?: readonly Principal[];
}

/**
 * Everybody who may deviate in one exploration that asks who must: a step's actor and needs tell.
 */
export interface Suspects {
  readonly persons: readonly string[];
  readonly credentials: readonly Credential[];
  readonly among?: readonly Principal[];
}

export type MakeMachine = (rules: Rules) => AnyStateMachine;

export interface BuildOptions {
  readonly coalition?: Coalition;
  /** In place of a coalition: the deviations of all of them at once. */
  readonly suspects?: Suspects;
  /** Machines put in a life's place, by the life's name: mutants and designers' own. */
  readonly machines?: Readonly<Record<string, MakeMachine>>;
}

/** A desk that names differences, and whose it is. */
export interface Desk {
  readonly part: string;
  readonly holder: string;
  /** Whether it has named one. */
  readonly names: (local: Local) => boolean;
}

/** Who may see what a coalition does: asked beside the sentences of a scope under attack. */
export interface Detection {
  /** The `leadsTo` that a coalition breaks which conceals: `from` is what is done, unasked. */
  readonly sentence: string;
  readonly desks: (rules: Rules) => readonly Desk[];
}

export interface Scope {
  readonly name: string;
  /**
   * `coalitions`: built for every coalition of one that the principals allow, and for all suspects
   * at once.
   */
  readonly kind: 'honest' | 'coalitions' | 'calibration';
  readonly build: (rules: Rules, options?: BuildOptions) => System;
  /** Of a scope under attack: the smallest coalitions are searched that nobody else would name. */
  readonly detection?: Detection;
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
  /** The control that would hold back what he reaches alone today: told with his finding. */
  readonly missingControl?: string;
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

interface Made {
  readonly machine: AnyStateMachine;
  /** The rules it was made with, which note what its guards ask. */
  readonly rules: Rules;
}

const made = new WeakMap<MakeMachine, Map<string, Made>>();

/**
 * One machine a maker and rules, so that tables can be kept by machine; what it asks of its rules
 * is noted once and told to everybody who builds with it.
 */
function makeOnce(maker: MakeMachine, rules: Rules): AnyStateMachine {
  const key = canonical(plainRules(rules));
  const known = made.get(maker) ?? new Map<string, Made>();
  let one = known.get(key);
  if (!one) {
    const own = noted(rules);
    one = { machine: maker(own), rules: own };
  }
  made.set(maker, known.set(key, one));
  passOn(rules, one.rules);
  return one.machine;
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
