import { Failure } from "../../src/domain/failure";

/** What a calculation refuses, as "kind: sentence": the kind decides which error Excel shows. */
export function refusalOf(calculate: () => unknown): string {
  try {
    const result = calculate();
    return result instanceof Failure ? `${result.kind}: ${result.message}` : "no refusal";
  } catch (thrown) {
    if (thrown instanceof Failure) return `${thrown.kind}: ${thrown.message}`;
    throw thrown;
  }
}
