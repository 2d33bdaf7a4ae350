import { columnOf, type ListColumn, type UnderstoodList } from "../lists/understood-list";
import { matchHeading } from "../vocabulary/match-heading";

/** The column of a list that gives each row a currency, where they are not all the same. */
export function mixedCurrencies(list: UnderstoodList): ListColumn | null {
  return (
    list.columns.find(({ reading }) => reading.kind === "text" && reading.currencies.length > 1) ??
    null
  );
}

/** A heading that says its currency holds amounts of that one, whatever the row's currency is. */
function namesCurrency(heading: string): boolean {
  return (
    /[€$£¥]/u.test(heading) ||
    /(?:^|[^\p{L}])(?:EUR|USD|GBP|CHF|BRL|JPY|CAD|AUD|SEK|NOK|DKK|PLN)(?:$|[^\p{L}])/iu.test(
      heading,
    ) ||
    /\b(?:converted|base currency|group currency|reporting currency)\b/iu.test(heading)
  );
}

function isAmount({ heading, reading }: ListColumn): boolean {
  return (
    reading.kind === "number" &&
    reading.currencies.length <= 1 &&
    matchHeading(heading).some(({ shape }) => shape === "money")
  );
}

/**
 * The column of a field of money whose amounts may be added: null where they are of different
 * currencies and no other column holds them converted.
 */
export function moneyColumn(list: UnderstoodList, field: string): ListColumn | null {
  const column = columnOf(list, field);
  if (!column || column.reading.kind !== "number") return null;
  const isMixed = mixedCurrencies(list) !== null && !namesCurrency(column.heading);
  if (!isMixed && column.reading.currencies.length <= 1) return column;
  return (
    list.columns.find((one) => one.field === null && namesCurrency(one.heading) && isAmount(one)) ??
    null
  );
}
