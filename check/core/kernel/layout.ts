/**
 * Where the kernel finds things: indices of 32-bit fields in the header, in a replica's record and
 * in a worker's own area. Read by both sides, TypeScript and AssemblyScript, so plain numbers only.
 */

/** The header, at the address given to every kernel function; addresses are bytes. */
export const REPLICAS = 0;
export const REPLICA_RECORDS = 1;
export const COUNTER_STATES = 2;
export const COUNTER_SHIFT = 3;
export const COUNTER_MASK = 4;
export const COUNTER_NEXT = 5;
/** An edge is one number: its target in the low bits, its counter operation above them. */
export const TARGET_BITS = 6;
export const KEY_BITS = 7;
export const TABLE = 8;
export const SLOT_BITS = 9;
export const DISPLACEMENT_BITS = 10;
/** 0: slots of 32 bits; 1: slots of 64 bits; 2: bitstate. */
export const STORAGE = 11;
export const LOG = 12;
/** 0: keys of 32 bits in the log; 1: of 64. */
export const LOG_IS_WIDE = 13;
export const COUNT = 14;
export const LIMIT = 15;
export const NEXT = 16;
export const LEVEL_END = 17;
export const LEVEL = 18;
export const STOP = 19;
export const CHUNK = 20;
export const TOTALS = 21;
export const TOTAL_RECORDS = 22;
export const ENDING_MASK = 23;
export const IS_SYMMETRIC = 24;
export const IS_PARTIAL = 25;
export const KEYS_A_BATCH = 26;
/** Exact bound on states while a clipped level is told again, in order; 0 for none. */
export const CLIP_AT = 27;
/** Helpers still at work; then, by helper, whose turn it is and who is ready. */
export const RUNNING = 28;
export const TURNS = 32;
export const READY = 48;
export const HELPERS_MAX = 16;
/** The turn of a helper that is no longer needed. */
export const DISMISSED = -1;
export const HEADER_FIELDS = 64;

/** Reasons in STOP. */
export const STOP_ROOM = 1;
export const STOP_DISPLACED = 2;
export const STOP_CLIPPED = 3;
export const STOP_RANGE = 4;
/** A helper failed. */
export const STOP_FAILED = 5;

/** A replica's record. */
export const FIELD_SHIFT = 0;
export const FIELD_MASK = 1;
export const EDGE_START = 2;
export const EDGES = 3;
export const WORD_HITS = 4;
export const WORD_ENDS = 5;
export const WORD_EDGE_HITS = 6;
export const EDGE_HITS = 7;
export const WORD_SEEN = 8;
export const WORD_AMPLE = 9;
/** First and one past the last replica of its group. */
export const GROUP_FIRST = 10;
export const GROUP_END = 11;
export const REPLICA_FIELDS = 12;

/** A total's record; then one address of word values (32 bits) a replica. */
export const TOTAL_BIT = 0;
/** 0: strikes by itself; 1: needs the word predicate's strike too. */
export const TOTAL_NEEDS_WORD = 1;
export const TOTAL_MIN = 2;
/** One byte a (sum - min, counter index). */
export const TOTAL_STRIKES = 3;
export const TOTAL_VALUES = 4;

/** A worker's own area: counts of 64 bits first (byte offsets / 8), then fields of 32 bits. */
export const SUM_TRANSITIONS = 0;
export const SUM_DEAD_ENDS = 1;
/** Orbit sizes of the expanded states: the unreduced count under symmetry. */
export const SUM_STATES = 2;
export const SUM_UNREDUCED = 3;
export const SUM_STRIKES = 4;
export const SUMS = 36;
/** Then, in 32-bit fields: levels of first strikes, of struck edges, of bad ends, by property. */
export const FIRST_STRIKE = 72;
export const FIRST_EDGE = 104;
export const FIRST_BAD_END = 136;
export const OUT_OF_RANGE_REPLICA = 168;
export const OUT_OF_RANGE_EDGE = 169;
/** Hashes met last, each at the place of its lowest bits; one that belongs elsewhere is none. */
export const RECENT = 170;
export const RECENT_MASK = 0x1fff;
/** Words of the state in hand. */
export const WORDS = 172;
export const WORDS_MAX = 64;
export const AREA_FIELDS = 236;
