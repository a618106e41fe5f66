/** A thread that puts generated mutants to trial: some names in one family, again and again. */
import { parentPort } from 'node:worker_threads';
import { HarnessBug, present } from '../base/assert';
import { fieldOf, type MutationField } from '../properties/mutation/field';
import { type Fate, tryMutant } from '../properties/mutation/trial';

export interface MutationOrder {
  readonly family: string;
  readonly scopes: readonly string[];
  readonly mutants: readonly string[];
}
export type Tried = readonly { readonly mutant: string; readonly fate: Fate | undefined }[];

let kept: MutationField | undefined;

parentPort?.on('message', ({ family, scopes, mutants }: MutationOrder) => {
  if (kept?.family.name !== family) kept = fieldOf(family, scopes);
  const field = present(kept, family);
  const tried: Tried = mutants.map((name) => {
    const mutant = field.mutants.get(name);
    try {
      return { mutant: name, fate: mutant && tryMutant(mutant, field.places) };
    } catch (error) {
      throw new HarnessBug(`${family}, mutant ${name}: ${String(error)}`);
    }
  });
  parentPort?.postMessage(tried);
});
