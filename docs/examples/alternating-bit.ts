/**
 * The alternating-bit protocol over two lines that lose what they carry, for ever, and repeat it
 * now and then: a line that repeated an old message for ever would let no other one through.
 *
 * sender:    idle -> waiting -> idle, resending on a timeout until the right bit comes back
 * receiver:  takes what carries the bit it expects, acknowledges whatever comes
 *
 * Items are numbered modulo 4, so that the number shows what the bit alone cannot tell.
 *
 * Try it:    npx countersign check ./alternating-bit.ts
 * Break it:  alternatingBit({ lines: 'bag' }) lets messages overtake each other;
 *            alternatingBit({ deliveries: 'weak' }) lets a line lose every copy, for ever.
 */
import { canClose, leadsTo, never, sometimes } from 'countersign/base';
import type { Fairness, Life, Line, ModelEvent, Step, System } from 'countersign/models';
import { assign, setup } from 'xstate';

const ITEMS = 4;
const items = [0, 1, 2, 3] as const;
const next = (item: number): number => (item + 1) % ITEMS;

const data = (item: number) => ({ type: 'DATA', bit: item % 2, item });
const ack = (bit: number) => ({ type: 'ACK', bit });
const actions = {
  post: (_: unknown, _params: { line: string; message: ModelEvent }) => {},
  note: (_: unknown, _params: { reason: string }) => {},
};
const note = (reason: string) => ({ type: 'note' as const, params: { reason } });

const makeSender = () =>
  setup({
    types: {
      context: {} as { readonly item: number },
      events: {} as { type: 'SEND' | 'TIMEOUT' } | { type: 'ACK'; bit: number },
    },
    guards: {
      acknowledged: ({ context, event }) => event.type === 'ACK' && event.bit === context.item % 2,
    },
    actions: { ...actions, goOn: assign({ item: ({ context }) => next(context.item) }) },
  }).createMachine({
    id: 'sender',
    context: { item: 0 },
    initial: 'idle',
    states: {
      idle: {
        on: {
          SEND: {
            target: 'waiting',
            actions: { type: 'post', params: postItem },
          },
          ACK: { actions: note('an old acknowledgement') },
        },
      },
      waiting: {
        on: {
          TIMEOUT: { actions: { type: 'post', params: postItem } },
          ACK: [
            { guard: 'acknowledged', target: 'idle', actions: 'goOn' },
            { actions: note('an old acknowledgement') },
          ],
        },
      },
    },
  });

function postItem({ context }: { readonly context: { readonly item: number } }) {
  return { line: 'data', message: data(context.item) };
}

/** It looks at the bit alone; the item is there to see whether that was enough. */
const makeReceiver = () =>
  setup({
    types: {
      context: {} as { readonly expected: number },
      events: {} as { type: 'DATA'; bit: number; item: number },
    },
    guards: {
      bitIsExpected: ({ context, event }) => event.bit === context.expected % 2,
      itemIsAnother: ({ context, event }) =>
        event.bit === context.expected % 2 && event.item !== context.expected,
    },
    actions: { ...actions, take: assign({ expected: ({ context }) => next(context.expected) }) },
  }).createMachine({
    id: 'receiver',
    context: { expected: 0 },
    initial: 'inOrder',
    states: {
      inOrder: {
        on: {
          DATA: [
            { guard: 'itemIsAnother', target: 'outOfOrder' },
            { guard: 'bitIsExpected', actions: ['take', { type: 'post', params: postAck }] },
            { actions: { type: 'post', params: postAck } },
          ],
        },
      },
      outOfOrder: { on: { DATA: { actions: note('nothing is right any more') } } },
    },
  });

function postAck({ event }: { readonly event: { readonly bit: number } }) {
  return { line: 'acknowledgements', message: ack(event.bit) };
}

const sender: Life = {
  name: 'sender',
  machine: makeSender(),
  alphabet: [{ type: 'SEND' }, { type: 'TIMEOUT' }, ack(0), ack(1)],
};
const receiver: Life = { name: 'receiver', machine: makeReceiver(), alphabet: items.map(data) };

/**
 * A line loses any message, and repeats one while no other is in flight: a copy put behind another
 * message would be a message that was overtaken.
 */
function unreliable(line: string, messages: readonly ModelEvent[]): readonly Step[] {
  return messages.flatMap((message): Step[] => {
    const label = `${message.type} ${message.item ?? message.bit} on ${line}`;
    const others = messages.filter((other) => other !== message);
    const fault = { actor: 'environment', kind: 'fault' } as const;
    return [
      { ...fault, name: `lose ${label}`, takes: [{ line, message }] },
      {
        ...fault,
        name: `repeat ${label}`,
        when: [
          { line, message, present: true },
          ...others.map((other) => ({ line, message: other, present: false })),
        ],
        puts: [{ line, message }],
        counters: [{ counter: 'repeats', atLeast: 1, add: -1 }],
      },
    ];
  });
}

export interface Variant {
  /** Whether a line keeps the order of what was sent (`fifo`) or not (`bag`). */
  readonly lines?: Line['kind'];
  /** What a fair run owes a message that is in flight again and again. */
  readonly deliveries?: Fairness;
  /** What a fair run owes the sender's timeout. */
  readonly resending?: Fairness;
}

export function alternatingBit(variant: Variant = {}): System {
  const line = (name: string, to: string): Line => ({
    name,
    to,
    kind: variant.lines ?? 'fifo',
    sendUpTo: 2,
    holdUpTo: 2,
    whenFull: 'lose',
    fair: variant.deliveries ?? 'strong',
  });
  const step = (name: string, type: string): Step => ({
    name,
    actor: 'sender',
    kind: 'automatic',
    does: [{ part: 'sender', event: { type } }],
  });
  return {
    name: 'alternating-bit',
    scope: 'one sender, one receiver',
    groups: [
      {
        name: 'connection',
        replicas: 1,
        parts: [
          { name: 'sender', life: sender },
          { name: 'receiver', life: receiver },
        ],
        lines: [line('data', 'receiver'), line('acknowledgements', 'sender')],
        steps: [
          step('the sender sends the next item', 'SEND'),
          { ...step('the sender resends', 'TIMEOUT'), fair: variant.resending ?? 'weak' },
          ...unreliable('data', items.map(data)),
          ...unreliable('acknowledgements', [ack(0), ack(1)]),
        ],
      },
    ],
    counters: [{ name: 'repeats', min: 0, max: 1, initial: 1, measures: 'count', budget: true }],
    properties: [
      never('an item is lost, taken twice or overtaken', {
        word: ({ parts }) => parts.receiver?.value === 'outOfOrder',
      }),
      sometimes('all items have gone round', {
        word: ({ parts }) =>
          parts.receiver?.context.expected === 0 && parts.sender?.context.item === 3,
      }),
      canClose('the sender can still come to rest', {
        word: ({ parts }) => parts.sender?.value === 'idle',
      }),
      leadsTo(
        'an item that was sent is received',
        {
          word: ({ parts }) =>
            parts.sender?.value === 'waiting' &&
            parts.sender.context.item === parts.receiver?.context.expected,
        },
        {
          word: ({ parts }) => parts.sender?.context.item !== parts.receiver?.context.expected,
        },
      ),
      leadsTo(
        'an item that was sent is acknowledged',
        { word: ({ parts }) => parts.sender?.value === 'waiting' },
        { word: ({ parts }) => parts.sender?.value === 'idle' },
      ),
    ],
  };
}

export const system = alternatingBit();
