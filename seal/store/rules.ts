/**
 * The workflow's controls that a seal store enforces, under the names and sentences of
 * `models/rules.ts`: what a model shows to matter is what is switched here. They are fixed when a
 * store is founded.
 */
import { z } from 'zod';
import { InputError } from '../../base/assert';
import type { Rules } from '../../models/rules';

export const storeRuleNames = [
  'sealSpecimensMatch',
  'dutyOrder',
  'passwordEveryOperation',
  'separateAdministrators',
  'distinctOfficers',
  'sealsCancelledInReverse',
  'operationsAuditedSeparately',
] as const satisfies readonly (keyof Rules)[];

export type StoreRules = Readonly<Record<(typeof storeRuleNames)[number], boolean>>;

/** Every control on. */
export const strictRules: StoreRules = {
  sealSpecimensMatch: true,
  dutyOrder: true,
  passwordEveryOperation: true,
  separateAdministrators: true,
  distinctOfficers: true,
  sealsCancelledInReverse: true,
  operationsAuditedSeparately: true,
};

/** As strict, but one password opens a batch: how the seed's 2,575 rows were sealed in 50 s (I). */
export const batchRules: StoreRules = { ...strictRules, passwordEveryOperation: false };

/** A post that seals, in the order in which posts seal. A unit seal belongs to no person's name. */
export interface Post {
  readonly name: string;
  readonly kind: 'personal' | 'unit';
}

const storeSettings = z.strictObject({
  version: z.literal(1),
  organisation: z.string().min(1),
  rules: z.strictObject(
    Object.fromEntries(storeRuleNames.map((name) => [name, z.boolean()])) as Record<
      keyof StoreRules,
      z.ZodBoolean
    >,
  ),
  posts: z.array(z.strictObject({ name: z.string().min(1), kind: z.enum(['personal', 'unit']) })),
  wrongPasswordsMax: z.int().min(1).max(100),
});
export type StoreSettings = z.infer<typeof storeSettings>;

/** @throws InputError where the file was founded by something else. */
export function parseSettings(text: string, place: string): StoreSettings {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const read = storeSettings.safeParse(json);
  if (!read.success) throw new InputError(place, 'other settings', 'settings of a seal store');
  return read.data;
}
