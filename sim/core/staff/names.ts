/** Which posts of a scenario are kept by people one by one, and what these are called. */
import type { Scenario } from '../scenario';

type Spec = Scenario['posts'][number];

/** Whether a post's people are anybody, not merely a number. */
export const isNamed = ({ posts }: Pick<Scenario, 'posts'>, spec: Spec): boolean =>
  (spec.staff ?? spec.absence ?? spec.deputies ?? spec.batch) !== undefined ||
  posts.some(({ deputies }) => deputies?.is.includes(spec.name));

/** Whether who takes up what at a post is settled when he does: also where some are urgent. */
export const isStaffed = (scenario: Scenario, spec: Spec): boolean =>
  scenario.urgent !== undefined || isNamed(scenario, spec);

/** The names of a post's people, as the file has them or by number. */
export const namesAt = ({ name, people, staff }: Spec): readonly string[] =>
  staff?.map((one) => one.name) ?? Array.from({ length: people.is }, (_, i) => `${name} ${i + 1}`);

/** The banks that have a post of their own; null where all have one. */
export const banksWith = (
  { banks }: Pick<Scenario, 'banks'>,
  { perBank }: Spec,
): readonly (number | null)[] => (perBank ? banks.map((_, bank) => bank) : [null]);

/** Everybody whom a scenario knows by a name, at every bank where each has its own. */
export const namedPeople = (scenario: Scenario): readonly string[] =>
  scenario.posts
    .slice(0, -1)
    .filter((spec) => isNamed(scenario, spec))
    .flatMap((spec) =>
      banksWith(scenario, spec).flatMap((bank) => namesAt(spec).map((name) => atBank(name, bank))),
    );

/** What somebody or something of a bank is called among all banks. */
export const atBank = (name: string, bank: number | null): string =>
  bank === null ? name : `${name}, bank ${bank + 1}`;
