import { useCallback, useRef, useState } from "react";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import type { Correction, DroppedCorrection } from "../../actions/understand-workbook";
import { useActions } from "../frame/ActionsContext";
import { useWorkbookRevision } from "../frame/WorkbookRevision";

export interface Corrections {
  readonly correct: (correction: Correction) => void;
  readonly drop: (dropped: readonly DroppedCorrection[]) => void;
  /** What was said of a list and is not yet read back: what its fields show meanwhile. */
  readonly pendingOf: (list: string) => Omit<Correction, "list">;
  readonly failure: unknown;
}

interface Said {
  readonly corrections: readonly Correction[];
  /** What stood there when they were said: another overview has them in it. */
  readonly of: WorkbookOverview;
}

/** What the user says of the lists: kept in the workbook, which is then read again. */
export function useCorrections(overview: WorkbookOverview): Corrections {
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const [said, setSaid] = useState<Said | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  // One after the other: each is kept beside what was kept before it.
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const carryOut = useCallback(
    (work: () => Promise<unknown>) => {
      setFailure(null);
      last.current = last.current.then(work).then(advance, (reason: unknown) => {
        setSaid(null);
        setFailure(reason);
      });
    },
    [advance],
  );
  const correct = useCallback(
    (correction: Correction) => {
      setSaid((before) => ({
        of: overview,
        corrections: [...(before?.of === overview ? before.corrections : []), correction],
      }));
      carryOut(() => actions.correctList(correction));
    },
    [actions, carryOut, overview],
  );
  const drop = useCallback(
    (dropped: readonly DroppedCorrection[]) =>
      carryOut(async () => {
        for (const one of dropped) await actions.dropWhatWasSaid(one);
      }),
    [actions, carryOut],
  );
  function pendingOf(list: string): Omit<Correction, "list"> {
    const own = said?.of === overview ? said.corrections.filter((one) => one.list === list) : [];
    return own.reduce<Omit<Correction, "list">>(
      (before, now) => ({ ...before, ...now, columns: { ...before.columns, ...now.columns } }),
      {},
    );
  }

  return {
    correct,
    drop,
    pendingOf,
    failure,
  };
}
