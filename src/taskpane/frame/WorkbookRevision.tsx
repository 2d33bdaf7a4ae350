import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

interface Revision {
  readonly number: number;
  /** To be called when the pane has changed the workbook: whatever was read is read again. */
  readonly advance: () => void;
}

const RevisionContext = createContext<Revision>({ number: 0, advance: () => undefined });

export function WorkbookRevision({ children }: { readonly children: ReactNode }): ReactNode {
  const [number, setNumber] = useState(0);
  const revision = useMemo(
    () => ({ number, advance: () => setNumber((count) => count + 1) }),
    [number],
  );
  return <RevisionContext value={revision}>{children}</RevisionContext>;
}

export function useWorkbookRevision(): Revision {
  return useContext(RevisionContext);
}
