import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../formats/ChoiceField";
import { useActions } from "../frame/ActionsContext";
import { useLoaded } from "../frame/use-loaded";
import { useStateTitle } from "../moved/use-state-title";

/** What stands for the snapshot that the sheet has, else the oldest, among the choices. */
const AS_IT_IS = "";

interface SnapshotFieldProps {
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Which snapshot of the newest matrix the back-test begins with; nothing is asked where there is one alone. */
export function SnapshotField({ chosen, onChoose }: SnapshotFieldProps): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const { value } = useLoaded(useCallback(() => actions.listStates(null), [actions]));
  const states = value?.states ?? [];
  const title = useStateTitle(states);
  if (states.length < 2) return null;
  const oldestFirst = [...states].reverse();
  return (
    <ChoiceField
      label={t("programme.snapshot")}
      value={states.some(({ id }) => id === chosen) ? (chosen ?? AS_IT_IS) : AS_IT_IS}
      choices={[
        { value: AS_IT_IS, text: t("programme.snapshotAsItIs") },
        ...oldestFirst.map((state) => ({ value: state.id, text: title(state) })),
      ]}
      onChoose={(id) => onChoose(id === AS_IT_IS ? null : id)}
    />
  );
}
