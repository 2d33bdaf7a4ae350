import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isoDayToSerial, serialToIsoDay } from "./create-formats";

interface DayFieldProps {
  readonly label: string;
  /** An Excel serial number; null is an empty field. */
  readonly serial: number | null;
  readonly onChange: (serial: number | null) => void;
  readonly hint?: string;
}

/** A day, chosen in the browser's own calendar and kept as Excel counts days. */
export function DayField({ label, serial, onChange, hint }: DayFieldProps): ReactNode {
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      <Input
        type="date"
        style={{ minWidth: 0 }}
        value={serial === null ? "" : serialToIsoDay(serial)}
        onChange={(_, data) => onChange(isoDayToSerial(data.value))}
      />
    </Field>
  );
}
