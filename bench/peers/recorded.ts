/**
 * Figures that no run here can measure. TLC is in no registry that this project installs from, so
 * what it took is kept as it was measured once, before this bench was written, on two cores of a
 * shared machine: from process start to verdict, two workers, at the medium size. It is set beside
 * ours as a recorded figure and never as a measurement.
 */
export const recordedFigures = {
  tlcMedium: {
    engine: 'TLC',
    size: 'medium',
    milliseconds: 70_000,
    source: 'measured once in 2026 on two cores of another day, 2 workers; not part of this run',
  },
} as const;
