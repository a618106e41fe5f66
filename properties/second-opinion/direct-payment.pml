/*
 * Direct payment (5201), written by hand from the texts of the domain and of its semantics, blind to
 * our machines. A second opinion on the meaning: it is compared with them, never generated from them.
 *
 *   finance: draft -> sealed -> waiting -> acknowledged | returned
 *   bank:    idle -> received -> signed in -> verified -> entered -> released
 *                 -> paid | failed | unknown -> idle (its answer is a message of its own)
 *
 * A reader would get wrong: a claim is judged where the funds go, on what the world really did;
 * with one dishonest person there is no fault of line or world, and with faults nobody is dishonest.
 */

/* Controls: 1 is on. Defined from outside with -D. */
#ifndef DUTY_ORDER
#define DUTY_ORDER 1
#endif
#ifndef DISTINCT_OFFICERS
#define DISTINCT_OFFICERS 1
#endif
#ifndef COMPARE_WITH_APPLICATION
#define COMPARE_WITH_APPLICATION 1
#endif
#ifndef VERIFY_SEAL
#define VERIFY_SEAL 1
#endif
#ifndef DUPLICATE_CHECK
#define DUPLICATE_CHECK 1
#endif
#ifndef QUOTA_CHECK
#define QUOTA_CHECK 1
#endif
#ifndef QUERY_UNKNOWN
#define QUERY_UNKNOWN 1
#endif
#ifndef RESEND
#define RESEND 1
#endif
#ifndef BANK_DUAL_CONTROL
#define BANK_DUAL_CONTROL 1
#endif

/*
 * Readings: not controls, but places where the texts leave a choice. 0 is what was chosen blind; all
 * but the first were put in afterwards, to show that they and nothing else make the differences
 * from our machines (docs/decisions/0080).
 */
#ifndef KEEPER_COMPARES
#define KEEPER_COMPARES 0      /* the seal keeper looks at the application, not at records alone */
#endif
#ifndef ASKED_ONCE
#define ASKED_ONCE 0           /* the second payment of one order is one that nobody asked for */
#endif
#ifndef IMPATIENT
#define IMPATIENT 0            /* finance sends again while the bank is still at work */
#endif
#ifndef TAKEN_ANEW
#define TAKEN_ANEW 0           /* unrecognised, what comes again begins anew at the bank's desk */
#endif
#ifndef ROW_REPLACED
#define ROW_REPLACED 0         /* he of the stored row can put an earlier sealed one in its place */
#endif
#ifndef ENDS_AT_BOTH
#define ENDS_AT_BOTH 0         /* a run has ended well where finance and bank agree how */
#endif

/* The one dishonest person, 0 for nobody. The same numbers name who really acted. */
#ifndef ATTACKER
#define ATTACKER 0
#endif
#define NOBODY 0
#define OFFICER_A 1            /* handler, and deputy of the director; can alter the draft */
#define OFFICER_B 2            /* director */
#define SEAL_KEEPER 3
#define PAYMENT_ADMINISTRATOR 4 /* alters the draft and the stored row */
#define SEAL_ADMINISTRATOR 5   /* affixes the treasury seal in the keeper's place */
#define NETWORK_ADMINISTRATOR 6 /* the line is his knowledge */
#define TELLER 7
#define AUTHORISER 8
#define BANK_ADMINISTRATOR 9   /* alters the bank's copy */

/* Sentences: bits, so that one can be asked alone. */
#ifndef SENTENCES
#define SENTENCES 15
#endif
#define ONCE 1
#define OVERDRAFT 2
#define ASKED 4
#define AUTHORITY 8

#define GENUINE 0
#define ALTERED 1
#define EARLIER 2              /* the finished donor voucher, paid once before the run */
#define TARGET 0               /* voucher numbers, what the duplicate check knows a voucher by */
#define DONOR 1
#define numberOf(content) (content == EARLIER -> DONOR : TARGET)
#define kindOf(content, isGood) (2 * (content) + (isGood))

#define DRAFT 0
#define SEALED 1
#define WAITING 2
#define ACKNOWLEDGED 3
#define RETURNED 4
#define NOT_BEGUN 5
byte finance = NOT_BEGUN;      /* until init has set the world up */
byte draft = GENUINE;          /* made by the system from the application, the one thing asked for */
byte handledBy = NOBODY;
byte handledOn;
byte directedBy = NOBODY;
byte directedOn;
byte sealedBy = NOBODY;
byte sealedOn;
byte row;                      /* the stored voucher, what is sent */

#define IDLE 0
#define RECEIVED 1
#define SIGNED_IN 2
#define VERIFIED 3
#define ENTERED 4
#define RELEASED 5
#define PAID 6
#define FAILED 7
#define UNKNOWN 8
byte bank = IDLE;
byte copy;
bit copySealIsGood;
byte entry;
bit reallySucceeded;
bit isKnown[2];                /* voucher numbers registered at the bank */
byte answer[2];                /* and what was answered: ACKNOWLEDGED or RETURNED */
short ceilingLeft;

/* Lines: bags; in the network administrator's reach, sets whose delivery does not consume. */
byte toBank[6];                /* by kindOf(content, seal is good) */
byte toFinance[5];             /* by ACKNOWLEDGED or RETURNED */
#define isSet (ATTACKER == NETWORK_ADMINISTRATOR)
#define send(line, index) line[index] = (isSet -> 1 : line[index] + 1)
#define take(line, index) line[index] = (isSet -> line[index] : line[index] - 1)
#define nothingInFlight (toBank[0] + toBank[1] + toBank[2] + toBank[3] + toBank[4] + toBank[5] \
  + toFinance[ACKNOWLEDGED] + toFinance[RETURNED] == 0)

#define mayBeLost (IMPATIENT || bank == IDLE)

byte misfortunes;              /* one budget for line and world; none in an adversary run */
byte ceiling;                  /* ghost: what the notified ceiling leaves room for */
byte gone;                     /* ghost: transfers that really succeeded in this run */
byte goneOn[2];                /* ghost: the same by voucher number, over all time */

#define bitOf(actor, content) (actor != NOBODY && content == GENUINE -> (1 << actor) : 0)
#define actors (bitOf(handledBy, handledOn) | bitOf(directedBy, directedOn) \
  | bitOf(sealedBy, sealedOn))
#define atLeastTwo ((actors & (actors - 1)) != 0)
#define claim(sentence, holds) assert(!(SENTENCES & sentence) || (holds))

inline fundsGo() {
  gone++;
  goneOn[numberOf(entry)]++;
  claim(ONCE, goneOn[numberOf(entry)] <= 1);
  claim(OVERDRAFT, gone <= ceiling);
  claim(ASKED, entry == GENUINE && (!ASKED_ONCE || goneOn[TARGET] <= 1));
  claim(AUTHORITY, entry == EARLIER || (entry == GENUINE && atLeastTwo))
}

/* ---- finance -------------------------------------------------------------------------------- */

#define agrees(content) (!COMPARE_WITH_APPLICATION || content == GENUINE)
#define mayHandle (finance == DRAFT && handledBy == NOBODY \
  && (!DISTINCT_OFFICERS || directedBy != OFFICER_A))
#define mayDirect(person) (finance == DRAFT && directedBy == NOBODY \
  && (!DUTY_ORDER || (handledBy != NOBODY && handledOn == draft)) \
  && (!DISTINCT_OFFICERS || handledBy != person))
#define maySeal (finance == DRAFT && (!DUTY_ORDER || (handledBy != NOBODY && handledOn == draft \
  && directedBy != NOBODY && directedOn == draft)))

inline sealAs(person) {
  sealedBy = person;
  sealedOn = draft;
  row = draft;
  finance = SEALED
}

active proctype officerA() {
end:
  do
  :: atomic { mayHandle && (ATTACKER == OFFICER_A || agrees(draft)) ->
       handledBy = OFFICER_A; handledOn = draft }
  :: atomic { mayDirect(OFFICER_A) && (ATTACKER == OFFICER_A || agrees(draft)) ->
       directedBy = OFFICER_A; directedOn = draft }
  :: atomic { mayHandle && !agrees(draft) -> finance = RETURNED }
  od
}

active proctype officerB() {
end:
  do
  :: atomic { mayDirect(OFFICER_B) && (ATTACKER == OFFICER_B || agrees(draft)) ->
       directedBy = OFFICER_B; directedOn = draft }
  :: atomic { mayDirect(OFFICER_B) && !agrees(draft) -> finance = RETURNED }
  od
}

active proctype sealKeeper() {
end:
  do
  :: atomic { maySeal && (ATTACKER == SEAL_KEEPER || !KEEPER_COMPARES || agrees(draft)) ->
       sealAs(SEAL_KEEPER) }
  od
}

active proctype paymentSystem() {
end:
  do
  :: atomic { finance == SEALED ->
       send(toBank, kindOf(row, row == sealedOn));
       finance = WAITING }
  :: atomic { RESEND && !isSet && finance == WAITING && nothingInFlight && mayBeLost ->
       send(toBank, kindOf(row, row == sealedOn)) }
  :: atomic { toFinance[ACKNOWLEDGED] > 0 && (!isSet || finance == WAITING) ->
       take(toFinance, ACKNOWLEDGED);
       if
       :: finance == WAITING -> finance = ACKNOWLEDGED
       :: else
       fi }
  :: atomic { toFinance[RETURNED] > 0 && (!isSet || finance == WAITING) ->
       take(toFinance, RETURNED);
       if
       :: finance == WAITING -> finance = RETURNED
       :: else
       fi }
  od
}

/* ---- the line ------------------------------------------------------------------------------- */

#define strike(line, index) \
  :: atomic { misfortunes > 0 && line[index] > 0 -> misfortunes--; line[index]-- } \
  :: atomic { misfortunes > 0 && line[index] > 0 -> misfortunes--; line[index]++ }

active proctype line() {
end:
  do
  strike(toBank, 1)
  strike(toFinance, ACKNOWLEDGED)
  strike(toFinance, RETURNED)
  od
}

/* ---- the bank ------------------------------------------------------------------------------- */

inline answerWith(number, what) {
  if
  :: number == TARGET -> send(toFinance, what)
  :: else
  fi
}

inline becomeIdle() {
  bank = IDLE; copy = 0; copySealIsGood = 0; entry = 0; reallySucceeded = 0
}

inline finishWith(what) {
  answer[numberOf(entry)] = what;
  answerWith(numberOf(entry), what);
  becomeIdle()
}

#define arrival(content, isGood) \
  :: atomic { bank == IDLE && toBank[kindOf(content, isGood)] > 0 -> \
       take(toBank, kindOf(content, isGood)); \
       copy = content; copySealIsGood = isGood; bank = RECEIVED }

#define atDesk (copy == GENUINE && (bank == VERIFIED || bank == ENTERED || bank == PAID))

active proctype receiver() {
end:
  do
  arrival(GENUINE, 0)
  arrival(GENUINE, 1)
  arrival(ALTERED, 0)
  arrival(ALTERED, 1)
  arrival(EARLIER, 1)
  :: atomic { TAKEN_ANEW && !DUPLICATE_CHECK && toBank[kindOf(GENUINE, 1)] > 0 && atDesk ->
       take(toBank, kindOf(GENUINE, 1));
       ceilingLeft = (bank == PAID -> ceilingLeft : ceilingLeft + 1);
       entry = 0;
       bank = RECEIVED }
  :: atomic { bank == RECEIVED -> bank = SIGNED_IN }
  :: atomic { bank == SIGNED_IN ->
       if
       :: VERIFY_SEAL && !copySealIsGood -> answerWith(numberOf(copy), RETURNED); becomeIdle()
       :: else ->
         if
         :: DUPLICATE_CHECK && isKnown[numberOf(copy)] ->
              answerWith(numberOf(copy), answer[numberOf(copy)]); becomeIdle()
         :: else ->
           isKnown[numberOf(copy)] = 1;
           if
           :: QUOTA_CHECK && ceilingLeft < 1 -> entry = copy; finishWith(RETURNED)
           :: else -> ceilingLeft--; bank = VERIFIED
           fi
         fi
       fi }
  od
}

active proctype teller() {
end:
  do
  :: atomic { bank == VERIFIED -> entry = copy; bank = ENTERED }
  :: atomic { ATTACKER == TELLER && bank == VERIFIED -> entry = ALTERED; bank = ENTERED }
  :: atomic { !BANK_DUAL_CONTROL && bank == ENTERED -> bank = RELEASED }
  :: atomic { bank == UNKNOWN && QUERY_UNKNOWN && reallySucceeded -> bank = PAID }
  :: atomic { bank == UNKNOWN && QUERY_UNKNOWN && !reallySucceeded -> bank = FAILED }
  :: atomic { bank == UNKNOWN && !QUERY_UNKNOWN -> reallySucceeded = 0; bank = RELEASED }
  :: atomic { bank == PAID -> finishWith(ACKNOWLEDGED) }
  :: atomic { bank == FAILED -> ceilingLeft++; finishWith(RETURNED) }
  od
}

active proctype authoriser() {
end:
  do
  :: atomic { bank == ENTERED && (entry == copy || ATTACKER == AUTHORISER) -> bank = RELEASED }
  :: atomic { bank == ENTERED && entry != copy -> bank = VERIFIED }
  od
}

active proctype world() {
end:
  do
  :: atomic { bank == RELEASED -> bank = PAID; fundsGo() }
  :: atomic { bank == RELEASED && misfortunes > 0 -> misfortunes--; bank = FAILED }
  :: atomic { bank == RELEASED && misfortunes > 0 -> misfortunes--; bank = UNKNOWN }
  :: atomic { bank == RELEASED && misfortunes > 0 ->
       misfortunes--; bank = UNKNOWN; reallySucceeded = 1; fundsGo() }
  od
}

/* ---- what a dishonest person does beyond his post -------------------------------------------- */

active proctype hand() {
end:
  do
  :: atomic { (ATTACKER == OFFICER_A || ATTACKER == PAYMENT_ADMINISTRATOR) && finance == DRAFT ->
       draft = 1 - draft }
  :: atomic { ATTACKER == PAYMENT_ADMINISTRATOR && (finance == SEALED || finance == WAITING) ->
       row = (row == EARLIER -> row : 1 - row) }
  :: atomic { ROW_REPLACED && ATTACKER == PAYMENT_ADMINISTRATOR && finance == SEALED ->
       row = EARLIER; sealedOn = EARLIER }
  :: atomic { ATTACKER == SEAL_ADMINISTRATOR && maySeal -> sealAs(SEAL_ADMINISTRATOR) }
  :: atomic { ATTACKER == BANK_ADMINISTRATOR && bank >= RECEIVED && bank <= ENTERED ->
       copy = ALTERED; copySealIsGood = 0 }
  od
}

/* ---- the end, and the beginning --------------------------------------------------------------- */

/* Blocks without an end label: a run that rests elsewhere is an invalid end state. */
#define atRest (nothingInFlight && bank == IDLE && finance == answer[TARGET])
#define hasEnded ((finance == ACKNOWLEDGED || finance == RETURNED) && (!ENDS_AT_BOTH || atRest))
active proctype book() {
  hasEnded
}

init {
  atomic {
    if
    :: ceiling = 0
    :: ceiling = 1
    :: ceiling = 2
    fi;
    ceilingLeft = ceiling;
    misfortunes = (ATTACKER == NOBODY -> 1 : 0);
    isKnown[DONOR] = 1;
    answer[DONOR] = ACKNOWLEDGED;
    goneOn[DONOR] = 1;
    if
    :: isSet -> toBank[kindOf(EARLIER, 1)] = 1; toBank[kindOf(ALTERED, 0)] = 1
    :: else
    fi;
    finance = DRAFT
  }
}

#ifdef ENDS
ltl ends { <> hasEnded }
#endif
#ifdef WITNESS
/* Expected to be violated: a story ends acknowledged, and one ends returned. */
ltl neverAcknowledged { [] (finance != ACKNOWLEDGED) }
#endif
