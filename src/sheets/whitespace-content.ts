import type { AccountFacts, OfferingFacts } from "../domain/plan/account-facts";
import { uniqueHeadings } from "./matrix/unique-headings";
import type { ListRow } from "./template/content";
import type { ListColumn } from "./template/template";
import { choices } from "./templates/choices";

export interface WhitespaceWords {
  readonly centre: string;
  readonly wholeAccount: string;
  /** Instead, where its subsidiaries have rows of their own. */
  readonly accountItself: string;
  readonly offering: string;
  readonly openCount: string;
  readonly value: string;
}

/** With the centre, the count and the value they take the columns that every list of a plan has. */
const mostOfferings = 13;
const mostCentres = 6;
const mostSubsidiaries = 12;
const mostOdds = 20;

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

/**
 * The offerings in the order in which they are looked at where there are too many to show: what the
 * account has to do with, then what most similar accounts own.
 */
function portfolioFirst({ portfolio }: AccountFacts): readonly OfferingFacts[] {
  const offerings = portfolio?.offerings ?? [];
  if (offerings.length <= mostOfferings) return offerings;
  const isNear = ({ state }: OfferingFacts): boolean => state !== "never offered" && state !== null;
  return [...offerings].sort(
    (one, other) => Number(isNear(other)) - Number(isNear(one)) || other.owners - one.owners,
  );
}

/** What similar accounts own of each offering, the white ones and the likeliest first. */
export function oddsRows({ portfolio }: AccountFacts): readonly ListRow[] {
  if (!portfolio) return [];
  const isWhite = ({ state }: OfferingFacts): boolean => state !== "owned";
  return [...portfolio.offerings]
    .sort(
      (one, other) => Number(isWhite(other)) - Number(isWhite(one)) || other.owners - one.owners,
    )
    .slice(0, mostOdds)
    .map(({ name, state, owners, spent }) => ({
      cells: {
        offering: name,
        here: state,
        similarity: portfolio.similarity,
        peers: portfolio.peers,
        owners,
        spent,
      },
    }));
}

/** Buying centres (the account, its subsidiaries, its departments) against offerings: which stand open. */
export function whitespaceContent(
  facts: AccountFacts,
  words: WhitespaceWords,
): { readonly columns: readonly ListColumn[]; readonly rows: readonly ListRow[] } {
  const portfolio = portfolioFirst(facts);
  const sold = distinct(
    portfolio.length > 0
      ? portfolio.map(({ name }) => name)
      : facts.opportunities.map(({ product }) => product),
    mostOfferings,
  );
  const offerings =
    sold.length > 0 ? sold : [1, 2, 3].map((number) => `${words.offering} ${number}`);
  const headings = uniqueHeadings([words.centre, words.openCount, words.value, ...offerings]);
  const keys = sold.length > 0 ? columnKeys(offerings) : offerings.map((_, at) => `offering${at}`);
  const stateOf = (offering: string): string | null => {
    const known = portfolio.find(({ name }) => name === offering);
    if (known) return known.state;
    const own = facts.opportunities.filter(({ product }) => product === offering);
    return own.some(({ stage }) => stage === "won")
      ? "owned"
      : own.some(({ stage }) => stage === "open")
        ? "open"
        : null;
  };
  const subsidiaries = (facts.portfolio?.subsidiaries ?? []).slice(0, mostSubsidiaries);
  const own = subsidiaries.length > 0 ? words.accountItself : words.wholeAccount;
  const first = { centre: own, value: { formula: "={worth.openValue}" } };
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
      { key: words.wholeAccount, cells: { ...first, ...states } },
      ...subsidiaries.map(({ name, states: theirs }) => ({
        key: name,
        cells: {
          centre: name,
          ...Object.fromEntries(
            keys.map((key, index) => [key, theirs[offerings[index] ?? ""] ?? null]),
          ),
        },
      })),
      ...distinct(
        facts.contacts.map(({ department }) => department),
        mostCentres,
      ).map((centre) => ({ cells: { centre } })),
    ],
  };
}
