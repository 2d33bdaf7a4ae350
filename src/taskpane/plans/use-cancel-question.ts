import { useCallback, useRef, useState } from "react";
import type { FinishedOnes } from "../../actions/contract";

/** What becomes of sheets that are finished when the rest is cancelled: asked when it comes to that. */
export interface CancelQuestionState {
  readonly finished: number;
  readonly isAsked: boolean;
  /** Before a run: nothing is asked yet. */
  readonly begin: () => void;
  /** Cancel was pressed; with nothing finished there is nothing to ask. */
  readonly ask: () => void;
  readonly goOn: () => void;
  readonly stop: (fate: FinishedOnes) => void;
  /** What was answered last, for the run to read when it ends. */
  readonly finishedOnes: () => FinishedOnes;
}

export function useCancelQuestion(finished: number, cancel: () => void): CancelQuestionState {
  const [isAsked, setAsked] = useState(false);
  const answer = useRef<FinishedOnes>("keep");
  const finishedOnes = useCallback(() => answer.current, []);
  return {
    finished,
    isAsked,
    begin: () => {
      setAsked(false);
      answer.current = "keep";
    },
    ask: () => {
      if (finished === 0) cancel();
      else setAsked(true);
    },
    goOn: () => setAsked(false),
    stop: (fate) => {
      answer.current = fate;
      setAsked(false);
      cancel();
    },
    finishedOnes,
  };
}
