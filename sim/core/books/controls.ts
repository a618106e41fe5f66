/** The controls that compare books, by the name under which what they find is told. */
export const controls = ["bank's evening", 'daily pack', 'month end'] as const;
export type Control = (typeof controls)[number];

/** What a comparison of one scope is a comparison by. */
export const controlOf = (scope: string): Control =>
  scope === 'pack' ? 'daily pack' : 'month end';
