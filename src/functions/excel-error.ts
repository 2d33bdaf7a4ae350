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
  return new CustomFunctions.Error(
    code,
    sentence.startsWith(`${id}: `) ? sentence : `${id}: ${sentence}`,
  );
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
