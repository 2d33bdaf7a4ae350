/** Excel compares to 15 digits; a computed 6.599999999999999 reaches a typed 6.6. */
export const RELATIVE_ROUNDING = 1e-12;

/** Is the value at the limit or above it, rounding apart? */
export function reaches(value: number, limit: number): boolean {
  return limit - value <= RELATIVE_ROUNDING * Math.max(Math.abs(value), Math.abs(limit));
}

/** Are the values the same, rounding apart? */
export function areSame(one: number, other: number): boolean {
  return reaches(one, other) && reaches(other, one);
}
