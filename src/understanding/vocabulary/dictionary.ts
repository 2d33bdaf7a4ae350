import { changingWords } from "./changing-words";
import { kinds } from "./kinds";
import { nouns } from "./nouns";
import { splitJoined } from "./split-joined";

function gatherWords(): ReadonlySet<string> {
  const phrases = [
    ...Object.values(nouns).flat(),
    ...kinds.flatMap(({ names, vagueNames, fields }) => [
      ...names,
      ...vagueNames,
      ...fields.flatMap(({ words, vague }) => [...words, ...vague]),
    ]),
    ...changingWords.keys(),
  ];
  return new Set(phrases.flatMap((phrase) => phrase.split(" ")));
}

let words: ReadonlySet<string> | null = null;
const parts = new Map<string, readonly string[]>();

/** Every word of the vocabulary, folded; gathered when it is first asked for. */
export function vocabularyWords(): ReadonlySet<string> {
  words ??= gatherWords();
  return words;
}

/** "verkaeufe" as "verkaufe": how a word looks where its umlauts were spelled with an e. */
function withoutSpelledUmlauts(token: string): string {
  return token.replace(/([aou])e/gu, "$1");
}

function partsOf(token: string): readonly string[] {
  const known = vocabularyWords();
  const joined = splitJoined(token, known);
  if (joined) {
    return joined.flatMap(wordsInToken);
  }
  if (known.has(token)) {
    return [token];
  }
  const folded = withoutSpelledUmlauts(token);
  if (folded === token) {
    return [token];
  }
  const foldedJoined = splitJoined(folded, known);
  return foldedJoined?.flatMap(wordsInToken) ?? [known.has(folded) ? folded : token];
}

/** The vocabulary's words in one folded token: itself, unless it is joined of several. */
export function wordsInToken(token: string): readonly string[] {
  const remembered = parts.get(token);
  if (remembered) {
    return remembered;
  }
  const found = partsOf(token);
  if (parts.size < 20000) {
    parts.set(token, found);
  }
  return found;
}
