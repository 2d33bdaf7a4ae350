import type { Change } from "../domain/review/changes-between";

/** So many sentences of one topic are read; more are counted, the largest named. */
const mostSentences = 6;
const mostNamed = 4;

interface Kind {
  readonly word: string;
  readonly all: Change[];
}

/** "Won", "Lost", "New": what the sentences begin with. */
function byKind(changes: readonly Change[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const change of changes) {
    const word = change.sentence.slice(0, change.sentence.indexOf(":"));
    const kind = kinds.get(word) ?? { word, all: [] };
    kind.all.push(change);
    kinds.set(word, kind);
  }
  return [...kinds.values()];
}

function thing({ sentence }: Change, word: string): string {
  return sentence.slice(word.length + 2).replace(/\.$/u, "");
}

function kindWords({ word, all }: Kind): string {
  const [only] = all;
  if (all.length === 1 && only) return only.sentence;
  const sorted = [...all].sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const named = sorted.slice(0, mostNamed).map((change) => thing(change, word));
  const sum = all.reduce((total, { value = 0 }) => total + value, 0);
  const worth =
    sum === 0 ? "" : ` worth ${sum.toLocaleString("en-US", { maximumFractionDigits: 0 })}`;
  const more = all.length - named.length;
  const rest = more > 0 ? ` and ${more} more` : "";
  return `${word}: ${all.length}${worth}: ${named.join(", ")}${rest}.`;
}

/** What changed of one topic, in as many sentences as are read. */
export function changeWords(changes: readonly Change[]): string {
  if (changes.length <= mostSentences) return changes.map(({ sentence }) => sentence).join(" ");
  return byKind(changes).map(kindWords).join(" ");
}
