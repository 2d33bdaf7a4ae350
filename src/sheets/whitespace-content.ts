import type { AccountFacts } from "../domain/plan/account-facts";
import { uniqueHeadings } from "./matrix/unique-headings";
import type { ListRow } from "./template/content";
import type { ListColumn } from "./template/template";
import { choices } from "./templates/choices";

export interface WhitespaceWords {
  readonly centre: string;
  readonly wholeAccount: string;
  readonly offering: string;
  readonly openCount: string;
  readonly value: string;
}

const mostOfferings = 8;
const mostCentres = 6;

function distinct(values: readonly (string | null)[], most: number): readonly string[] {
  const texts = values.filter((value): value is string => value !== null && value.trim() !== "");
  return [...new Set(texts)].slice(0, most);
}

/** A column is its offering's, whichever others come and go: letters and digits of the name. */
function columnKeys(offerings: readonly string[]): readonly string[] {
  const plain = offerings.map((name) => `of_${name.toLowerCase().replace(/\W/gu, "_")}`);
  return plain.map((key, index) =>
    plain.indexOf(key) === index ? key : `${key}_${plain.slice(0, index + 1).length}`,
  );
}

/** Buying centres against offerings: which stand open, known so far from the opportunities. */
export function whitespaceContent(
  facts: AccountFacts,
  words: WhitespaceWords,
): { readonly columns: readonly ListColumn[]; readonly rows: readonly ListRow[] } {
  const sold = distinct(
    facts.opportunities.map(({ product }) => product),
    mostOfferings,
  );
  const offerings =
    sold.length > 0 ? sold : [1, 2, 3].map((number) => `${words.offering} ${number}`);
  const headings = uniqueHeadings([words.centre, words.openCount, words.value, ...offerings]);
  const keys = sold.length > 0 ? columnKeys(offerings) : offerings.map((_, at) => `offering${at}`);
  const stateOf = (offering: string): string | null => {
    const own = facts.opportunities.filter(({ product }) => product === offering);
    return own.some(({ stage }) => stage === "won")
      ? "owned"
      : own.some(({ stage }) => stage === "open")
        ? "open"
        : null;
  };
  const first = { centre: words.wholeAccount, value: { formula: "={worth.openValue}" } };
  const states = Object.fromEntries(
    keys.map((key, index) => [key, stateOf(offerings[index] ?? "")]),
  );
  return {
    columns: [
      { key: "centre", label: headings[0] ?? "" },
      ...keys.map((key, index): ListColumn => ({
        key,
        label: headings[index + 3] ?? "",
        input: { kind: "list", options: choices.whitespace },
      })),
      {
        key: "openCount",
        label: headings[1] ?? "",
        format: "whole",
        formula: `=IF({centre}="","",${keys.map((key) => `({${key}}="open")`).join("+")})`,
      },
      { key: "value", label: headings[2] ?? "", format: "money" },
    ],
    rows: [
      { cells: { ...first, ...states } },
      ...distinct(
        facts.contacts.map(({ department }) => department),
        mostCentres,
      ).map((centre) => ({ cells: { centre } })),
    ],
  };
}
