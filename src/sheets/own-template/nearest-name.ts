/** How many letters must be changed, put in or taken out (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = one[at - 1] === other[to - 1] ? 0 : 1;
      const put = (next[to - 1] ?? 0) + 1;
      const taken = (row[to] ?? 0) + 1;
      next.push(Math.min(put, taken, (row[to - 1] ?? 0) + change));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** " Did you mean {{account.name}}?", by what is meant alone where the words before the point differ. */
export function nearestName(given: string, known: readonly string[]): string {
  const wanted = given.toLowerCase();
  const last = wanted.split(".").at(-1) ?? wanted;
  const score = (name: string): number => {
    const lower = name.toLowerCase();
    const whole = distance(wanted, lower);
    const isSamePart = lower.split(".").at(-1) === last;
    return isSamePart ? Math.min(whole, 1.5) : whole;
  };
  const [best] = [...known].sort((one, other) => score(one) - score(other));
  if (best === undefined) return "";
  const isNear = score(best) <= Math.max(2, given.length / 3);
  return isNear ? ` The nearest is ${best}.` : ` ${known.slice(0, 4).join(", ")} are some.`;
}
