import { headingIndex, keyOfSorted, type Meaning } from "./heading-index";
import { kinds } from "./kinds";
import type { ListKind, ValueShape } from "./kind-words";
import { weighWordsBeside } from "./words-beside";

export { matchListName } from "./match-list-name";

export interface HeadingMatch {
  readonly kind: ListKind;
  readonly field: string;
  /**
   * 1: the heading is exactly the phrase; 0.6: it can mean the field where the kind is known
   * ("Date"); less where words are left over or stand in another order.
   */
  readonly strength: number;
  readonly shape: ValueShape;
}

const strengthOfVague = 0.6;
const strengthOfOtherOrder = 0.95;
const weakest = 0.2;

/** Fields that the kind's own noun beside a vague phrase makes no surer ("customer segment"). */
const notSurerByNoun = new Set(["industry", "parent", "revenue", "firstName", "lastName"]);

const mostWords = 7;

/** Where the words stand that can be of a phrase, by the alphabet as the phrases are looked up. */
function placesInAlphabet(words: readonly string[], known: ReadonlySet<string>): readonly number[] {
  return words
    .map((word, at) => ({ word, at }))
    .filter(({ word }) => known.has(word))
    .slice(0, mostWords)
    .sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : 0))
    .map(({ at }) => at);
}

function chosenPlaces(places: readonly number[], mask: number): readonly number[] {
  const chosen: number[] = [];
  for (let bit = 0; bit < places.length; bit += 1) {
    const place = places[bit];
    if (place !== undefined && mask & (1 << bit)) {
      chosen.push(place);
    }
  }
  return chosen;
}

function isInOrder(phrase: readonly string[], words: readonly string[]): boolean {
  let from = 0;
  for (const word of phrase) {
    from = words.indexOf(word, from) + 1;
    if (from === 0) {
      return false;
    }
  }
  return true;
}

function strengthOf(
  meaning: Meaning,
  words: readonly string[],
  factor: number,
  hasOwnNoun: boolean,
): number {
  const isSurer = hasOwnNoun && !notSurerByNoun.has(meaning.field);
  const start = meaning.isVague && !isSurer ? strengthOfVague : 1;
  return start * factor * (isInOrder(meaning.phrase, words) ? 1 : strengthOfOtherOrder);
}

function bestFirst(best: ReadonlyMap<string, HeadingMatch>): readonly HeadingMatch[] {
  const inOrderOfKinds = kinds.flatMap(({ kind, fields }) =>
    fields.flatMap(({ field }) => best.get(`${kind}.${field}`) ?? []),
  );
  return inOrderOfKinds.sort((one, other) => other.strength - one.strength);
}

function findMatches(heading: string): readonly HeadingMatch[] {
  const { meanings, words: known, longest, things, read } = headingIndex();
  const words = read(heading);
  const places = placesInAlphabet(words, known);
  const best = new Map<string, HeadingMatch>();
  for (let mask = 1; mask < 1 << places.length; mask += 1) {
    const chosen = chosenPlaces(places, mask);
    if (chosen.length > longest) {
      continue;
    }
    const found = meanings.get(keyOfSorted(chosen.map((at) => words[at] ?? "")));
    if (!found) {
      continue;
    }
    const beside = words.filter((_, at) => !chosen.includes(at));
    for (const meaning of found) {
      const weighed = weighWordsBeside(meaning, beside, things);
      if (!weighed) {
        continue;
      }
      const { kind, field } = meaning;
      const strength = strengthOf(meaning, words, weighed.factor, weighed.hasOwnNoun);
      const key = `${kind}.${field}`;
      if (strength >= weakest && strength > (best.get(key)?.strength ?? 0)) {
        best.set(key, { kind, field, strength, shape: weighed.shape });
      }
    }
  }
  return best.size === 0 ? [] : bestFirst(best);
}

const mostRemembered = 5000;
const remembered = new Map<string, readonly HeadingMatch[]>();

/** All fields of all kinds that a heading can mean, best first. */
export function matchHeading(heading: string): readonly HeadingMatch[] {
  const known = remembered.get(heading);
  if (known) {
    return known;
  }
  const found = findMatches(heading);
  if (remembered.size >= mostRemembered) {
    remembered.clear();
  }
  remembered.set(heading, found);
  return found;
}
