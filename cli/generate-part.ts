/** What is written at once, or by two processes side by side. */
export const parts = ['manifests', 'pages'] as const;
export type Part = (typeof parts)[number];

/** Whether a part is asked for on this command line; without `--part=` both are. */
export const isAsked = (part: Part, given: readonly string[]): boolean =>
  given.includes(`--part=${part}`) || !given.some((option) => option.startsWith('--part='));
