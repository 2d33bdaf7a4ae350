import { Field, Input } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "./FormatsContext";

interface NumberFieldProps {
  readonly label: string;
  /** Null is an empty field. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly unit?: string;
  /** Arrow keys move by one within the limits; what is typed outside them is not taken. */
  readonly limits?: { readonly least: number; readonly most: number };
  readonly isRequired?: boolean;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A number as the workbook's locale writes it; a half-typed one waits until it is a number. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, value, onChange, limits, isRequired = false, isLabelHidden = false } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? "" : formats.value(value));
  const isWrong = typed !== null && read(typed) === undefined;

  /** Undefined where the text cannot be taken. */
  function read(text: string): number | null | undefined {
    if (text.trim() === "") {
      return isRequired ? undefined : null;
    }
    const number = formats.parse(text);
    if (number === null) {
      return undefined;
    }
    const isWithin = !limits || (number >= limits.least && number <= limits.most);
    return isWithin ? number : undefined;
  }

  function type(text: string): void {
    setTyped(text);
    const number = read(text);
    if (number !== undefined) {
      onChange(number);
    }
  }

  function stepByKey(event: KeyboardEvent): void {
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (step !== 0 && limits && value !== null) {
      event.preventDefault();
      setTyped(null);
      onChange(Math.min(Math.max(value + step, limits.least), limits.most));
    }
  }

  return (
    <Field
      {...(isLabelHidden ? {} : { label })}
      {...(props.hint ? { hint: props.hint } : {})}
      {...(isWrong ? { validationMessage: wrongMessage() } : {})}
      {...(props.className ? { className: props.className } : {})}
    >
      <Input
        {...(isLabelHidden ? { "aria-label": label } : {})}
        value={shown}
        inputMode={limits ? "numeric" : "decimal"}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        disabled={props.isDisabled ?? false}
        contentAfter={props.unit ? <span aria-hidden>{props.unit}</span> : null}
        input={{ style: { fontVariantNumeric: "tabular-nums", textAlign: "right", minWidth: 0 } }}
        style={{ minWidth: 0 }}
        onChange={(_, data) => type(data.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={stepByKey}
      />
    </Field>
  );

  function wrongMessage(): string {
    return limits
      ? t("fields.between", {
          least: formats.integer(limits.least),
          most: formats.integer(limits.most),
        })
      : t("fields.notANumber");
  }
}
