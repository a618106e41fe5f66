/** Records of two stretches of a run as one: what both have is put together, the rest stays. */
export const joined =
  <T>(by: (a: T, b: T) => T) =>
  (a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): Readonly<Record<string, T>> => {
    const all: Record<string, T> = { ...a };
    for (const [name, value] of Object.entries(b)) {
      const held = all[name];
      all[name] = held === undefined ? value : by(held, value);
    }
    return all;
  };

export const plus = (a: number, b: number): number => a + b;
