import { foldName } from "./fold-name";

/** How many letters have to be put in, taken out or changed; more than `most` is not counted on. */
function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    let least = at;
    for (let index = 1; index <= other.length; index += 1) {
      const isSame = one[at - 1] === other[index - 1];
      const apart = Math.min(
        (before[index] ?? 0) + 1,
        (row[index - 1] ?? 0) + 1,
        (before[index - 1] ?? 0) + (isSame ? 0 : 1),
      );
      row.push(apart);
      least = Math.min(least, apart);
    }
    if (least > most) return most + 1;
    before = row;
  }
  return before.at(-1) ?? 0;
}

function digitsOf(name: string): string {
  return name.replace(/\D+/gu, " ").trim();
}

/** Whether one name may be the other with blanks, a letter in eight, or words at its end apart. */
function isNear(one: string, other: string): boolean {
  // "Client 12" and "Client 13" are two clients.
  if (digitsOf(one) !== digitsOf(other)) return false;
  const [left, right] = [one.replaceAll(" ", ""), other.replaceAll(" ", "")];
  if (left === right) return true;
  const most = Math.floor(Math.min(left.length, right.length) / 5);
  if (most > 0 && lettersApart(left, right, Math.min(3, most)) <= Math.min(3, most)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.startsWith(`${short} `);
}

/** Finds the one name that a text may mean, written otherwise: null for none, or more than one. */
export function nearNameAmong(names: readonly string[]): (text: string) => string | null {
  const known = names.map((name) => [name, foldName(name)] as const);
  return (text) => {
    const folded = foldName(text);
    if (folded.length < 3) return null;
    const near = known.filter(([, other]) => isNear(folded, other));
    return near.length === 1 ? (near[0]?.[0] ?? null) : null;
  };
}

/** The one of a few names that a text may mean. */
export function nearName(text: string, names: readonly string[]): string | null {
  return nearNameAmong(names)(text);
}
