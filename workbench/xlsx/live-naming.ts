import type { Model, TableConfig } from "../engine";
import type { TableShape } from "../formulas/formula-context";
import type { WorkbookNaming } from "./formula-contexts";
import { getFact, listFacts } from "./kept-facts-plugin";

/** The tables and names of the workbook as it is at this moment. */
export function liveNaming(model: Model): WorkbookNaming {
  const { getters } = model;
  return {
    get sheetNames() {
      return getters.getSheetIds().map((sheetId) => getters.getSheetName(sheetId));
    },
    get tables() {
      return getters.getSheetIds().flatMap((sheetId) => liveTables(model, sheetId));
    },
    get names() {
      return liveNames(model);
    },
  };
}

function liveNames(model: Model): WorkbookNaming["names"] {
  const { getters } = model;
  const engineNames = getters.getNamedRanges().map(({ name }) => name);
  const inEngine = new Set(engineNames.map((name) => name.toLowerCase()));
  return [
    ...engineNames.map((name) => ({ name, sheetName: null, formula: "", isInEngine: true })),
    ...listFacts(model, "name").map(({ value }) => ({
      name: value.name,
      sheetName: value.sheetId === null ? null : (getters.tryGetSheetName(value.sheetId) ?? ""),
      formula: value.formula,
      isInEngine: value.sheetId === null && inEngine.has(value.name.toLowerCase()),
    })),
  ];
}

export interface LiveTable extends TableShape {
  readonly id: string;
  readonly config: TableConfig;
}

export function liveTables(model: Model, sheetId: string): LiveTable[] {
  const { getters } = model;
  return getters.getCoreTables(sheetId).map(({ id, range, config }) => {
    const { top, left, bottom, right } = range.zone;
    return {
      id,
      config,
      name: getFact(model, "table", id)?.name ?? "",
      sheetName: getters.getSheetName(sheetId),
      range: { top, left, bottom, right },
      columns: columnNames(
        Array.from({ length: right - left + 1 }, (_, index) =>
          writtenText(model, sheetId, top, left + index),
        ),
      ),
      headerRows: config.numberOfHeaders,
      totalsRows: config.totalRow ? 1 : 0,
    };
  });
}

/** A heading may just have been written, in the same step, and not be calculated yet. */
function writtenText({ getters }: Model, sheetId: string, row: number, col: number): string {
  const cell = getters.getCell({ sheetId, row, col });
  if (cell && !cell.isFormula) return cell.content.replace(/^'/, "");
  return String(getters.getEvaluatedCell({ sheetId, row, col }).value ?? "");
}

/** Excel wants a heading for each column, and each only once. */
function columnNames(headings: readonly string[]): string[] {
  const taken = new Set(headings.map((heading) => heading.toLowerCase()));
  const seen = new Set<string>();
  return headings.map((heading) => {
    const isFree = heading !== "" && !seen.has(heading.toLowerCase());
    let name = heading;
    for (
      let number = 1;
      !isFree && (name === heading || taken.has(name.toLowerCase()));
      number += 1
    ) {
      name = `${heading === "" ? "Column" : heading}${number}`;
    }
    seen.add(name.toLowerCase());
    taken.add(name.toLowerCase());
    return name;
  });
}
