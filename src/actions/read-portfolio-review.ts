import type { ClosedCells, ClosedValue } from "../sheets/closed-cells";
import { portfolioTemplate } from "../sheets/templates/portfolio-template";
import { readMadeSheet } from "./read-made-sheet";

/** The rows of a list by the headings of its columns, blank ones left out. */
type SaidRows = readonly Readonly<Record<string, ClosedValue>>[];

/** What a portfolio review says now. */
export interface SaidPortfolio {
  readonly words: readonly ClosedValue[];
  readonly period: ClosedValue;
  readonly concentration: Readonly<Record<string, ClosedValue>>;
  readonly accounts: SaidRows;
  readonly movers: SaidRows;
  readonly watched: SaidRows;
  readonly statuses: SaidRows;
  readonly owners: SaidRows;
  readonly offerings: SaidRows;
  readonly managers: SaidRows;
  readonly tiers: SaidRows;
  readonly goals: SaidRows;
  readonly actions: SaidRows;
  readonly whitespace: SaidRows;
}

function rowsOf({ lists }: ClosedCells, key: string): SaidRows {
  const section = portfolioTemplate.sections.find((one) => one.key === key);
  const columns = section?.kind === "list" ? section.columns : [];
  return (lists[key]?.rows ?? [])
    .filter((row) => row[0] !== null && row[0] !== "")
    .map((row) =>
      Object.fromEntries(
        columns.map((column, at) => [column.key, row[at] === "" ? null : (row[at] ?? null)]),
      ),
    );
}

export async function readPortfolioReview(sheetName: string): Promise<SaidPortfolio> {
  const said = await readMadeSheet(portfolioTemplate, sheetName);
  const concentration = Object.entries(said.fields).flatMap(([place, value]) =>
    place.startsWith("concentration.")
      ? [[place.slice("concentration.".length), value] as const]
      : [],
  );
  const rows = (key: string): SaidRows => rowsOf(said, key);
  return {
    words: said.lines["answer.all"] ?? [],
    period: said.fields["about.period"] ?? null,
    concentration: Object.fromEntries(concentration),
    accounts: rows("accounts"),
    movers: rows("movers"),
    watched: rows("watched"),
    statuses: rows("statuses"),
    owners: rows("owners"),
    offerings: rows("offerings"),
    managers: rows("managers"),
    tiers: rows("tiers"),
    goals: rows("goals"),
    actions: rows("actions"),
    whitespace: rows("whitespace"),
  };
}
