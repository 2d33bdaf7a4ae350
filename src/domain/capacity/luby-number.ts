/**
 * How long the run of this number should be, in units of the first: 1 1 2 1 1 2 4 1 1 2 1 1 2 4 8 and
 * so on. No other order of restarts is better by more than a logarithm, whatever the search (Luby,
 * Sinclair & Zuckerman 1993, Information Processing Letters 47).
 *
 * @param run from 1
 */
export function lubyNumber(run: number): number {
  let power = 1;
  while (2 * power - 1 < run) power *= 2;
  return 2 * power - 1 === run ? power : lubyNumber(run - power + 1);
}
