import { foldWord } from "./fold-word";

/** The folded words of a cell's text: "Won't buy (lost!)" is won, t, buy, lost. */
export function textWords(text: string): readonly string[] {
  return foldWord(text.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function isWord(word: string, part: string): boolean {
  return part.endsWith("*") ? word.startsWith(part.slice(0, -1)) : word === part;
}

/**
 * Whether all words of one of the phrases stand among the words, in any place; an asterisk at a
 * word's end takes any ending.
 */
export function hasPhrase(words: readonly string[], phrases: readonly string[]): boolean {
  return phrases.some((phrase) =>
    phrase.split(" ").every((part) => words.some((word) => isWord(word, part))),
  );
}
