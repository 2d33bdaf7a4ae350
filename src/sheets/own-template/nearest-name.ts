import { distance } from "fastest-levenshtein";

/** " The nearest is account.name.", by what is meant alone where the words before the point differ. */
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
