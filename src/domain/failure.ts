/**
 * Why a result cannot be given. The kinds are those Excel can show: `value` (a wrong argument or
 * shape, #VALUE!), `unavailable` (too little data, or not identified, #N/A), `division` (#DIV/0!)
 * and `number` (an impossible number, no convergence, #NUM!).
 */
export type FailureKind = "value" | "unavailable" | "division" | "number";

/**
 * A refusal in words. Thrown, it fails the whole call; returned in a row of a result, it fails
 * that row only. The sentence names the argument, the place and the way out.
 */
export class Failure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, sentence: string) {
    super(sentence);
    this.name = "Failure";
    this.kind = kind;
  }
}
