import type { Criterion } from "../../domain/scoring/scoring-setup";
import { areaAddress, parseAddress, type CellArea } from "../cells/address";
import { cellText, sameNameKey, type CellValue } from "../cells/cell-value";
import { fingerprint } from "../fingerprint";
import { readValuesAndFormulas } from "../read-areas";

/** What the user typed beside an account. */
export interface TypedAboutAccount {
  readonly status: string;
  readonly reviewsBelow: number | null;
}

/** What the user may have typed on a matrix since it was made. */
export interface MatrixInputs {
  /** In the order of the rows; an end is null where it is the column's own extreme. */
  readonly criteria: readonly Pick<Criterion, "name" | "direction" | "worst" | "best" | "weight">[];
  readonly slots: number | null;
  /** By the names of their cells: Band, Concentration, RatingNoise, Draws. */
  readonly settings: Readonly<Record<string, number>>;
  readonly tierLimits: readonly number[];
  readonly tierLabels: readonly string[];
  /** By account, as `sameNameKey` spells it. */
  readonly accounts: ReadonlyMap<string, TypedAboutAccount>;
}

const settingNames = ["Band", "Concentration", "RatingNoise", "Draws"] as const;
const rangeNames = [
  "CriterionNames",
  "Slots",
  "TierLimits",
  "TierLabels",
  "AccountNames",
  "StatusNow",
  ...settingNames,
] as const;
type RangeName = (typeof rangeNames)[number];

/** Name, source, direction, worst, best and weight stand side by side; so do status and reviews. */
const widths: Partial<Record<RangeName, number>> = { CriterionNames: 6, StatusNow: 2 };

type Cells = readonly (readonly CellValue[])[];

function criterionFrom(values: readonly CellValue[], formulas: readonly CellValue[]) {
  const end = (column: number): number | null => {
    const isOwn = String(formulas[column] ?? "").startsWith("=");
    const value = values[column];
    return isOwn || typeof value !== "number" ? null : value;
  };
  return {
    name: cellText(values[0] ?? ""),
    direction: values[2] === "lower" ? ("lower" as const) : ("higher" as const),
    worst: end(3),
    best: end(4),
    weight: typeof values[5] === "number" ? values[5] : 0,
  };
}

function numbersIn(cells: Cells | undefined): readonly number[] {
  return (cells ?? []).flat().filter((value) => typeof value === "number");
}

/** Understands the cells of a matrix, by the names of their ranges. */
export function matrixInputsFrom(
  values: Partial<Record<RangeName, Cells>>,
  formulas: Partial<Record<RangeName, Cells>>,
): MatrixInputs {
  const settings = settingNames.flatMap((name) => {
    const [value] = numbersIn(values[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const accounts = (values.AccountNames ?? []).map((row, index) => {
    const [status = "", reviews = ""] = values.StatusNow?.[index] ?? [];
    const typed = {
      status: cellText(status),
      reviewsBelow: typeof reviews === "number" ? reviews : null,
    };
    return [sameNameKey(String(row[0] ?? "")), typed] as const;
  });
  return {
    criteria: (values.CriterionNames ?? []).map((row, index) =>
      criterionFrom(row, formulas.CriterionNames?.[index] ?? []),
    ),
    slots: numbersIn(values.Slots)[0] ?? null,
    settings: Object.fromEntries(settings),
    tierLimits: numbersIn(values.TierLimits),
    tierLabels: (values.TierLabels ?? []).flat().map(cellText),
    accounts: new Map(accounts),
  };
}

/** The cells of a matrix for typing, and a sum that is another one when something was typed there. */
export interface TypedCells {
  readonly sheetName: string;
  readonly areas: readonly CellArea[];
  readonly sum: string;
}

function sumOf(formulas: readonly (readonly (readonly CellValue[])[])[]): string {
  return fingerprint(formulas);
}

/** Reads what stands in the cells of a matrix for typing, in two syncs. */
export async function readMatrixInputs(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<MatrixInputs & { readonly typed: TypedCells }> {
  const sheet = context.workbook.worksheets.getItem(sheetId).load("name");
  const names = sheet.names.load("items/name,items/formula");
  await context.sync();
  const found = rangeNames.flatMap((name): readonly (readonly [RangeName, CellArea])[] => {
    const formula = names.items.find((item) => item.name === name)?.formula as unknown;
    const area = typeof formula === "string" ? parseAddress(formula.replace(/^=/u, "")) : null;
    return area ? [[name, { ...area, columnCount: widths[name] ?? area.columnCount }]] : [];
  });
  const areas = found.map(([, area]) => area);
  const { values, formulas } = await readValuesAndFormulas(context, areas);
  const inputs = matrixInputsFrom(
    Object.fromEntries(found.map(([name], index) => [name, values[index]])),
    Object.fromEntries(found.map(([name], index) => [name, formulas[index]])),
  );
  return { ...inputs, typed: { sheetName: sheet.name, areas, sum: sumOf(formulas) } };
}

/** Queues reading the same cells again; what it answers is called after the sync. */
export function queueTypedSum(sheet: Excel.Worksheet, { areas }: TypedCells): () => string {
  const ranges = areas.map((area) => sheet.getRange(areaAddress(area)).load("formulas").untrack());
  return () => sumOf(ranges.map(({ formulas }) => formulas as CellValue[][]));
}
