import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line that is typed, with what belongs into it. */
export function TextField({ label, hint, value, onChange }: TextFieldProps): ReactNode {
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      <Input value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
