/**
 * A FIXTURE: an office in which letters are written, lost, refused and read; what it never does is
 * the point: nobody is alarmed, nothing burns, a guard is never false.
 */
import { and, setup } from 'xstate';
import { never } from '../../../base/property';
import type { ModelEvent, System } from '../../../models/system';

const post = (type: string) =>
  ({ type: 'post', params: { line: 'letters', message: { type } } }) as const;
const base = setup({
  types: { events: {} as ModelEvent },
  actions: { post: (_, _params: { line: string; message: ModelEvent }) => {} },
  guards: {
    isOpen: () => true,
    isUrgent: ({ event }) => event.urgent === true,
    isAsked: () => true,
    isNeverNamed: () => true,
  },
});
const sender = base.createMachine({
  id: 'sender',
  initial: 'idle',
  states: {
    idle: {
      on: {
        WRITE: { guard: 'isOpen', target: 'written', actions: post('LETTER') },
        BURN: { guard: 'isAsked', target: 'burnt' },
      },
    },
    written: { on: { WRITE: { target: 'idle', actions: [post('LETTER'), post('COPY')] } } },
    burnt: { on: { WRITE: 'idle' } },
  },
});
export const reader = base.createMachine({
  id: 'reader',
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        LETTER: [
          { guard: and(['isOpen', 'isUrgent']), target: 'alarmed' },
          { guard: ({ event }) => event.type === 'NOTHING', target: 'alarmed' },
          { target: 'reading' },
        ],
      },
    },
    reading: { on: { PUT_DOWN: 'waiting' } },
    alarmed: { on: { PUT_DOWN: 'waiting' } },
  },
});
export const letters: System = {
  name: 'letters',
  scope: 'one',
  counters: [],
  properties: [
    never('the reader is alarmed', { word: ({ parts }) => parts.reader?.value === 'x' }),
  ],
  groups: [
    {
      name: 'office',
      replicas: 1,
      parts: [
        {
          name: 'sender',
          life: {
            name: 'sender',
            machine: sender,
            alphabet: [{ type: 'WRITE' }, { type: 'BURN' }],
          },
        },
        {
          name: 'reader',
          life: {
            name: 'reader',
            machine: reader,
            alphabet: [
              { type: 'LETTER' },
              { type: 'LETTER', urgent: true },
              { type: 'COPY' },
              { type: 'PUT_DOWN' },
            ],
          },
        },
      ],
      lines: [
        {
          name: 'letters',
          to: 'reader',
          kind: 'bag',
          sendUpTo: 1,
          holdUpTo: 1,
          whenFull: 'lose',
          also: [{ type: 'LETTER', urgent: true }],
        },
      ],
      steps: [
        step('the sender writes', 'sender', 'WRITE'),
        {
          ...step('the sender burns it', 'sender', 'BURN'),
          when: [{ part: 'reader', is: ({ value }) => value === 'alarmed', because: 'alarm' }],
        },
        step('the reader puts it down', 'reader', 'PUT_DOWN'),
      ],
    },
  ],
};

function step(name: string, part: string, type: string) {
  return { name, actor: part, kind: 'duty', does: [{ part, event: { type } }] } as const;
}
