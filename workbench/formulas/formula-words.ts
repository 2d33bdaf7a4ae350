const word = /[\p{L}_\\][\p{L}\p{N}_.\\#]*/gu;

function withoutDigits(text: string): string {
  return text.replace(/\d+/gu, "#");
}

/** The words that formulas have had, so that nobody looks through all of them for a name that none has. */
export interface FormulaWords {
  readonly note: (formula: string) => void;
  /** False when no formula that was noted has the word, whatever its case; digits count as alike. */
  readonly has: (word: string) => boolean;
}

export function createFormulaWords(): FormulaWords {
  /** Formulas without their digits: those of a column are one. */
  const shapes = new Set<string>();
  const words = new Set<string>();
  return {
    note(formula) {
      const shape = withoutDigits(formula);
      if (shapes.has(shape)) return;
      shapes.add(shape);
      for (const found of shape.match(word) ?? []) words.add(found.toLowerCase());
    },
    has: (name) => words.has(withoutDigits(name.toLowerCase())),
  };
}
