import type { ClosedValue } from "../sheets/closed-cells";
import { portfolioTemplate } from "../sheets/templates/portfolio-template";
import { readMadeSheet, rowsByColumn, type SaidRows } from "./read-made-sheet";

/** What a portfolio review says now. */
interface SaidPortfolio {
  readonly words: readonly ClosedValue[];
  readonly period: ClosedValue;
  readonly concentration: Readonly<Record<string, ClosedValue>>;
  readonly risk: Readonly<Record<string, ClosedValue>>;
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

export async function readPortfolioReview(sheetName: string): Promise<SaidPortfolio> {
  const said = await readMadeSheet(portfolioTemplate, sheetName);
  const fields = (section: string) =>
    Object.fromEntries(
      Object.entries(said.fields)
        .filter(([place]) => place.startsWith(`${section}.`))
        .map(([place, value]) => [place.slice(section.length + 1), value]),
    );
  const rows = (key: string): SaidRows => rowsByColumn(portfolioTemplate, said, key);
  return {
    words: said.lines["answer.all"] ?? [],
    period: said.fields["about.period"] ?? null,
    concentration: fields("concentration"),
    risk: fields("risk"),
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
