/** The readers as the fuzzer takes them: loaded with their blocks counted. */
import { present } from '../../../base/assert';
import type { CountedModules } from './counted-modules';
import type { Structure } from './mutate';

/** A reader whose blocks are counted, with the class of its answer. */
export interface Subject {
  readonly name: string;
  readonly structure: Structure;
  readonly samples: readonly Buffer[];
  /** @throws what is a crash. */
  readonly answer: (bytes: Buffer) => string;
}

/** How a loaded module of readers becomes subjects. */
export function subjectsOf(modules: CountedModules, path: string): readonly Subject[] {
  // The shape of readers.ts, loaded by its path: the loader cannot know the types of a module.
  const loaded = modules.load(path) as unknown as typeof import('./readers');
  const { readers, answerOf } = loaded;
  return readers.map((reader) => {
    const { name, structure, samples } = reader;
    return { name, structure, samples, answer: (bytes) => answerOf(reader, bytes) };
  });
}

export const READERS = 'seal/fuzz/testing/readers.ts';
export const named = (subjects: readonly Subject[], name: string): Subject =>
  present(
    subjects.find((subject) => subject.name === name),
    `a reader called ${name}`,
  );
