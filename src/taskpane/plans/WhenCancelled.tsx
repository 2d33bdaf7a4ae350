import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FinishedOnes } from "../../actions/contract";

interface WhenCancelledProps {
  readonly value: FinishedOnes;
  readonly keepText: string;
  readonly onChange: (value: FinishedOnes) => void;
}

/** What becomes of sheets that are finished when the rest is cancelled: asked before. */
export function WhenCancelled({ value, keepText, onChange }: WhenCancelledProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Field label={t("plans.many.whenCancelled")}>
      <RadioGroup
        value={value}
        onChange={(_, chosen) => onChange(chosen.value === "keep" ? "keep" : "takeBack")}
      >
        <Radio value="keep" label={keepText} />
        <Radio value="takeBack" label={t("plans.many.takeBack")} />
      </RadioGroup>
    </Field>
  );
}
