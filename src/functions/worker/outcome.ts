import { Failure, type FailureKind } from "../../domain/failure";

/** What came of a computation, in a form that survives being copied between threads. */
export type Outcome =
  { readonly result: unknown } | { readonly refusal: PackedFailure } | { readonly fault: string };

interface PackedFailure {
  readonly packedFailure: FailureKind;
  readonly sentence: string;
}

export function outcomeOf(compute: () => unknown): Outcome {
  try {
    return { result: pack(compute()) };
  } catch (thrown) {
    if (thrown instanceof Failure) return { refusal: packFailure(thrown) };
    return { fault: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** The result, or throws what the computation threw. */
export function resultOf(outcome: Outcome): unknown {
  if ("result" in outcome) return unpack(outcome.result);
  if ("refusal" in outcome) throw unpackFailure(outcome.refusal);
  throw new Error(outcome.fault);
}

function pack(value: unknown): unknown {
  return value instanceof Failure ? packFailure(value) : mapInside(value, pack);
}

function unpack(value: unknown): unknown {
  return isPackedFailure(value) ? unpackFailure(value) : mapInside(value, unpack);
}

function mapInside(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(change);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}

function packFailure(failure: Failure): PackedFailure {
  return { packedFailure: failure.kind, sentence: failure.message };
}

function unpackFailure({ packedFailure, sentence }: PackedFailure): Failure {
  return new Failure(packedFailure, sentence);
}

function isPackedFailure(value: unknown): value is PackedFailure {
  return typeof value === "object" && value !== null && "packedFailure" in value;
}
