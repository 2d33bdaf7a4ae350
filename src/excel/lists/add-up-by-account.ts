import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import { sameNameKey } from "../cells/cell-value";
import { isIdentifying } from "./criterion-meaning";
import { dealStage } from "./deal-stage";
import { headingWords } from "./heading-words";

export interface AddedUpList {
  readonly accounts: readonly string[];
  readonly columns: readonly AccountColumn[];
}

type Value = number | string | boolean | null;

/** Rates and prices are averaged: a sum of probabilities or scores means nothing. */
const averaged =
  /\b(?:prob|probability|rate|ratio|share|percent|score|rating|nps|csat|satisfaction|recommend|fit|price|days|age|year|lat|lattitude|latitude|lon|longitude|sequence|margin pct)\b|%/u;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function numbersAt(values: readonly Value[], rows: readonly number[]): readonly number[] {
  return rows.flatMap((row) => {
    const value = values[row];
    return typeof value === "number" ? [value] : [];
  });
}

function addedUp(column: AccountColumn, rows: readonly number[]): Value {
  if (column.kind === "number") {
    const numbers = numbersAt(column.values, rows);
    if (numbers.length === 0) {
      return null;
    }
    const isRate = averaged.test(headingWords(column.heading)) || column.heading.includes("%");
    return isRate ? sum(numbers) / numbers.length : sum(numbers);
  }
  if (column.kind === "date") {
    const days = numbersAt(column.values, rows);
    return days.length === 0 ? null : days.reduce((last, day) => Math.max(last, day));
  }
  const different = new Set(rows.map((row) => column.values[row] ?? null));
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

/** Deals won and lost an account, where a column tells the stage of a deal. */
function dealColumns(
  columns: readonly AccountColumn[],
  groups: readonly (readonly number[])[],
): readonly AccountColumn[] {
  const stages = columns
    .filter((column) => column.kind === "text")
    .map((column) =>
      column.values.map((value) => (value === null ? null : dealStage(String(value)))),
    )
    .find((column) => column.includes("won") && column.includes("lost"));
  if (!stages) {
    return [];
  }
  const rowsIn = (rows: readonly number[], stage: string) =>
    rows.filter((row) => stages[row] === stage);
  const winRate: AccountColumn = {
    heading: "Win rate",
    kind: "number",
    values: groups.map((rows) => {
      const won = rowsIn(rows, "won").length;
      const decided = won + rowsIn(rows, "lost").length;
      return decided === 0 ? null : won / decided;
    }),
  };
  const worth = columns.find(
    ({ heading, kind }) =>
      kind === "number" && /\b(?:value|amount|revenue|price|total)\b/u.test(headingWords(heading)),
  );
  const wonWorth: AccountColumn[] = worth
    ? [
        {
          heading: `${worth.heading} won`,
          kind: "number",
          values: groups.map((rows) => sum(numbersAt(worth.values, rowsIn(rows, "won")))),
        },
      ]
    : [];
  return [...wonWorth, winRate];
}

/**
 * One row an account from a list with several: amounts added up, rates averaged, the latest date,
 * text where it is always the same, the number of rows, and what was won where stages tell it.
 */
export function addUpByAccount(
  accounts: readonly string[],
  columns: readonly AccountColumn[],
  accountColumn: string,
): AddedUpList {
  const rowsOf = new Map<string, number[]>();
  accounts.forEach((account, row) => {
    const key = sameNameKey(account);
    const rows = rowsOf.get(key);
    if (rows) {
      rows.push(row);
    } else {
      rowsOf.set(key, [row]);
    }
  });
  const groups = [...rowsOf.values()];
  const names = groups.map((rows) => accounts[rows[0] ?? 0] ?? "");
  const others = columns.filter(
    ({ heading, kind }) =>
      heading !== accountColumn && !(kind === "number" && isIdentifying(heading)),
  );
  return {
    accounts: names,
    columns: [
      { heading: accountColumn, kind: "text", values: names },
      ...dealColumns(others, groups),
      { heading: "Number of rows", kind: "number", values: groups.map((rows) => rows.length) },
      ...others
        .map((column) => ({ ...column, values: groups.map((rows) => addedUp(column, rows)) }))
        .filter((column) => column.values.some((value) => value !== null)),
    ],
  };
}
