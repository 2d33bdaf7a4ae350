import { Failure } from "../../domain/failure";
import { readLabelCell } from "./labels";
import { readSingleCell } from "./single-values";

/**
 * A word out of a list (usually the values of a @customenum), in any case; blank or omitted is the
 * default. The plain word comes back, so that the domain needs no enums.
 */
export function readOption<Word extends string>(
  argument: unknown,
  name: string,
  words: readonly Word[],
  fallback: `${NoInfer<Word>}`,
): `${Word}` {
  const label = readLabelCell(readSingleCell(argument, name), () => name);
  if (label instanceof Failure) throw label;
  return label === null ? fallback : matchOption(label, name, words);
}

/** The word of the list that is meant; a failure lists the known ones. */
export function matchOption<Word extends string>(
  label: string,
  place: string,
  words: readonly Word[],
): `${Word}` {
  const known = words.find((word) => word.toLowerCase() === label.toLowerCase());
  if (known === undefined) {
    throw new Failure("value", `${place}: "${label}" is not known; use ${joinWords(words)}`);
  }
  return known as `${Word}`;
}

function joinWords(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}
