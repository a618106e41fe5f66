/*
 * VOUCHER(N,Q,F), the reference model, for SPIN. Written from the rules, not from our tables: it is
 * a second opinion on the meaning as well as a peer in speed. Sizes come from outside:
 *
 *   spin -DN=2 -DQ=2 -DF=1 -a voucher.pml
 *
 * One process, so that no interleaving of processes is counted twice: every option of its loop is
 * one instance of the model's table, indivisible (d_step), and leads back to the loop's head. Thus
 * "states, stored" are the distinct states, and "transitions" those of the table plus one for the
 * initial state. A voucher's fields are bit fields of scalars, which SPIN packs: it is at its best
 * so, and an array would cost it a byte a field.
 */
#ifndef N
#define N 2
#endif
#ifndef Q
#define Q 2
#endif
#ifndef F
#define F 1
#endif
#if N > 4
#error "sizes: N 1 to 4"
#endif

/* finance: 0 drafted, 1 sealed once, 2 sealed twice, 3 sent, 4 reconciled
 * bank:    0 idle, 1 received, 2 verified, 3 paid, 4 rejected
 * h, d: officer of the handler's and of the director's seal; ret: returns so far
 * ord0, ord1, rcpt, retn, clr, adv: copies in flight */
#define STATE_OF(v) \
  unsigned fs##v : 3; unsigned h##v : 2; unsigned d##v : 2; unsigned ret##v : 1; \
  unsigned bs##v : 3; unsigned cld##v : 1; unsigned gr##v : 1; unsigned ga##v : 1; \
  unsigned pd##v : 2; unsigned ord0##v : 2; unsigned ord1##v : 2; unsigned rcpt##v : 2; \
  unsigned retn##v : 2; unsigned clr##v : 2; unsigned adv##v : 2;

STATE_OF(_0)
#if N > 1
STATE_OF(_1)
#endif
#if N > 2
STATE_OF(_2)
#endif
#if N > 3
STATE_OF(_3)
#endif
unsigned quota : 3 = Q;
unsigned faults : 4;

#if N == 1
#define PAID (pd_0)
#elif N == 2
#define PAID (pd_0 + pd_1)
#elif N == 3
#define PAID (pd_0 + pd_1 + pd_2)
#else
#define PAID (pd_0 + pd_1 + pd_2 + pd_3)
#endif

/* I1 to I4 after a step of voucher v; those of the other vouchers are not touched by it. */
#define KEEPS(v) \
  assert(PAID <= Q && (cld##v == 0 || bs##v == 3) && pd##v <= 1 && \
    (bs##v != 3 || (h##v != d##v && h##v != 0 && d##v != 0)))

/* A second send while one is in flight is absorbed. */
#define PUT(m) m = (m -> m : 1)

#define STEP(v, guard, effect) :: d_step { (guard) -> effect; KEEPS(v) }

#define LOSE_OR_DOUBLE(v, m) \
  STEP(v, m > 0 && faults < F, m--; faults++) \
  STEP(v, m == 1 && faults < F, m = 2; faults++)

#define INSTANCES(v) \
  STEP(v, fs##v == 0, fs##v = 1; h##v = 1) \
  STEP(v, fs##v == 0, fs##v = 1; h##v = 2) \
  STEP(v, fs##v == 1 && h##v != 1, fs##v = 2; d##v = 1) \
  STEP(v, fs##v == 1 && h##v != 2, fs##v = 2; d##v = 2) \
  STEP(v, fs##v == 2, fs##v = 3; \
    if :: ret##v == 0 -> PUT(ord0##v) :: else -> PUT(ord1##v) fi) \
  STEP(v, fs##v == 3 && (ret##v -> ord1##v : ord0##v) == 0, \
    if :: ret##v == 0 -> ord0##v = 1 :: else -> ord1##v = 1 fi) \
  STEP(v, ord0##v > 0, ord0##v--; \
    if :: bs##v == 0 -> bs##v = 1 :: bs##v == 4 -> PUT(retn##v) \
       :: bs##v == 3 -> PUT(rcpt##v) :: else -> skip fi) \
  STEP(v, ord1##v > 0, ord1##v--; \
    if :: bs##v == 4 -> bs##v = 1 :: bs##v == 3 -> PUT(rcpt##v) :: else -> skip fi) \
  STEP(v, bs##v == 1 && h##v != d##v && h##v != 0 && d##v != 0, bs##v = 2) \
  STEP(v, bs##v == 1 && ret##v == 0, bs##v = 4; PUT(retn##v)) \
  STEP(v, bs##v == 2 && quota > 0, \
    bs##v = 3; quota--; pd##v++; PUT(rcpt##v); PUT(clr##v)) \
  STEP(v, retn##v > 0, retn##v--; \
    if :: fs##v == 3 && ret##v == 0 -> fs##v = 0; ret##v = 1; h##v = 0; d##v = 0 \
       :: else -> skip fi) \
  STEP(v, rcpt##v > 0, rcpt##v--; gr##v = 1) \
  STEP(v, clr##v > 0, clr##v--; if :: bs##v == 3 -> cld##v = 1; PUT(adv##v) :: else -> skip fi) \
  STEP(v, bs##v == 3 && cld##v == 0 && clr##v == 0, clr##v = 1) \
  STEP(v, cld##v == 1 && ga##v == 0 && adv##v == 0, adv##v = 1) \
  STEP(v, adv##v > 0, adv##v--; ga##v = 1) \
  STEP(v, fs##v == 3 && gr##v == 1 && ga##v == 1, fs##v = 4) \
  LOSE_OR_DOUBLE(v, ord0##v) \
  LOSE_OR_DOUBLE(v, ord1##v) \
  LOSE_OR_DOUBLE(v, rcpt##v) \
  LOSE_OR_DOUBLE(v, retn##v) \
  LOSE_OR_DOUBLE(v, clr##v) \
  LOSE_OR_DOUBLE(v, adv##v)

active proctype world() {
  do
  INSTANCES(_0)
#if N > 1
  INSTANCES(_1)
#endif
#if N > 2
  INSTANCES(_2)
#endif
#if N > 3
  INSTANCES(_3)
#endif
  od
}
