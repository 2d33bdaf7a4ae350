import { useCallback, useEffect, useState } from "react";
import type { Progress } from "../../actions/contract";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import { useActions } from "../frame/ActionsContext";
import { useWorkbookRevision } from "../frame/WorkbookRevision";

export interface Overview {
  /** Null until the first answer; the last good one while the lists are read again. */
  readonly value: WorkbookOverview | null;
  readonly failure: unknown;
  readonly isReading: boolean;
  /** How far reading is, as long as it reads. */
  readonly progress: Progress | null;
  readonly reload: () => void;
  readonly stop: () => void;
}

interface Answer {
  /** What was asked for when it came. */
  readonly version: string;
  readonly value: WorkbookOverview | null;
  readonly failure: unknown;
}

/**
 * Everything that was understood of the workbook. `lists` tells by its value which lists there are, and
 * is null until that is known: when it changes, or the pane has changed the workbook, all is read again.
 * Reading stops when the page is left and is done when it is shown.
 */
export function useOverview(isShown: boolean, lists: string | null): Overview {
  const actions = useActions();
  const revision = useWorkbookRevision().number;
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const version = `${revision} ${round} ${lists}`;
  const isDue = isShown && lists !== null && answer?.version !== version;

  useEffect(() => {
    if (!isDue) {
      return;
    }
    const own = new AbortController();
    actions
      .overviewWorkbook({
        signal: own.signal,
        onProgress: (now) => !own.signal.aborted && setProgress(now),
      })
      .then(
        (value) => !own.signal.aborted && setAnswer({ version, value, failure: null }),
        (failure: unknown) => !own.signal.aborted && setAnswer({ version, value: null, failure }),
      )
      .finally(() => !own.signal.aborted && setProgress(null));
    return () => {
      own.abort();
      setProgress(null);
    };
  }, [actions, isDue, version]);

  const reload = useCallback(() => setRound((count) => count + 1), []);
  const stop = useCallback(
    () => setAnswer((before) => ({ version, value: before?.value ?? null, failure: null })),
    [version],
  );
  return {
    value: answer?.value ?? null,
    failure: answer?.failure ?? null,
    isReading: isDue,
    progress,
    reload,
    stop,
  };
}
