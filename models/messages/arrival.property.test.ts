/** Whatever comes off the line, the answer is data: accepted, or refusals with names. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Arrival, checkArrival, refusals } from './arrival-checks';
import { fixtureRegister } from './fixtures/register';
import { validMessages } from './fixtures/valid';
import { contracts } from './vouchers';

const known = new Set<string>(refusals);

function expectNamed(arrival: Arrival): void {
  if (arrival.accepted) return;
  expect(arrival.refusals.length).toBeGreaterThan(0);
  for (const each of arrival.refusals) expect(known).toContain(each.refusal);
}

test.prop([fc.anything(), fc.constantFrom(...Object.keys(contracts))])(
  'any value under a known voucher type is answered, never thrown at',
  (value, voucherType) => {
    expectNamed(checkArrival(value, fixtureRegister));
    const fields = typeof value === 'object' && value !== null ? value : {};
    const arrival = checkArrival({ ...fields, voucherType }, fixtureRegister);
    expect(arrival.accepted).toBe(false);
    expectNamed(arrival);
  },
);

/** Every place of a message, as the path to it. */
function pathsOf(value: object): readonly (readonly string[])[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const inside = typeof item === 'object' && item !== null ? pathsOf(item) : [];
    return [[key], ...inside.map((path) => [key, ...path])];
  });
}

const anyPlace = fc
  .constantFrom(...validMessages)
  .chain((message) => fc.tuple(fc.constant(message), fc.constantFrom(...pathsOf(message))));
const anyValue = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.string(), fc.double());

test.prop([anyPlace, anyValue])(
  'a valid message with any value in any place is answered under a name',
  ([message, path], value) => {
    const copy = structuredClone(message) as unknown as Record<string, unknown>;
    let at = copy;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
    at[path.at(-1) as string] = value;
    expectNamed(checkArrival(copy, fixtureRegister));
  },
);
