import { changingWords, joiningWords, type WordRole } from "./changing-words";
import { wordsInToken } from "./dictionary";
import { headingWords } from "./heading-words";
import { kinds } from "./kinds";
import type { ListKind, ValueShape } from "./kind-words";
import { nouns, type Thing } from "./nouns";

export interface HeadingMatch {
  readonly kind: ListKind;
  readonly field: string;
  /** 1 = the heading is exactly the phrase, lower when words are left over or order differs; 0..1 */
  readonly strength: number;
  readonly shape: ValueShape;
}

interface Meaning {
  readonly kind: Exclude<ListKind, "other">;
  readonly field: string;
  readonly shape: ValueShape;
  readonly isVague: boolean;
  readonly phrase: readonly string[];
}

interface Listed {
  has(word: string): boolean;
}

interface Index {
  /** Where the forms of words are looked up that are taken as they are. */
  readonly listed: readonly Listed[];
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  readonly longest: number;
  readonly things: ReadonlyMap<string, ReadonlySet<Thing>>;
}

/** A vague phrase alone: enough where the kind of the list is known, not to know it by. */
const strengthOfVague = 0.6;
const strengthOfPlainWord = 0.92;
const strengthOfUnknownWord = 0.6;
const strengthOfOtherOrder = 0.95;
const weakest = 0.2;

/** Fields that point at something: its id says as much as its name. */
const references = new Set([
  "account",
  "parent",
  "owner",
  "backup",
  "sponsor",
  "product",
  "manager",
  "order",
]);

/** What may stand beside a phrase without changing what it means, by the shape of the values. */
const harmlessRoles: Readonly<Record<ValueShape, readonly WordRole[]>> = {
  name: ["name", "billing", "plain"],
  text: ["name", "id", "billing", "plain"],
  number: ["count", "plain"],
  money: ["money", "currency", "plain"],
  date: ["date", "plain"],
  id: ["id", "plain"],
  email: ["billing", "plain"],
  share: ["percent", "plain"],
  yesNo: ["flag", "plain"],
  score10: ["score", "plain"],
};

/** Fields beside which words of one more role are harmless: "Country/Region", "Active flag". */
const harmlessBeside: Readonly<Record<string, WordRole>> = { region: "place" };

const freeRoles: ReadonlySet<WordRole> = new Set<WordRole>([
  "name",
  "money",
  "currency",
  "date",
  "id",
  "percent",
  "count",
  "flag",
  "score",
]);

const thingOfKind: Readonly<Partial<Record<ListKind, Thing>>> = {
  accounts: "account",
  contacts: "contact",
  opportunities: "opportunity",
  orders: "order",
  tickets: "ticket",
  surveys: "survey",
  subscriptions: "subscription",
  churn: "churn",
  products: "product",
  people: "person",
};

/** A plural or a joined form by its listed singular: "auftrags" is auftrag, "teams" is team. */
function listedForm(word: string, listed: readonly Listed[]): string {
  if (listed.some((words) => words.has(word))) {
    return word;
  }
  for (const ending of ["s", "es", "n", "en", "e"]) {
    const stem = word.slice(0, -ending.length);
    if (stem.length > 2 && word.endsWith(ending) && listed.some((words) => words.has(stem))) {
      return stem;
    }
  }
  return word;
}

/** The words of a phrase of the vocabulary, which is folded already. */
function phraseWords(phrase: string): readonly string[] {
  return phrase.split(" ").flatMap(wordsInToken);
}

function contentWords(words: readonly string[], listed: readonly Listed[]): readonly string[] {
  const content = words.filter((word) => !joiningWords.has(word));
  return (content.length > 0 ? content : words).map((word) => listedForm(word, listed));
}

const numberWords = new Set(["number", "numero", "nombre", "no", "nr", "n", "num", "#"]);

const italianPluralsInE = new Set(
  "fatture vendite aziende ditte trattative licenze disdette risposte persone".split(" "),
);

function isPluralNoun(word: string, things: ReadonlyMap<string, ReadonlySet<Thing>>): boolean {
  if (word.endsWith("s")) {
    return things.has(word.slice(0, -1)) || things.has(word.slice(0, -2));
  }
  const stem = word.slice(0, -1);
  const isInI = word.endsWith("i") && (things.has(`${stem}e`) || things.has(`${stem}o`));
  return isInI || italianPluralsInE.has(word);
}

/** The number of orders is a count; the number of an order is its id. */
function sayCounts(
  words: readonly string[],
  things: ReadonlyMap<string, ReadonlySet<Thing>>,
): readonly string[] {
  return words.map((word, at) => {
    if (!numberWords.has(word)) {
      return word;
    }
    const counted = words.slice(at + 1).find((next) => !joiningWords.has(next)) ?? "";
    return isPluralNoun(counted, things) ? "count" : word;
  });
}

/** Nouns of several words, joined to one so that "sales order" is not an order of sales. */
function joinNouns(
  words: readonly string[],
  things: ReadonlyMap<string, ReadonlySet<Thing>>,
): readonly string[] {
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

function keyOf(words: readonly string[]): string {
  return [...words].sort().join("|");
}

function thingsByNoun(): ReadonlyMap<string, ReadonlySet<Thing>> {
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

function makeIndex(): Index {
  const things = thingsByNoun();
  const phrases = kinds.flatMap(({ kind, fields }) =>
    fields.flatMap(({ field, shape, words, vague }) => [
      ...words.map((text) => ({ text, kind, field, shape, isVague: false })),
      ...vague.map((text) => ({ text, kind, field, shape, isVague: true })),
    ]),
  );
  const single = new Set(phrases.map(({ text }) => text).filter((text) => !text.includes(" ")));
  const listed = [things, changingWords, single];
  const meanings = new Map<string, Meaning[]>();
  let longest = 1;
  for (const { text, ...meaning } of phrases) {
    const phrase = joinNouns(contentWords(sayCounts(phraseWords(text), things), listed), things);
    const key = keyOf(phrase);
    const all = meanings.get(key) ?? [];
    const isThere = all.some(({ kind, field }) => kind === meaning.kind && field === meaning.field);
    if (!isThere && phrase.length > 0) {
      meanings.set(key, [...all, { ...meaning, phrase }]);
      longest = Math.max(longest, phrase.length);
    }
  }
  return { meanings, longest, things, listed };
}

let index: Index | null = null;

function theIndex(): Index {
  index ??= makeIndex();
  return index;
}

/** All choices of words from a heading, the fewest left over first; long headings by their ends. */
function choicesOf(words: readonly string[], longest: number): readonly (readonly number[])[] {
  const count = Math.min(words.length, 8);
  const choices: number[][] = [];
  for (let mask = 1; mask < 1 << count; mask += 1) {
    const chosen: number[] = [];
    for (let at = 0; at < count; at += 1) {
      if (mask & (1 << at)) {
        chosen.push(at);
      }
    }
    if (chosen.length <= longest) {
      choices.push(chosen);
    }
  }
  return choices;
}

function isNumber(word: string): boolean {
  return /^\d+$/u.test(word);
}

interface LeftOver {
  readonly factor: number;
  readonly hasOwnNoun: boolean;
  readonly shape: ValueShape;
}

/** What the words left over make of a meaning; null where they change it into something else. */
function weighLeftOver(
  meaning: Meaning,
  leftOver: readonly string[],
  things: ReadonlyMap<string, ReadonlySet<Thing>>,
): LeftOver | null {
  let factor = 1;
  let hasOwnNoun = false;
  let shape = meaning.shape;
  const own = thingOfKind[meaning.kind];
  for (const word of leftOver) {
    const roles = changingWords.get(word);
    const thing = things.get(word);
    if (own && thing?.has(own)) {
      hasOwnNoun = true;
    } else if (roles) {
      const beside = harmlessBeside[meaning.field];
      const harmless = [...harmlessRoles[meaning.shape], ...(beside ? [beside] : [])].find((role) =>
        roles.has(role),
      );
      if (harmless) {
        const isFree = freeRoles.has(harmless) && !(harmless === "id" && shape === "text");
        factor *= isFree ? 1 : strengthOfPlainWord;
      } else if (roles.has("id") && references.has(meaning.field)) {
        shape = "id";
      } else if (roles.has("flag") && meaning.field === "status") {
        shape = "yesNo";
      } else {
        return null;
      }
    } else if (thing) {
      return null;
    } else {
      factor *= isNumber(word) ? 0.8 : strengthOfUnknownWord;
    }
  }
  return { factor, hasOwnNoun, shape };
}

function isInOrder(phrase: readonly string[], chosen: readonly string[]): boolean {
  return phrase.every((word, at) => word === chosen[at]);
}

function findMatches(heading: string): readonly HeadingMatch[] {
  const { meanings, longest, things, listed } = theIndex();
  const words = joinNouns(contentWords(sayCounts(headingWords(heading), things), listed), things);
  const best = new Map<string, HeadingMatch>();
  for (const choice of choicesOf(words, longest)) {
    const chosen = choice.map((at) => words[at] ?? "");
    const found = meanings.get(keyOf(chosen));
    if (!found) {
      continue;
    }
    const leftOver = words.filter((_, at) => !choice.includes(at));
    for (const meaning of found) {
      const weighed = weighLeftOver(meaning, leftOver, things);
      if (!weighed) {
        continue;
      }
      const start = meaning.isVague && !weighed.hasOwnNoun ? strengthOfVague : 1;
      const order = isInOrder(meaning.phrase, chosen) ? 1 : strengthOfOtherOrder;
      const strength = start * order * weighed.factor;
      const key = `${meaning.kind}.${meaning.field}`;
      if (strength >= weakest && strength > (best.get(key)?.strength ?? 0)) {
        best.set(key, {
          kind: meaning.kind,
          field: meaning.field,
          strength,
          shape: weighed.shape,
        });
      }
    }
  }
  const inOrder = kinds.flatMap(({ kind, fields }) =>
    fields.map(({ field }) => best.get(`${kind}.${field}`) ?? []),
  );
  return inOrder.flat().sort((one, other) => other.strength - one.strength);
}

const remembered = new Map<string, readonly HeadingMatch[]>();

/** All fields of all kinds that a heading can mean, best first. */
export function matchHeading(heading: string): readonly HeadingMatch[] {
  const known = remembered.get(heading);
  if (known) {
    return known;
  }
  const found = findMatches(heading);
  if (remembered.size > 5000) {
    remembered.clear();
  }
  remembered.set(heading, found);
  return found;
}

export { matchListName } from "./match-list-name";
