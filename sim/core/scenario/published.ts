/**
 * What of a scenario was published: inputs, which a run meets by construction and does not
 * validate.
 * Told beside what is assumed.
 */
import type { Scenario } from '../scenario';

const words: Readonly<Record<string, string>> = {
  S: 'By the source',
  R: 'By a regulation or another publication',
  C: 'Of one published system',
};

/** Sentences that name every published parameter with its value, one sentence a basis. */
export function publishedOf(scenario: Scenario): readonly string[] {
  const told = new Map<string, string[]>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { is, basis } = value as { is?: unknown; basis?: string };
    if (basis !== undefined) {
      if (basis !== 'I')
        told.set(basis, [...(told.get(basis) ?? []), `${path} ${JSON.stringify(is)}`]);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const name = Array.isArray(value) ? ((inner as { name?: string }).name ?? key) : key;
      walk(inner, path === '' ? name : `${path} ${name}`);
    }
  };
  walk(scenario, '');
  return [...told].map(
    ([basis, facts]) => `${words[basis]}, and so reproduced by construction: ${facts.join(', ')}.`,
  );
}

/** When the banks joined, and which of the dates are published. */
export function joiningOf({ banks }: Scenario): string {
  const joined = banks.map((bank) => `${bank.name} on ${bank.joins.is}`).join(', ');
  const published = banks.filter(({ joins }) => joins.basis !== 'I').map(({ name }) => name);
  const which =
    published.length === banks.length
      ? 'all dates are published'
      : published.length === 0
        ? 'no date is published'
        : `only that of ${published.join(', ')} is published`;
  return `The banks joined in this order: ${joined}; ${which}.`;
}
