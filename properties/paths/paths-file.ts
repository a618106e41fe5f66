/**
 * Test paths as stable JSON, described in docs/test-paths.md. The same paths, byte for byte, from
 * the same model and options: no times, no places.
 */
import type { ComposedSystem } from '../../models/tables/compose-system';
import type { LocalTable } from '../../models/tables/tabulate';
import type { LifePaths, PathStep } from './life-paths';
import type { SystemPaths } from './system-paths';

export const PATHS_KIND = 'countersign paths';
export const PATHS_VERSION = 1;

/** What the paths are of: a system's life, or its scope, under which rules. */
export interface Subject {
  readonly system: string;
  readonly rules: { readonly name: string; readonly digest: string };
}

/** The file's content for one machine. */
export function lifeFile(subject: Subject, found: LifePaths): object {
  const { table, paths } = found;
  return {
    ...head(found),
    of: { ...subject, life: table.life.name },
    initial: local(table, 0),
    paths: paths.map(({ goal, steps }) => ({
      ...(goal === undefined ? {} : { goal }),
      steps: steps.map((step) => lifeStep(table, step)),
    })),
  };
}

/** The file's content for a whole system. */
export function systemFile(subject: Subject, composed: ComposedSystem, found: SystemPaths): object {
  return {
    ...head(found),
    of: { ...subject, scope: composed.system.scope },
    initial: {
      parts: initialParts(composed),
      counters: composed.counterView(composed.initialCounters),
    },
    paths: found.paths,
  };
}

function head({ cover, coverage, paths, unreached }: LifePaths | SystemPaths): object {
  const { covered, of, uncovered, isCut } = coverage;
  const steps = paths.reduce((sum, path) => sum + path.steps.length, 0);
  return {
    kind: PATHS_KIND,
    version: PATHS_VERSION,
    cover,
    coverage: { covered, of, paths: paths.length, steps, isCut, uncovered, unreached },
  };
}

function lifeStep(table: LocalTable, { event, isRefused, state }: PathStep): object {
  return { event, isRefused, state: local(table, state) };
}

function local({ states }: LocalTable, state: number): object {
  const { value, context } = states[state] as LocalTable['states'][number];
  return { value, context };
}

function initialParts(composed: ComposedSystem): object {
  return Object.fromEntries(
    composed.system.groups.map((group, i) => {
      const parts = composed.tables[i]?.view(0).parts ?? {};
      const told = Object.entries(parts).map(([name, { value, context }]) => [
        name,
        { value, context },
      ]);
      return [group.name, Object.fromEntries(told)];
    }),
  );
}
