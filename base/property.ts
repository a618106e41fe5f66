/**
 * The words for properties: `always`, `never`, `neverStep`, `sometimes`, `sometimesStep`,
 * `canClose`, `endsWell`; and for liveness
 * `eventually`, `leadsTo`, `closes`, judged over fair runs (Step.fair says whose).
 * A predicate is asked of one word (one voucher's lives) at a time, or of a sum over all words and
 * the counters, so that a checker can evaluate it once per word and not once per state.
 */

/** What a predicate of words may see; models/system.ts says more. */
export interface View {
  readonly group: string;
  // biome-ignore lint/suspicious/noExplicitAny: contexts differ from life to life; predicates know theirs
  readonly parts: Readonly<Record<string, { value: any; context: any; status: string }>>;
  readonly lines: Readonly<
    Record<
      string,
      readonly {
        message: { readonly type: string; readonly [key: string]: unknown };
        copies: number;
      }[]
    >
  >;
}
export type Counters = Readonly<Record<string, number>>;

/** What a property of steps may see of one of them. */
export interface EdgeView {
  /** The word that the step is taken from, and the word that it leads to. */
  readonly before: View;
  readonly after: View;
  readonly step: string;
  readonly actor: string;
  readonly kind: string;
  /** A delivery that its receiver refused. */
  readonly unexpected: boolean;
  /** A message met a full line and was lost. */
  readonly lost: boolean;
  readonly notes: readonly string[];
}

/**
 * Every present field must hold; `word` is asked of each word of the group it names (of all groups
 * if none).
 */
export interface Predicate {
  readonly word?: (view: View) => boolean;
  readonly group?: string;
  /** Summed over all words, then judged with the counters, as they are and as they began. */
  readonly sum?: (view: View) => number;
  readonly total?: (total: number, counters: Counters, initial: Counters) => boolean;
}

export interface Property {
  /** The key of its sentence in the catalogue. */
  readonly name: string;
  readonly kind:
    | 'always'
    | 'never'
    | 'sometimes'
    | 'neverStep'
    | 'canClose'
    | 'endsWell'
    | 'eventually'
    | 'leadsTo'
    | 'closes';
  readonly predicate: Predicate;
  /** `leadsTo` only: what must be followed by `predicate`, in the same word. */
  readonly from?: Predicate;
  /** `neverStep` and `sometimesStep`: the steps they speak of; no other field is asked then. */
  readonly edge?: (edge: EdgeView) => boolean;
  /** Outcome properties are what controls exist for; others are the controls' own rules. */
  readonly outcome: boolean;
}

type Options = { readonly outcome?: boolean };
const make = (
  kind: Property['kind'],
  name: string,
  predicate: Predicate,
  options?: Options,
): Property => ({
  kind,
  name,
  predicate,
  outcome: options?.outcome ?? false,
});

/** In every reachable state the predicate holds: of every word, and of the sum. */
export const always = (name: string, predicate: Predicate, options?: Options): Property =>
  make('always', name, predicate, options);

/** In no reachable state does the predicate hold of any word (or of the sum). */
export const never = (name: string, predicate: Predicate, options?: Options): Property =>
  make('never', name, predicate, options);

/** In at least one reachable state the predicate holds of some word (or of the sum): a witness. */
export const sometimes = (name: string, predicate: Predicate): Property =>
  make('sometimes', name, predicate);

/** At least one reachable step is such a step: a witness that needs no state to be left behind. */
export const sometimesStep = (name: string, edge: (edge: EdgeView) => boolean): Property => ({
  ...make('sometimes', name, {}),
  edge,
});

/** No reachable step is such a step. */
export const neverStep = (
  name: string,
  edge: (edge: EdgeView) => boolean,
  options?: Options,
): Property => ({
  ...make('neverStep', name, {}, options),
  edge,
});

/**
 * From every reachable state a state where every word satisfies the predicate can be reached by
 * honest, automatic, delivery and answer steps alone (`AG EF`). Outputs say *can still close*.
 */
export const canClose = (name: string, predicate: Predicate): Property =>
  make('canClose', name, predicate, { outcome: true });

/** Where no step is enabled, every word satisfies the predicate: no deadlock but a good ending. */
export const endsWell = (name: string, predicate: Predicate): Property =>
  make('endsWell', name, predicate);

/** Every fair run comes to a state in which every word satisfies the predicate. */
export const eventually = (name: string, predicate: Predicate): Property =>
  make('eventually', name, predicate);

/**
 * On every fair run, whenever a word satisfies `from`, the same word satisfies `to` then or later.
 */
export const leadsTo = (name: string, from: Predicate, to: Predicate): Property => ({
  ...make('leadsTo', name, to, { outcome: true }),
  from,
});

/**
 * Every fair run, from wherever it is, comes to a state in which every word satisfies the predicate
 * (`AG AF`): it *closes*, where `canClose` only says that it can.
 */
export const closes = (name: string, predicate: Predicate): Property =>
  make('closes', name, predicate, { outcome: true });
