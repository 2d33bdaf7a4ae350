import { changingWords, type WordRole } from "./changing-words";
import type { Meaning, ThingsByNoun } from "./heading-index";
import type { ListKind, ValueShape } from "./kind-words";
import type { Thing } from "./nouns";

/** What the words beside a phrase make of its meaning. */
export interface WordsBeside {
  /** How much of the strength is left, 0..1. */
  readonly factor: number;
  /** The kind's own noun stands beside the phrase: "order" beside "date". */
  readonly hasOwnNoun: boolean;
  readonly shape: ValueShape;
}

const plainWordLeaves = 0.92;
const numberLeaves = 0.8;
const unknownWordLeaves = 0.6;

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

const ownersOfOurs = new Set(["owner", "backup", "sponsor"]);

/** Fields of a line beside which the order and the product may be named: "item price". */
const fieldsOfLines = new Set(["price", "discount"]);

const amountShapes: ReadonlySet<ValueShape> = new Set<ValueShape>([
  "money",
  "number",
  "share",
  "score10",
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

/** Roles that only repeat the shape of the values and take nothing away. */
const repeatsShape: Readonly<Partial<Record<WordRole, boolean>>> = {
  name: true,
  money: true,
  currency: true,
  date: true,
  id: true,
  percent: true,
  count: true,
  flag: true,
  score: true,
};

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

interface WordBeside {
  readonly factor: number;
  readonly shape: ValueShape;
}

/** What a word with roles leaves of a meaning; null where it changes it into something else. */
function weighRoles(meaning: Meaning, roles: ReadonlySet<WordRole>): WordBeside | null {
  const { field, shape } = meaning;
  const isOwner = ownersOfOurs.has(field);
  if (roles.has("money") && !amountShapes.has(shape)) {
    return null;
  }
  if (field === "line" && roles.has("id")) {
    return null;
  }
  const harmless = harmlessRoles[shape].find((role) => roles.has(role));
  if (harmless) {
    const isFree = repeatsShape[harmless] && !(harmless === "id" && shape === "text");
    return { factor: isFree ? 1 : plainWordLeaves, shape };
  }
  if (field === "region" && roles.has("place")) {
    return { factor: plainWordLeaves, shape };
  }
  if (isOwner && roles.has("person")) {
    return { factor: 1, shape };
  }
  if (references.has(field) && roles.has("id")) {
    return { factor: 1, shape: "id" };
  }
  return field === "status" && roles.has("flag") ? { factor: 1, shape: "yesNo" } : null;
}

/** Whether a thing may be named beside a field of another thing without changing its meaning. */
function mayBeNamed(meaning: Meaning, things: ReadonlySet<Thing>): boolean {
  if (ownersOfOurs.has(meaning.field)) {
    return things.has("person");
  }
  const isOfLine = meaning.kind === "orderLines" && fieldsOfLines.has(meaning.field);
  return isOfLine && (things.has("order") || things.has("product"));
}

/** Weighs the words of a heading that are not of the phrase; null where they change its meaning. */
export function weighWordsBeside(
  meaning: Meaning,
  words: readonly string[],
  things: ThingsByNoun,
): WordsBeside | null {
  const own = thingOfKind[meaning.kind];
  let factor = 1;
  let hasOwnNoun = false;
  let shape = meaning.shape;
  for (const word of words) {
    const wordThings = things.get(word);
    if (own && wordThings?.has(own)) {
      hasOwnNoun = true;
      continue;
    }
    if (wordThings && mayBeNamed(meaning, wordThings)) {
      factor *= plainWordLeaves;
      continue;
    }
    const roles = changingWords.get(word);
    if (roles) {
      const weighed = weighRoles(meaning, roles);
      if (!weighed) {
        return null;
      }
      factor *= weighed.factor;
      shape = weighed.shape === meaning.shape ? shape : weighed.shape;
    } else if (wordThings) {
      return null;
    } else {
      factor *= /^\d+$/u.test(word) ? numberLeaves : unknownWordLeaves;
    }
  }
  return { factor, hasOwnNoun, shape };
}
