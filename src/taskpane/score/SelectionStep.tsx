import type { Dispatch, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { blankPolicies } from "../../domain/scoring/scoring-setup";
import { ChoiceField } from "../formats/ChoiceField";
import { useFormats } from "../formats/FormatsContext";
import { NumberField } from "../formats/NumberField";
import { Step } from "../steps/Step";
import type { SetupEdit, SetupEdits } from "./edit-setup";
import { ManagersFields } from "./ManagersFields";

/** A manager carries 5 to 10 key accounts. */
const FEWEST_EACH = 5;
const MOST_EACH = 10;

interface SelectionStepProps {
  readonly edits: SetupEdits;
  readonly dispatch: Dispatch<SetupEdit>;
  readonly accountCount: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** How many key accounts the team can carry: where the cut is. */
export function SelectionStep(props: SelectionStepProps): ReactNode {
  const { edits, dispatch, accountCount, isOpen, onToggle } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const { slots } = edits.setup;
  const fewest = Math.ceil(slots / MOST_EACH);
  const most = Math.ceil(slots / FEWEST_EACH);
  const hint =
    fewest === most
      ? t("score.selection.managers", { count: most, number: formats.integer(most) })
      : t("score.selection.managersBetween", {
          fewest: formats.integer(fewest),
          most: formats.integer(most),
        });
  return (
    <Step
      title={t("score.selection.title")}
      answer={t("score.selection.answer", {
        count: slots,
        number: formats.integer(slots),
        total: formats.integer(accountCount),
      })}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <NumberField
        label={t("score.selection.slots")}
        hint={hint}
        value={slots}
        isRequired
        limits={{ least: 1, most: Math.max(accountCount, 1) }}
        onChange={(value) =>
          value !== null && dispatch({ kind: "settings", change: { slots: Math.round(value) } })
        }
      />
      <ManagersFields
        slots={slots}
        most={Math.max(accountCount, 1)}
        onSlots={(wanted) => dispatch({ kind: "settings", change: { slots: wanted } })}
      />
      <ChoiceField
        label={t("score.selection.blanks")}
        hint={t(`score.selection.blankHints.${edits.setup.blanks ?? "worst"}`)}
        value={edits.setup.blanks ?? "worst"}
        choices={blankPolicies.map((policy) => ({
          value: policy,
          text: t(`score.selection.blankPolicies.${policy}`),
        }))}
        onChoose={(blanks) => dispatch({ kind: "settings", change: { blanks } })}
      />
    </Step>
  );
}
