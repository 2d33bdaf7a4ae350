/** Gathers how texts were read, and shows the one that most needs showing. */
export interface ReadAs<Value> {
  /** The higher the rank, the more the text differs from what it was read as. */
  add(text: string, value: Value, rank: number): void;
  /** "text such as '1.234,56 €' read as 1234.56", or null when no text was read. */
  sentence(spelled: (value: Value) => string): string | null;
}

export function readAs<Value>(): ReadAs<Value> {
  let best: { readonly text: string; readonly value: Value } | null = null;
  let bestRank = -1;
  return {
    add: (text, value, rank) => {
      if (rank <= bestRank) return;
      best = { text, value };
      bestRank = rank;
    },
    sentence: (spelled) =>
      best === null ? null : `text such as '${best.text}' read as ${spelled(best.value)}`,
  };
}
