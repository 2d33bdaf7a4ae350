import { wordsInToken } from "./dictionary";
import { foldWord } from "./fold-word";

/** Where a word of mixed case, or of letters and figures, has a seam: Kunden|ID, MRR|Amount. */
function openSeams(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})(?!\b)/gu, "$1 $2")
    .replace(/(\p{L}{3})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L}{3})/gu, "$1 $2");
}

/** Abbreviations of two words keep together: "P.U." is pu, "Q.tà" is qtà. */
function joinAbbreviations(heading: string): string {
  return heading.replace(/(?<![\p{L}\p{N}])(\p{L})\.(\p{L}{1,2})(?![\p{L}\p{N}])/gu, "$1$2");
}

const betweenWords = /[^\p{L}\p{N}%€$£#]+/u;

/** "e mail" and "e-mail" are one word. */
function joinEmail(heading: string): string {
  return heading.replace(/(?<![\p{L}\p{N}])e[\s_-]?mail(s?)(?!\p{Ll})/giu, " email$1 ");
}

/**
 * The words of a heading, lower case and without accents: "KundenID" is kunden, id; "ORDERDATE" is
 * order, date; "Preis (€)" is preis, €. A joined word is split only where the vocabulary knows every
 * part of it; "ue" is read as the umlaut where that makes a known word.
 */
export function headingWords(heading: string): readonly string[] {
  const tokens = foldWord(openSeams(joinEmail(joinAbbreviations(heading.slice(0, 200)))))
    .replace(/([%€$£#])/gu, " $1 ")
    .split(betweenWords)
    .filter((token) => token !== "");
  return tokens.flatMap(wordsInToken);
}
