/**
 * Two forks, and two kinds of files. What the house keeps free of Node (base, models, check/core,
 * sim/core), what judges and tells it (properties, reports) and the seals share the modules of
 * their fork: loading them again took longer than many a file's tests. Whatever starts threads from
 * the sources or calls the door has a process a file: a crash stays in its file. No test reaches
 * the network, but for the pack test's `npm install`, which prefers npm's own cache.
 */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const rooms = 'base,models,check,sim,seal,properties,reports,bench,cli';
const sharing = '{base,models,check/core,sim/core,seal,properties,reports}/**/*.test.ts';
const setup = ['cli/setup/property-seed.ts'];

/** What begins first, longest first, so that both forks end together; larger files follow. */
const longest: readonly string[] = [
  'cli/campaign.test.ts',
  'cli/override.test.ts',
  'cli/pack.test.ts',
  'check/second-opinion/exports.test.ts',
  'cli/door.test.ts',
  'cli/check-door.test.ts',
  'properties/reconciliation-closes.property.test.ts',
  'properties/engines.test.ts',
  'properties/walker/walk.test.ts',
  'properties/reductions.property.test.ts',
  'models/systems/reconciliation/system.test.ts',
  'sim/core/faults/faults.test.ts',
];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((path) => moduleId.endsWith(`/${path}`));
      return place < 0 ? longest.length : place;
    };
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    return projects.flatMap((name) =>
      sorted
        .filter(({ project }) => project.name === name)
        .sort((one, other) => placeOf(one) - placeOf(other)),
    );
  }
}

if (process.env.CI && !process.env.COUNTERSIGN_SEED) {
  throw new Error('CI needs COUNTERSIGN_SEED: a failure that cannot be repeated is no finding');
}

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Much is made and thrown away at once: a small nursery is cleaned too often.
    execArgv: ['--max-semi-space-size=32'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: [`{${rooms}}/**/*.test.ts`],
          exclude: [sharing],
          setupFiles: [...setup, 'cli/setup/hold-compiler.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'sharing', include: [sharing], isolate: false, setupFiles: setup },
      },
    ],
    coverage: {
      provider: 'v8',
      include: [`{${rooms}}/**/*.ts`],
      exclude: ['**/*.test.ts', 'cli/setup/**', '**/mutants.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
});
