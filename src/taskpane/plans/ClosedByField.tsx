import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface ClosedByFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Who closes reviews. */
export function ClosedByField({ value, onChange }: ClosedByFieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Field label={t("reviews.by")}>
      <Input
        value={value}
        style={{ minWidth: 0 }}
        onChange={(_, typed) => onChange(typed.value)}
        placeholder={t("reviews.byWhom")}
      />
    </Field>
  );
}
