/** What is used of jstat, which ships no types of its own. */
declare module 'jstat' {
  const jStat: {
    readonly studentt: {
      /** The quantile of Student's t at a probability, for degrees of freedom. */
      readonly inv: (probability: number, degreesOfFreedom: number) => number;
    };
  };
  export = jStat;
}
