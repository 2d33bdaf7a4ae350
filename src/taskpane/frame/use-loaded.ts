import { useCallback, useEffect, useState } from "react";
import { useWorkbookRevision } from "./WorkbookRevision";

export interface Loaded<T> {
  /** Null until the first answer; the last good answer while it is being read again. */
  readonly value: T | null;
  readonly failure: unknown;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

interface Answer<T> {
  readonly load: () => Promise<T>;
  readonly value: T | null;
  readonly failure: unknown;
}

/**
 * Asks for something when the page is drawn, and again on `reload` and when the pane has changed
 * the workbook; `load` must be stable.
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [round, setRound] = useState(0);
  const revision = useWorkbookRevision().number;
  const reload = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => {
    let isStale = false;
    load().then(
      (value) => !isStale && setAnswer({ load, value, failure: null }),
      (failure: unknown) => !isStale && setAnswer({ load, value: null, failure }),
    );
    return () => {
      isStale = true;
    };
  }, [load, round, revision]);

  const current = answer?.load === load ? answer : null;
  return {
    value: current?.value ?? null,
    failure: current?.failure ?? null,
    isLoading: current === null,
    reload,
  };
}
