import {
  matrixNames,
  criterionPlaceName,
  ratingsName,
  valuesName,
} from "../../sheets/matrix/matrix-names";
import type { CellArea } from "../cells/address";
import { cellText, type CellValue } from "../cells/cell-value";
import type { SurveyedSheet } from "../lists/survey-workbook";
import { Refusal } from "../refusal";
import { readAreasAsAsked, type CellsAt } from "./cells-at";

/** The cells of a matrix that say how it scores, as they stand now. */
export interface MatrixModelCells {
  readonly accountHeading: string;
  /** Name, source column, direction, worst, best, weight and scale of each criterion that is rated. */
  readonly criteria: readonly (readonly CellValue[])[];
  /** Those that stand in their list. */
  readonly accounts: readonly CellValue[];
  /** In which row below the headings each of them stands, from 0. */
  readonly rows: readonly number[];
  /** Values and ratings, one row an account, one column a criterion. */
  readonly values: readonly (readonly CellValue[])[];
  readonly ratings: readonly (readonly CellValue[])[];
  readonly scores: readonly CellValue[];
  /** Existing, emerging, aspirant, in the sheet's own word; none on a matrix that is older than types. */
  readonly types: readonly CellValue[];
  /** What a blank rating counts, in the sheet's own word. */
  readonly blankRatings: string;
  readonly slots: number | null;
  readonly tierLimits: readonly number[];
  readonly tierLabels: readonly string[];
}

const criterionColumns = [
  matrixNames.criteria,
  matrixNames.sources,
  matrixNames.directions,
  matrixNames.worst,
  matrixNames.best,
  matrixNames.weights,
  matrixNames.scales,
] as const;
const single = [
  matrixNames.accounts,
  matrixNames.scores,
  matrixNames.blankRatings,
  matrixNames.slots,
  matrixNames.tierLimits,
  matrixNames.tierLabels,
] as const;

type Cells = readonly (readonly CellValue[])[];

function first(cells: Cells | undefined): readonly CellValue[] {
  return (cells ?? []).map((row) => row[0] ?? "");
}

function numbers(cells: Cells | undefined): readonly number[] {
  return first(cells).filter((value) => typeof value === "number");
}

/** Columns side by side, as rows. */
function beside(columns: readonly (readonly CellValue[])[], rows: readonly number[]): Cells {
  return rows.map((row) => columns.map((column) => column[row] ?? ""));
}

/** What tells where a matrix has what: its names. */
export type NamedSheet = Pick<SurveyedSheet, "name" | "names">;

/** Reads a matrix as a model, in one sync. */
export function readMatrixModel(
  context: Excel.RequestContext,
  sheet: NamedSheet,
): Promise<MatrixModelCells> {
  return readAreasAsAsked(context, (cellsAt) => matrixModelIn(sheet, cellsAt));
}

/** A matrix as a model, out of cells that are known. */
export function matrixModelIn(sheet: NamedSheet, cellsAt: CellsAt): MatrixModelCells {
  const areas = new Map(
    sheet.names.flatMap(({ name, area }) => (area ? [[name, area] as const] : [])),
  );
  const named = (wanted: string): CellArea => {
    const area = areas.get(wanted);
    if (!area) {
      throw new Refusal(
        "badInput",
        `${sheet.name} has lost its name ${wanted}: make another matrix, then try again.`,
      );
    }
    return area;
  };
  const rated: number[] = [];
  for (let number = 1; areas.has(ratingsName(number)); number += 1) rated.push(number);
  const names = [
    ...single,
    ...criterionColumns,
    ...rated.flatMap((number) => [
      valuesName(number),
      ratingsName(number),
      criterionPlaceName(number),
    ]),
  ];
  const accounts = named(matrixNames.accounts);
  const heading = cellsAt({ ...accounts, row: accounts.row - 1, rowCount: 1 });
  const read = new Map(names.map((name) => [name, cellsAt(named(name))]));
  const column = (name: string): readonly CellValue[] => first(read.get(name));
  // Criteria may be sorted on the sheet: each rating says where its own stands.
  const places = rated.flatMap((number) => {
    const [place] = column(criterionPlaceName(number));
    return typeof place === "number" ? [{ number, row: place - 1 }] : [];
  });
  const scores = column(matrixNames.scores);
  const types = areas.has(matrixNames.types) ? first(cellsAt(named(matrixNames.types))) : [];
  // An account that left its list has no score.
  const rows = scores.flatMap((score, row) => (score === "" ? [] : [row]));
  const criterionCells = criterionColumns.map(column);
  return {
    accountHeading: cellText(first(heading)[0] ?? ""),
    criteria: beside(
      criterionCells,
      places.map(({ row }) => row),
    ),
    accounts: rows.map((row) => column(matrixNames.accounts)[row] ?? ""),
    rows,
    values: beside(
      places.map(({ number }) => column(valuesName(number))),
      rows,
    ),
    ratings: beside(
      places.map(({ number }) => column(ratingsName(number))),
      rows,
    ),
    scores: rows.map((row) => scores[row] ?? ""),
    types: rows.map((row) => types[row] ?? ""),
    blankRatings: cellText(column(matrixNames.blankRatings)[0] ?? ""),
    slots: numbers(read.get(matrixNames.slots))[0] ?? null,
    tierLimits: numbers(read.get(matrixNames.tierLimits)),
    tierLabels: column(matrixNames.tierLabels)
      .map(cellText)
      .filter((label) => label !== ""),
  };
}
