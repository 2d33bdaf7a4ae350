import type { ListColumn } from "../lists/understood-list";

function saysAmount(heading: string): boolean {
  return /[€$£¥]|amount|betrag|montant|importe|importo|valor|bedrag|\b(?:eur|usd|gbp|chf|brl)\b/iu.test(
    heading,
  );
}

/**
 * A discount as a share of 1: written as 0.1, as 10 or as 10 %; null where it may be money, which
 * nothing tells whether it is a piece's or a line's.
 */
export function discountShare({ heading, reading }: ListColumn): ((row: number) => number) | null {
  const values = reading.values.filter((value) => typeof value === "number");
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isMoney = reading.unit === "currency" || saysAmount(heading) || largest > 100;
  if (reading.kind !== "number" || (isMoney && largest > 0)) return null;
  const unit = reading.unit !== "percent" && largest > 1 ? 100 : 1;
  return (row) => {
    const value = reading.values[row];
    return typeof value === "number" ? value / unit : 0;
  };
}
