/*
 * VOUCHER(N,Q,F), the reference model, as a breadth-first search written by hand: what this machine
 * can do when nothing is general. It is no checker: no model is read, no path is told, and the size
 * of the table is told to it (as SPIN's -w is). Counts are printed, so that it can be held to them.
 *
 *   cc -O3 -march=native -DN=2 -DQ=1 -DF=4 limit.c -o limit && ./limit 23
 *
 * The argument is the binary logarithm of the number of slots; more than the states are needed.
 * With -DPARENTS=1 each state also keeps the slot of the state that it was first reached from.
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#ifndef PARENTS
#define PARENTS 0
#endif
#if N < 1 || N > 7 || Q > 7 || F > 15
#error "sizes: N 1..7, Q 0..7, F 0..15"
#endif

/*
 * A state is one 32-bit word a voucher, 28 bits of it used. The top bits of word 0 hold the quota
 * and one bit that is always set (so that an empty slot is 0), those of word 1 the faults used.
 */
#define WORDS (N < 2 ? 2 : N)
typedef struct {
  uint32_t w[WORDS];
} state;

enum {
  FS = 0, H = 3, D = 5, RET = 7, BS = 8, CLD = 11, GR = 12, GA = 13, PD = 14,
  ORD0 = 16, ORD1 = 18, RCPT = 20, RETN = 22, CLR = 24, ADV = 26, TOP = 28
};
#define OCCUPIED (UINT32_C(8) << TOP)
#define ONE(field) (UINT32_C(1) << (field))
#define GET(u, field, bits) (((u) >> (field)) & ((1u << (bits)) - 1))
#define PUT_LINE(u, line) ((u) | ((GET(u, line, 2) == 0) ? ONE(line) : 0))

static state *slots;
static uint32_t *from; /* PARENTS only: the slot of the parent */
static uint64_t slot_mask;
static int slot_shift;

/* States of this level and of the next, in the order of their discovery. */
typedef struct {
  state *at;
  uint32_t *slot; /* PARENTS only */
  size_t count, room;
} level;
static level now, next;

/* Successors wait here until the memory that they need has been asked for. */
#define BATCH 256
#define MOST_SUCCESSORS (30 * N)
static state pending[BATCH + MOST_SUCCESSORS];
static uint64_t pending_slot[BATCH + MOST_SUCCESSORS];
static uint32_t pending_from[BATCH + MOST_SUCCESSORS];
static int waiting;

static uint64_t states, transitions;

static void die(const char *why) {
  fprintf(stderr, "limit: %s\n", why);
  exit(2);
}

static void *memory(size_t bytes) {
  void *at = mmap(0, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (at == MAP_FAILED) die("out of memory");
  madvise(at, bytes, MADV_HUGEPAGE);
  return at;
}

static inline uint64_t hash(const state *s) {
  uint64_t h = 0;
  for (int i = 0; i < WORDS; i += 2) {
    uint64_t pair = s->w[i] | (i + 1 < WORDS ? (uint64_t)s->w[i + 1] << 32 : 0);
    h = (h ^ pair) * UINT64_C(0x9E3779B97F4A7C15);
    h ^= h >> 29;
  }
  return (h * UINT64_C(0xBF58476D1CE4E5B9)) >> slot_shift;
}

static inline int same(const state *a, const state *b) {
  uint32_t difference = 0;
  for (int i = 0; i < WORDS; i++) difference |= a->w[i] ^ b->w[i];
  return difference == 0;
}

/* I1 to I4 of every voucher. */
static inline int keeps_invariants(const state *s) {
  unsigned paid = 0, bad = 0;
  for (int v = 0; v < N; v++) {
    uint32_t u = s->w[v];
    unsigned h = GET(u, H, 2), d = GET(u, D, 2), is_paid = GET(u, BS, 3) == 3;
    paid += GET(u, PD, 2);
    bad |= (GET(u, CLD, 1) & !is_paid) | (is_paid & ((h == d) | (h == 0) | (d == 0)));
    bad |= GET(u, PD, 2) > 1;
  }
  return paid <= Q && !bad;
}

static void append(const state *s, uint64_t slot) {
  if (next.count == next.room) {
    next.room = next.room ? next.room * 2 : 4096;
    next.at = realloc(next.at, next.room * sizeof(state));
    if (PARENTS) next.slot = realloc(next.slot, next.room * sizeof(uint32_t));
    if (!next.at || (PARENTS && !next.slot)) die("out of memory");
  }
  if (PARENTS) next.slot[next.count] = (uint32_t)slot;
  next.at[next.count++] = *s;
}

/* Looks every waiting successor up; the new ones join the next level. */
static void settle(void) {
  for (int i = 0; i < waiting; i++) {
    const state *s = &pending[i];
    uint64_t slot = pending_slot[i];
    while (slots[slot].w[0] != 0 && !same(&slots[slot], s)) slot = (slot + 1) & slot_mask;
    if (slots[slot].w[0] != 0) continue;
    slots[slot] = *s;
    if (PARENTS) from[slot] = pending_from[i];
    if (!keeps_invariants(s)) die("an invariant is violated");
    append(s, slot);
    if (++states > slot_mask - (slot_mask >> 4)) die("the table is full: tell a larger one");
  }
  waiting = 0;
}

/* One enabled instance: voucher v becomes u, the quota and the faults as they are given. */
#define EMIT(u, quota_less, faults_more)                            \
  do {                                                              \
    state *t = &pending[waiting];                                   \
    *t = s;                                                         \
    t->w[v] = (s.w[v] & ~LOW) | ((u) & LOW);                        \
    t->w[0] -= (uint32_t)(quota_less) << TOP;                       \
    t->w[1] += (uint32_t)(faults_more) << TOP;                      \
    if (PARENTS) pending_from[waiting] = slot;                      \
    uint64_t home = hash(t);                                        \
    pending_slot[waiting++] = home;                                 \
    __builtin_prefetch(&slots[home], 1, 1);                         \
  } while (0)
#define LOW (ONE(TOP) - 1)

/* What the finance office does with voucher v. */
static inline void finance(state s, int v, uint32_t u, uint32_t slot) {
  uint32_t ord = GET(u, RET, 1) ? ORD1 : ORD0;
  switch (GET(u, FS, 3)) {
    case 0:
      for (unsigned o = 1; o <= 2; o++) EMIT((u & ~(3u << H)) + ONE(FS) + (o << H), 0, 0);
      break;
    case 1:
      for (unsigned o = 1; o <= 2; o++)
        if (o != GET(u, H, 2)) EMIT((u & ~(3u << D)) + ONE(FS) + (o << D), 0, 0);
      break;
    case 2:
      EMIT(PUT_LINE(u, ord) + ONE(FS), 0, 0);
      break;
    case 3:
      if (GET(u, ord, 2) == 0) EMIT(u + ONE(ord), 0, 0);
      if (GET(u, GR, 1) && GET(u, GA, 1)) EMIT(u + ONE(FS), 0, 0);
      break;
  }
}

/* What the bank and the central bank do with it by themselves. */
static inline void banks(state s, int v, uint32_t u, uint32_t slot) {
  unsigned bs = GET(u, BS, 3), h = GET(u, H, 2), d = GET(u, D, 2), cld = GET(u, CLD, 1);
  if (bs == 1) {
    if (h != d && h != 0 && d != 0) EMIT(u + ONE(BS), 0, 0);
    if (GET(u, RET, 1) == 0) EMIT(PUT_LINE(u, RETN) + 3 * ONE(BS), 0, 0);
  } else if (bs == 2) {
    if (GET(s.w[0], TOP, 3) > 0) {
      uint32_t paid = u + ONE(BS) + ONE(PD);
      paid = PUT_LINE(paid, RCPT);
      EMIT(PUT_LINE(paid, CLR), 1, 0);
    }
  } else if (bs == 3 && cld == 0 && GET(u, CLR, 2) == 0) {
    EMIT(u + ONE(CLR), 0, 0);
  }
  if (cld && !GET(u, GA, 1) && GET(u, ADV, 2) == 0) EMIT(u + ONE(ADV), 0, 0);
}

/* What one delivery from a line that holds something makes of the voucher. */
static inline uint32_t received(uint32_t u, int line) {
  unsigned bs = GET(u, BS, 3);
  uint32_t t = u - ONE(line);
  switch (line) {
    case ORD0:
      if (bs == 0) return t + ONE(BS);
      return bs == 4 ? PUT_LINE(t, RETN) : bs == 3 ? PUT_LINE(t, RCPT) : t;
    case ORD1:
      if (bs == 4) return t - 3 * ONE(BS);
      return bs == 3 ? PUT_LINE(t, RCPT) : t;
    case RETN:
      if (GET(u, FS, 3) != 3 || GET(u, RET, 1)) return t;
      return (t & ~((7u << FS) | (3u << H) | (3u << D))) | ONE(RET);
    case RCPT:
      return t | ONE(GR);
    case CLR:
      return bs == 3 ? PUT_LINE(t | ONE(CLD), ADV) : t;
    default:
      return t | ONE(GA);
  }
}

/* Delivery, loss and duplication on each of its lines. */
static inline void lines(state s, int v, uint32_t u, uint32_t slot) {
  int may_fault = GET(s.w[1], TOP, 4) < F;
#pragma GCC unroll 6
  for (int line = ORD0; line <= ADV; line += 2) {
    unsigned copies = GET(u, line, 2);
    if (copies == 0) continue;
    EMIT(received(u, line), 0, 0);
    if (!may_fault) continue;
    EMIT(u - ONE(line), 0, 1);
    if (copies == 1) EMIT(u + ONE(line), 0, 1);
  }
}

static void expand(state s, uint32_t slot) {
  int before = waiting;
#pragma GCC unroll 7
  for (int v = 0; v < N; v++) {
    uint32_t u = s.w[v] & LOW;
    finance(s, v, u, slot);
    banks(s, v, u, slot);
    lines(s, v, u, slot);
  }
  transitions += (uint64_t)(waiting - before);
}

int main(int argc, char **argv) {
  int log2_slots = argc > 1 ? atoi(argv[1]) : 24;
  if (log2_slots < 4 || log2_slots > 31) die("the binary logarithm of the slots is 4 to 31");
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  slot_mask = (UINT64_C(1) << log2_slots) - 1;
  slot_shift = 64 - log2_slots;
  slots = memory((slot_mask + 1) * sizeof(state));
  if (PARENTS) from = memory((slot_mask + 1) * sizeof(uint32_t));
  state initial = {{0}};
  initial.w[0] = OCCUPIED | (uint32_t)Q << TOP;
  pending[0] = initial;
  pending_slot[0] = hash(&initial);
  pending_from[0] = UINT32_MAX;
  waiting = 1;
  settle();
  int levels = 0;
  size_t widest = 1;
  for (;;) {
    level done = now;
    now = next;
    next = done;
    next.count = 0;
    for (size_t i = 0; i < now.count; i++) {
      expand(now.at[i], PARENTS ? now.slot[i] : 0);
      if (waiting >= BATCH) settle();
    }
    settle();
    if (next.count == 0) break;
    if (next.count > widest) widest = next.count;
    levels++;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds =
      (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec);
  size_t per_slot = sizeof(state) + (PARENTS ? 4 : 0);
  size_t bytes = (slot_mask + 1) * per_slot + (now.room + next.room) * per_slot;
  printf("states %llu transitions %llu levels %d seconds %.6f bytes %zu widest %zu\n",
         (unsigned long long)states, (unsigned long long)transitions, levels, seconds, bytes,
         widest);
  return 0;
}
