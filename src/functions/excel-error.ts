import { Failure, type FailureKind } from "../domain/failure";

const CODE_OF_KIND: Readonly<Record<FailureKind, string>> = {
  value: "#VALUE!",
  unavailable: "#N/A",
  division: "#DIV/0!",
  number: "#NUM!",
};

/** The error that Excel shows for a refusal, with the function's name before the sentence. */
export function excelError(id: string, failure: Failure): CustomFunctions.Error {
  const code = CODE_OF_KIND[failure.kind] as CustomFunctions.ErrorCode;
  const sentence = failure.message;
  const named = sentence.startsWith(`${id}: `) ? sentence : `${id}: ${sentence}`;
  return new CustomFunctions.Error(code, shortened(named));
}

/** What Excel shows of a sentence. */
const MOST_CHARACTERS = 255;
/** So much of a text that was given tells which one it was. */
const MOST_QUOTED = 40;

/** A sentence that quotes a whole letter would lose its end, which says what to do. */
function shortened(sentence: string): string {
  if (sentence.length <= MOST_CHARACTERS) return sentence;
  const quoted = sentence.replace(/"([^"]*)"/g, (all, text: string) =>
    text.length > MOST_QUOTED ? `"${wholeCharacters(text, MOST_QUOTED)}..."` : all,
  );
  if (quoted.length <= MOST_CHARACTERS) return quoted;
  return `${wholeCharacters(quoted, MOST_CHARACTERS - 3)}...`;
}

/** Not half of a character that takes two places. */
function wholeCharacters(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}

/** Whatever was thrown, Excel gets a code and a sentence, never a raw exception. */
export function excelErrorOf(id: string, thrown: unknown): CustomFunctions.Error {
  if (thrown instanceof Failure) return excelError(id, thrown);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return excelError(
    id,
    new Failure("value", `this is a fault of the add-in, please report it (${reason})`),
  );
}
