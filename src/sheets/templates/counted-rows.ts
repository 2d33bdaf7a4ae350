/** Expressions about the rows of a list that a condition means: `({goals.goal}<>"")*({goals.due}="")`. */

/** The 0 makes a number of a single test: Excel takes FALSE for greater than 0. */
export function meant(rows: string): string {
  return `--(0+${rows}>0)`;
}

export function count(rows: string): string {
  return `SUMPRODUCT(${meant(rows)})`;
}

/** "1 goal …" or "3 goals …". */
export function counted(rows: string, one: string, many: string): string {
  return `${count(rows)}&IF(${count(rows)}=1," ${one}"," ${many}")`;
}

/** The cases in their order, each a condition with what is said; then what is said without any. */
export function firstOf(cases: readonly (readonly [string, string])[], otherwise: string): string {
  return cases.reduceRight((rest, [when, said]) => `IF(${when},${said},${rest})`, otherwise);
}
