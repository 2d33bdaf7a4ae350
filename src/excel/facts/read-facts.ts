import type { AccountFacts, FactSource } from "../../domain/plan/account-facts";
import type { CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import { foundLists } from "../lists/found-lists";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";
import { rowsOfAccount, type FactColumns, type FactRow } from "./fact-rows";
import {
  contactsFrom,
  opportunitiesFrom,
  profileFrom,
  revenueFrom,
  surveysFrom,
  ticketsFrom,
} from "./facts-from-rows";
import { liveColumns } from "./live-columns";
import { matrixColumns, newestMatrix, rankedAccounts, standingAmong } from "./matrix-standing";
import { recogniseSources, type RecognisedSource } from "./recognise-sources";

/** Hands out the columns that were read, in the order in which their areas were asked for. */
type NextColumn = () => readonly CellValue[];

function areasOf(source: RecognisedSource): readonly CellArea[] {
  return [...Object.values(source.fields), ...source.periods.map(({ area }) => area)];
}

/** The rows of an account; with one column a period, one row for each period. */
function rowsIn(source: RecognisedSource, columns: FactColumns, account: string) {
  const rows = rowsOfAccount(columns, account);
  return source.periods.length === 0
    ? rows
    : rows.flatMap((row) =>
        source.periods.map(({ heading }): FactRow => ({
          label: heading,
          revenue: row[heading] ?? "",
        })),
      );
}

function columnsOf(source: RecognisedSource, next: NextColumn): FactColumns {
  const fields = Object.keys(source.fields).map((field) => [field, next()] as const);
  const periods = source.periods.map(({ heading }) => [heading, next()] as const);
  return Object.fromEntries([...fields, ...periods]);
}

/** Everything the workbook tells about one account, read in one sync after the survey. */
export async function readFacts(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  account: string,
  asOf: number,
): Promise<AccountFacts> {
  const sources = recogniseSources(foundLists(survey));
  const matrix = newestMatrix(survey);
  const matrixAreas = matrix ? matrixColumns(matrix) : [];
  const read = await readAreas(context, [...sources.flatMap(areasOf), ...matrixAreas]);
  const columnsRead = read.map((values) => values.map((row) => row[0] ?? ""));
  let position = 0;
  const next: NextColumn = () => columnsRead[position++] ?? [];
  const rows = new Map<FactSource, readonly FactRow[]>();
  let live: AccountFacts["sources"] = {};
  for (const source of sources) {
    const columns = columnsOf(source, next);
    rows.set(source.source, rowsIn(source, columns, account));
    live = { ...live, ...liveColumns(source, columns, account) };
  }
  const of = (source: FactSource) => rows.get(source) ?? [];
  return {
    account,
    asOf,
    profile: profileFrom(of("accounts")),
    standing: matrix
      ? standingAmong(rankedAccounts(next(), next(), next(), next()), account, matrix.sheetName)
      : null,
    contacts: contactsFrom(of("contacts")),
    opportunities: opportunitiesFrom(of("opportunities")),
    revenue: revenueFrom(of("revenue")),
    tickets: ticketsFrom(of("tickets")),
    surveys: surveysFrom(of("surveys")),
    sources: live,
  };
}
