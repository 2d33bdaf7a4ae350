import { columnOf, type ListColumn, type UnderstoodList } from "../lists/understood-list";
import { currencyOf } from "../values/currency-signs";

const moneyFields = ["amount", "mrr", "revenue", "price", "potential", "margin"] as const;

/** The code or sign that a heading names: "Amount (EUR)", "Umsatz in €". */
function namedIn({ heading }: ListColumn): readonly string[] {
  return heading
    .split(/[\s()[\]_,;:/-]+/u)
    .filter((word) => /^(?:[A-Z]{3}|\p{Sc}|\p{Lu}{1,2}\$)$/u.test(word))
    .flatMap((word) => currencyOf(word) || []);
}

/** Every currency that the amounts of the lists are in, as far as they say one, by its ISO code. */
export function listedCurrencies(lists: readonly UnderstoodList[]): readonly string[] {
  const found = lists.flatMap((list) => [
    ...moneyFields.flatMap((field) => {
      const column = columnOf(list, field);
      return column ? [...column.reading.currencies, ...namedIn(column)] : [];
    }),
    // A column of codes, one a row.
    ...list.columns.flatMap(({ reading }) =>
      reading.kind === "text" ? [...reading.currencies] : [],
    ),
  ]);
  return [...new Set(found)].sort();
}
