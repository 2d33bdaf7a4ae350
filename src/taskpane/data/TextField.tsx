import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly onChange: (value: string) => void;
}

/** A short text, taken when it is left or confirmed: half of it means nothing. */
export function TextField({ label, value, hint, onChange }: TextFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);

  function take(): void {
    if (typed !== null && typed !== value) {
      onChange(typed);
    }
    setTyped(null);
  }

  return (
    <Field label={label} hint={hint}>
      <Input
        value={typed ?? value}
        style={{ minWidth: 0 }}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
    </Field>
  );
}
