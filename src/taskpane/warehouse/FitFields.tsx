import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../formats/ChoiceField";
import { TextField } from "./TextField";

/** What a fit needs to become SQL, as it is typed. */
export interface FitChoices {
  readonly fit: string;
  readonly table: string;
  readonly account: string;
  readonly date: string;
  readonly amount: string;
  readonly unit: "day" | "week" | "month";
  readonly horizon: string;
}

export const usualFit: FitChoices = {
  fit: "",
  table: "purchases",
  account: "account",
  date: "date",
  amount: "amount",
  unit: "week",
  horizon: "52",
};

const units = ["day", "week", "month"] as const;
const aYear = { day: "365", week: "52", month: "12" } as const;

export interface FitFieldsProps {
  readonly choices: FitChoices;
  readonly onChange: (changed: Partial<FitChoices>) => void;
}

/** Where a fit stands, and where its purchases lie in the warehouse. */
export function FitFields({ choices, onChange }: FitFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t("warehouse.fitCells")}
        hint={t("warehouse.fitHint")}
        value={choices.fit}
        onChange={(fit) => onChange({ fit })}
      />
      <ChoiceField
        label={t("warehouse.unit")}
        value={choices.unit}
        choices={units.map((unit) => ({ value: unit, text: t(`warehouse.units.${unit}`) }))}
        onChoose={(unit) => onChange({ unit, horizon: aYear[unit] })}
      />
      <TextField
        label={t("warehouse.horizon")}
        value={choices.horizon}
        onChange={(horizon) => onChange({ horizon })}
      />
      <TextField
        label={t("warehouse.purchases")}
        hint={t("warehouse.purchasesHint")}
        value={choices.table}
        onChange={(table) => onChange({ table })}
      />
      <TextField
        label={t("warehouse.account")}
        value={choices.account}
        onChange={(account) => onChange({ account })}
      />
      <TextField
        label={t("warehouse.date")}
        value={choices.date}
        onChange={(date) => onChange({ date })}
      />
      <TextField
        label={t("warehouse.amount")}
        value={choices.amount}
        onChange={(amount) => onChange({ amount })}
      />
    </>
  );
}
