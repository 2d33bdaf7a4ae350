import { useCallback, useState } from "react";
import type { AccountSource, ReadAccounts } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { useLoaded, type Loaded } from "../frame/use-loaded";
import type { ScoreDraft } from "./score-draft";

export interface ScoreSource {
  readonly sources: Loaded<readonly AccountSource[]>;
  readonly source: AccountSource | null;
  readonly read: Loaded<ReadAccounts | null>;
  readonly chooseSource: (id: string) => void;
  readonly chooseAccountColumn: (heading: string) => void;
  readonly lookAgain: () => void;
}

interface Choice {
  readonly sourceId: string;
  readonly accountColumn: string | null;
}

/** Which list is scored: the user's choice, else the draft's, else the likeliest; and its reading. */
export function useScoreSource(draft: ScoreDraft | null): ScoreSource {
  const actions = useActions();
  const [choice, setChoice] = useState<Choice | null>(null);
  const sources = useLoaded(useCallback(() => actions.listAccountSources(), [actions]));
  const source = chooseFrom(sources.value ?? [], choice, draft);
  const accountColumn = chosenColumn(source, choice, draft);

  // Looking again makes new objects of the same sources; only a source that differs is read anew.
  const sourceKey = source === null ? null : JSON.stringify(source);
  const load = useCallback(async () => {
    if (sourceKey === null) {
      return null;
    }
    const wanted = JSON.parse(sourceKey) as AccountSource;
    return accountColumn === null
      ? actions.readAccounts(wanted)
      : actions.readAccounts(wanted, accountColumn);
  }, [actions, sourceKey, accountColumn]);
  const read = useLoaded(load);

  return {
    sources,
    source,
    read,
    chooseSource: (id) => setChoice({ sourceId: id, accountColumn: null }),
    chooseAccountColumn: (heading) =>
      source && setChoice({ sourceId: source.id, accountColumn: heading }),
    lookAgain: () => {
      sources.reload();
      read.reload();
    },
  };
}

function chooseFrom(
  sources: readonly AccountSource[],
  choice: Choice | null,
  draft: ScoreDraft | null,
): AccountSource | null {
  return (
    sources.find((source) => source.id === choice?.sourceId) ??
    sources.find((source) => source.id === draft?.sourceId) ??
    sources.find((source) => source.label === draft?.sourceLabel) ??
    sources.find((source) => source.concern === null) ??
    sources[0] ??
    null
  );
}

function chosenColumn(
  source: AccountSource | null,
  choice: Choice | null,
  draft: ScoreDraft | null,
): string | null {
  if (source === null) {
    return null;
  }
  if (choice?.sourceId === source.id) {
    return choice.accountColumn;
  }
  return draft?.sourceId === source.id ? draft.accountColumn : null;
}
