/** Excel's side of a call of a cancelable function, as far as it is used here. */
export interface Invocation {
  onCanceled?: () => void;
}

let present: { readonly listeners: (() => void)[] } | null = null;

/**
 * Answers a call while what it begins can learn whether Excel has given it up: because the cell was
 * edited, its inputs have changed or it is calculated anew.
 */
export function duringCall<Answer>(invocation: Invocation | null, answer: () => Answer): Answer {
  const before = present;
  const call = { listeners: [] as (() => void)[] };
  if (invocation) invocation.onCanceled = () => call.listeners.splice(0).forEach((tell) => tell());
  present = call;
  try {
    return answer();
  } finally {
    present = before;
  }
}

/** Tells when the call that is being answered is given up; to be asked before anything is awaited. */
export function whenCallIsGivenUp(tell: () => void): void {
  present?.listeners.push(tell);
}
