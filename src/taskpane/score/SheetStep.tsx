import { Field, Input } from "@fluentui/react-components";
import type { Dispatch, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DayField } from "../formats/DayField";
import { useFormats } from "../formats/FormatsContext";
import { Step } from "../steps/Step";
import type { SetupEdit, SetupEdits } from "./edit-setup";

interface SheetStepProps {
  readonly edits: SetupEdits;
  readonly dispatch: Dispatch<SetupEdit>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What the sheet is called and for which day it stands. */
export function SheetStep({ edits, dispatch, isOpen, onToggle }: SheetStepProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { title, asOf } = edits.setup;
  return (
    <Step
      title={t("score.sheet.title")}
      answer={t("score.sheet.answer", { title, day: formats.day(asOf) })}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <Field label={t("score.sheet.name")}>
        <Input
          value={title}
          onChange={(_, data) => dispatch({ kind: "settings", change: { title: data.value } })}
        />
      </Field>
      <DayField
        label={t("score.sheet.asOf")}
        serial={asOf}
        onChange={(serial) =>
          serial !== null && dispatch({ kind: "settings", change: { asOf: serial } })
        }
      />
    </Step>
  );
}
