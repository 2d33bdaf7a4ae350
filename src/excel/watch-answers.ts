import { Refusal } from "./refusal";
import { runtimeBoard } from "./runtime-board";

const silence =
  "Excel does not answer: press Enter or Esc if a cell is being edited, check the connection, " +
  "then try again.";

export interface WatchOptions {
  readonly patienceInMilliseconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs work that talks with Excel and gives up when an answer stays away or the user cancels.
 * `heard` is to be called at every sign of life; it throws once the work was given up, so that
 * work whose answer comes too late does not go on.
 */
export function watchAnswers<T>(
  work: (heard: () => void) => Promise<T>,
  { patienceInMilliseconds = runtimeBoard().patienceInMilliseconds, signal }: WatchOptions,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reason: Refusal | null = null;
    let isOver = false;
    const stopWatching = () => {
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    };
    const giveUp = (why: Refusal) => {
      reason ??= why;
      stopWatching();
      reject(reason);
    };
    function cancel(): void {
      giveUp(new Refusal("cancelled", "Cancelled."));
    }
    const heard = () => {
      if (reason) {
        throw reason;
      }
      // office.js tidies up after a run: nobody waits for that, and nothing is to be kept for it.
      if (isOver) return;
      clearTimeout(timer);
      timer = setTimeout(
        () => giveUp(new Refusal("connectionLost", silence)),
        patienceInMilliseconds,
      );
    };
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted === true) {
      cancel();
      return;
    }
    heard();
    work(heard).then(resolve, reject).finally(stopWatching);
  });
}
