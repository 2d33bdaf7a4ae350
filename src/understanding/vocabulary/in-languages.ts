import { foldWord } from "./fold-word";

/** The same idea in the seven languages we read: phrases parted by commas, as people write them. */
export interface InLanguages {
  readonly en: string;
  readonly de: string;
  readonly fr: string;
  readonly es: string;
  readonly pt: string;
  readonly it: string;
  readonly nl: string;
}

/** Phrases parted by commas, folded, each once. */
export function phrases(text: string): readonly string[] {
  const folded = text.split(",").map((phrase) => foldWord(phrase).trim());
  return [...new Set(folded.filter((phrase) => phrase !== ""))];
}

/** All phrases of all languages, folded, each once. */
export function inLanguages(words: InLanguages): readonly string[] {
  return phrases(Object.values(words).join(","));
}
