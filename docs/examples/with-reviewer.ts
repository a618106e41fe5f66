/**
 * Direct payment with a reviewer at finance: between the handler's seal and the director's she
 * compares the draft with the application, and the director goes by her record.
 *
 * finance: drafted -> handled -> reviewed -> approved -> sealed -> sent -> acknowledged
 */
import {
  type Override,
  stateOf,
  type Transition,
  withoutTransition,
  withState,
  withTransition,
} from 'countersign/models';
import type { AnyStateMachine } from 'xstate';

/** She may pass what the handler sealed, and only while it is still what he sealed. */
const review: Transition = {
  guard: ({ context }) => context.handler?.content === context.draft,
  target: 'reviewed',
};

function withReview(shipped: AnyStateMachine): AnyStateMachine {
  const reviewed = withState(shipped, 'reviewed', stateOf(shipped, 'handled'));
  const handled = withoutTransition(reviewed, 'handled', 'SEAL_AS_DIRECTOR');
  return withTransition(handled, 'handled', 'REVIEW', review);
}

const passed = (by: string) => [{ part: 'finance', event: { type: 'REVIEW', by, as: 'reviewer' } }];

export const override: Override = {
  system: 'direct-payment',
  name: 'direct-payment with a reviewer',
  machines: { 'finance/direct-payment': withReview },
  principals: (shipped) => [
    ...shipped,
    { name: 'reviewer', side: 'ordering', posts: ['reviewer'], reaches: [], administers: [] },
  ],
  steps: {
    'the director seals the draft': (shipped) => ({ ...shipped, when: [] }),
    "the director's deputy seals the draft": (shipped) => ({ ...shipped, when: [] }),
  },
  further: () => [
    {
      name: 'the reviewer passes the draft',
      actor: 'reviewer',
      kind: 'duty',
      does: passed('reviewer'),
      when: [
        {
          part: 'finance',
          is: ({ context }) => context.draft === 'genuine',
          because: 'it agrees with the application',
        },
      ],
    },
  ],
  deviations: ({ canActAs, person }) =>
    canActAs('reviewer')
      ? [
          {
            name: 'the review is recorded without a look',
            actor: person,
            kind: 'deviation',
            does: passed(person),
          },
        ]
      : [],
};
