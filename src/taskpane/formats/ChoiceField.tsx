import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface ChoiceFieldProps<Choice extends string> {
  readonly label: string;
  readonly value: Choice;
  readonly choices: readonly { readonly value: Choice; readonly text: string }[];
  readonly onChoose: (value: Choice) => void;
  readonly hint?: string;
}

/** One of a few: the system's own list, which works under every finger and every reader. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>): ReactNode {
  const { label, value, choices, onChoose, hint } = props;
  return (
    <Field label={label} style={{ minWidth: 0 }} {...(hint ? { hint } : {})}>
      <Select
        value={value}
        // A long name is cut in the closed list, not by the edge of the pane.
        style={{ minWidth: 0 }}
        select={{ style: { minWidth: 0, textOverflow: "ellipsis" } }}
        onChange={(_, data) => onChoose(data.value as Choice)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
