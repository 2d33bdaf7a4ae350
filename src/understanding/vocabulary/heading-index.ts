import { changingWords, joiningWords } from "./changing-words";
import { wordsInToken } from "./dictionary";
import { headingWords } from "./heading-words";
import { kinds } from "./kinds";
import type { KindWords, ValueShape } from "./kind-words";
import { nouns, type Thing } from "./nouns";

/** One field that a phrase can mean. */
export interface Meaning {
  readonly kind: KindWords["kind"];
  readonly field: string;
  readonly shape: ValueShape;
  /** Only where the kind is known, or beside the kind's noun. */
  readonly isVague: boolean;
  readonly phrase: readonly string[];
}

/** The nouns, joined where they are of several words, and what they are nouns of. */
export type ThingsByNoun = ReadonlyMap<string, ReadonlySet<Thing>>;

export interface HeadingIndex {
  /** By the sorted words of their phrases. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** All words that stand in any phrase. */
  readonly words: ReadonlySet<string>;
  /** How many words the longest phrase has. */
  readonly longest: number;
  readonly things: ThingsByNoun;
  /** The words of a heading as the phrases have them. */
  read(heading: string): readonly string[];
}

interface Listed {
  has(word: string): boolean;
}

/** What makes a plural in our languages, or joins a German word to the next. */
const endings = ["s", "es", "n", "en", "e"] as const;

/** A plural or a joined form by its listed singular: "auftrags" is auftrag, "teams" is team. */
function listedForm(word: string, listed: readonly Listed[]): string {
  if (listed.some((words) => words.has(word))) {
    return word;
  }
  for (const ending of endings) {
    const stem = word.slice(0, -ending.length);
    if (stem.length > 2 && word.endsWith(ending) && listed.some((words) => words.has(stem))) {
      return stem;
    }
  }
  return word;
}

function contentWords(words: readonly string[], listed: readonly Listed[]): readonly string[] {
  const content = words.filter((word) => !joiningWords.has(word));
  return (content.length > 0 ? content : words).map((word) => listedForm(word, listed));
}

const numberWords = new Set(["number", "numero", "nombre", "no", "nr", "n", "num", "#"]);

const italianPluralsInE = new Set(
  "fatture vendite aziende ditte trattative licenze disdette risposte persone".split(" "),
);

function isPluralNoun(word: string, things: ThingsByNoun): boolean {
  if (word.endsWith("s")) {
    return things.has(word.slice(0, -1)) || things.has(word.slice(0, -2));
  }
  const stem = word.slice(0, -1);
  const isInI = word.endsWith("i") && (things.has(`${stem}e`) || things.has(`${stem}o`));
  return isInI || italianPluralsInE.has(word);
}

/** Totals of these are money and not a count. */
const soldNouns = new Set(
  "sales ventes ventas vendas vendite verkopen purchases achats compras acquisti".split(" "),
);

/** The number of orders, or total orders, is a count; the number of an order is its id. */
function sayCounts(words: readonly string[], things: ThingsByNoun): readonly string[] {
  return words.map((word, at) => {
    const isTotal = word === "total" || word === "totale";
    if (!isTotal && !numberWords.has(word)) {
      return word;
    }
    const counted = words.slice(at + 1).find((next) => !joiningWords.has(next)) ?? "";
    return isPluralNoun(counted, things) && !(isTotal && soldNouns.has(counted)) ? "count" : word;
  });
}

const withOrWithout = new Set(
  (
    "excl excluding exclusive ex exkl exklusive ohne zzgl hors sin sem senza esclusa escluso zonder " +
    "exclusief incl including inc inkl inklusive avec con com inclusa incluso inclusief compris " +
    "incluido incluida"
  ).split(" "),
);

/** "Excl. VAT" and "IVA inclusa" tell net from gross; they do not make a price a tax. */
function dropTaxClause(words: readonly string[]): readonly string[] {
  const isTax = (word: string | undefined): boolean =>
    word !== undefined && (changingWords.get(word)?.has("taxOrReturn") ?? false);
  return words.filter((word, at) => {
    const hasClauseBeside = [words[at - 1], words[at + 1]].some((beside) =>
      withOrWithout.has(beside ?? ""),
    );
    const hasTaxBeside = isTax(words[at - 1]) || isTax(words[at + 1]);
    return !(isTax(word) && hasClauseBeside) && !(withOrWithout.has(word) && hasTaxBeside);
  });
}

/** Nouns of several words, joined to one so that "sales order" is not an order of sales. */
function joinNouns(words: readonly string[], things: ThingsByNoun): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = [3, 2].find(
      (count) => at + count <= words.length && things.has(words.slice(at, at + count).join(" ")),
    );
    joined.push(words.slice(at, at + (length ?? 1)).join(" "));
    at += length ?? 1;
  }
  return joined;
}

/** The words of a phrase of the vocabulary, which is folded already. */
function phraseWords(phrase: string): readonly string[] {
  return phrase.split(" ").flatMap(wordsInToken);
}

function thingsByNoun(): ThingsByNoun {
  const things = new Map<string, Set<Thing>>();
  for (const thing of Object.keys(nouns) as Thing[]) {
    const listed = [changingWords, new Set(nouns[thing])];
    for (const noun of nouns[thing]) {
      const words = contentWords(phraseWords(noun), listed).join(" ");
      things.set(words, (things.get(words) ?? new Set()).add(thing));
    }
  }
  return things;
}

/** Phrases are looked up by their words in one order, whatever order a heading has them in. */
export function keyOfSorted(sortedWords: readonly string[]): string {
  return sortedWords.join("|");
}

function makeIndex(): HeadingIndex {
  const things = thingsByNoun();
  const phrases = kinds.flatMap(({ kind, fields }) =>
    fields.flatMap(({ field, shape, words, vague }) => [
      ...words.map((text) => ({ text, kind, field, shape, isVague: false })),
      ...vague.map((text) => ({ text, kind, field, shape, isVague: true })),
    ]),
  );
  const single = new Set(phrases.map(({ text }) => text).filter((text) => !text.includes(" ")));
  const listed = [things, changingWords, single];
  const read = (words: readonly string[]): readonly string[] =>
    joinNouns(contentWords(dropTaxClause(sayCounts(words, things)), listed), things);
  const meanings = new Map<string, Meaning[]>();
  const known = new Set<string>();
  let longest = 1;
  for (const { text, ...meaning } of phrases) {
    const phrase = read(phraseWords(text));
    const key = keyOfSorted([...phrase].sort());
    const all = meanings.get(key) ?? [];
    if (!all.some(({ kind, field }) => kind === meaning.kind && field === meaning.field)) {
      all.push({ ...meaning, phrase });
      meanings.set(key, all);
      longest = Math.max(longest, phrase.length);
      phrase.forEach((word) => known.add(word));
    }
  }
  return {
    meanings,
    words: known,
    longest,
    things,
    read: (heading) => read(headingWords(heading)),
  };
}

let index: HeadingIndex | null = null;

/** All phrases of all fields, by their words; made when it is first asked for. */
export function headingIndex(): HeadingIndex {
  index ??= makeIndex();
  return index;
}
