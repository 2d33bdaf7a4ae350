import { useEffect, useReducer, useRef, type Dispatch } from "react";
import type { ReadAccounts } from "../../actions/contract";
import type { DraftStorage } from "../draft/draft-storage";
import { editSetup, startEdits, type SetupEdit, type SetupEdits } from "./edit-setup";
import { parseScoreDraft, setupFor, type ScoreDraft } from "./score-draft";

/** The setup under edit: from the draft where it still fits, and kept as a draft from then on. */
export function useSetupEdits(
  read: ReadAccounts,
  storage: DraftStorage,
): readonly [SetupEdits, Dispatch<SetupEdit>] {
  const [edits, edit] = useReducer(editSetup, null, () => {
    const draft = parseScoreDraft(storage.read());
    return startEdits(setupFor(read, draft), draft?.locked, draft !== null);
  });
  const { setup, locked, isTouched } = edits;

  const lastRead = useRef(read);
  useEffect(() => {
    if (lastRead.current !== read) edit({ kind: "readAgain", setup: setupFor(read, null) });
    lastRead.current = read;
  }, [read]);

  useEffect(() => {
    if (!isTouched) {
      return storage.clear();
    }
    const draft: ScoreDraft = {
      version: 1,
      sourceId: read.source.id,
      sourceLabel: read.source.label,
      accountColumn: read.accountColumn,
      setup,
      locked,
    };
    storage.write(draft);
  }, [storage, read, setup, locked, isTouched]);

  return [edits, edit];
}
