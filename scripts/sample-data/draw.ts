/** Draws from one seeded stream, so that the sample is the same on every machine. */
export interface Draw {
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  /** Bell-shaped around 0 with standard deviation 1, by the sum of twelve uniforms. */
  bell(): number;
  chance(probability: number): boolean;
  pick<T>(options: readonly T[]): T;
}

export function createDraw(uniform: () => number): Draw {
  const between = (low: number, high: number): number => low + (high - low) * uniform();
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    between,
    whole,
    bell: () => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6),
    chance: (probability) => uniform() < probability,
    pick: (options) => options[whole(0, options.length - 1)] as (typeof options)[number],
  };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Rounds as people state such figures: 1 234 567 becomes 1 230 000. */
export function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}
