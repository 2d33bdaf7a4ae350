export interface PointOfNoReturn {
  /** Aborted by the user as long as the point was not passed. */
  readonly signal: AbortSignal;
  readonly pass: () => void;
}

/** Lets the user cancel until what was begun is safer finished than taken back. */
export function pointOfNoReturn(signal: AbortSignal | undefined): PointOfNoReturn {
  const own = new AbortController();
  const abort = () => own.abort();
  if (signal?.aborted === true) abort();
  signal?.addEventListener("abort", abort);
  return { signal: own.signal, pass: () => signal?.removeEventListener("abort", abort) };
}
