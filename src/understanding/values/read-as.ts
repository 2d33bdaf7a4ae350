/** Gathers how texts were read, and shows the one that most needs showing. */
export interface ReadAs {
  /** The higher the rank, the more the text differs from what it was read as. */
  add(text: string, reading: string | number, rank: number): void;
  /** "text such as '1.234,56 €' read as 1234.56", or null when no text was read. */
  sentence(): string | null;
}

export function readAs(): ReadAs {
  let best: { readonly text: string; readonly reading: string | number } | null = null;
  let bestRank = -1;
  return {
    add: (text, reading, rank) => {
      if (rank <= bestRank) return;
      best = { text, reading };
      bestRank = rank;
    },
    sentence: () => (best === null ? null : `text such as '${best.text}' read as ${best.reading}`),
  };
}
