import type { CellPosition } from "../engine";
import { rangeName, type CellRange } from "../formulas/cell-address";
import { withMovedRanges } from "../formulas/shift-references";
import { excelFormulaAt } from "../xlsx/remembered-formulas";
import { withReferences } from "../xlsx/series-references";
import { change } from "./change";
import { sheetsWithFormulas } from "./formula-sheets-plugin";
import { getFact, listFacts, setFact, type WorkbenchFacts } from "./facts";
import type { WorkbookSession } from "./workbook-session";

type Move = (zone: CellRange) => CellRange | null;

interface Moves {
  /** What a reference to a range of the sheet becomes. */
  readonly range: Move;
  /** Where a cell of the sheet itself goes; null when it is taken out. */
  readonly cell: Move;
}

/**
 * Reads all that refers to ranges of a sheet before something moves, and puts it right afterwards:
 * formulas, names, charts, conditional formats and validations.
 */
export function movedReferences(
  session: WorkbookSession,
  sheetId: string,
  moves: Moves,
): { readonly settle: () => void } {
  const sheetName = session.getters.getSheetName(sheetId);
  const rewrite = (formula: string, ownSheet: string): string =>
    withMovedRanges(formula, ownSheet, sheetName, moves.range);
  const formulas = movedFormulas(session, sheetId, moves, rewrite);
  const names = listFacts(session.model, "name");
  const charts = listFacts(session.model, "chart");
  const rules = movedRules(session, sheetId, moves.range);
  return {
    settle() {
      for (const { position, formula } of formulas) {
        if (excelFormulaAt(session.model, position) === formula) continue;
        change(session, { type: "UPDATE_CELL", ...position, content: formula });
      }
      for (const { key, value } of names) moveName(session, key, value, rewrite);
      for (const { key, value } of charts) moveChart(session, key, value, rewrite);
      rules();
    },
  };
}

type Rewrite = (formula: string, ownSheet: string) => string;

interface MovedFormula {
  readonly position: CellPosition;
  readonly formula: string;
}

function movedFormulas(
  session: WorkbookSession,
  movingSheet: string,
  moves: Moves,
  rewrite: Rewrite,
): readonly MovedFormula[] {
  const { getters } = session;
  return sheetsWithFormulas(session.model).flatMap((sheetId) =>
    getters.getCells(sheetId).flatMap((cell) => {
      if (!cell.isFormula) return [];
      const position = getters.getCellPosition(cell.id);
      const before = excelFormulaAt(session.model, position);
      if (before === undefined) return [];
      const { row, col } = position;
      const place =
        sheetId === movingSheet
          ? moves.cell({ top: row, bottom: row, left: col, right: col })
          : { top: row, left: col };
      if (place === null) return [];
      const formula = `=${rewrite(before.slice(1), getters.getSheetName(sheetId))}`;
      return [{ position: { sheetId, row: place.top, col: place.left }, formula }];
    }),
  );
}

function moveName(
  session: WorkbookSession,
  key: string,
  name: WorkbenchFacts["name"],
  rewrite: Rewrite,
): void {
  const formula = rewrite(name.formula, "");
  if (getFact(session.model, "name", key)?.formula === formula) return;
  setFact(session.model, "name", key, { ...name, formula });
  session.changedNames.add(name.name, name.sheetId);
}

function moveChart(
  session: WorkbookSession,
  key: string,
  chart: WorkbenchFacts["chart"],
  rewrite: Rewrite,
): void {
  const series = (chart.series ?? []).map((one) =>
    withReferences(one, (reference) => rewrite(reference, "")),
  );
  const now = getFact(session.model, "chart", key);
  if (!now || JSON.stringify(now.series ?? []) === JSON.stringify(series)) return;
  setFact(session.model, "chart", key, { ...now, series });
}

/** Ranges of conditional formats and validations; the engine leaves a hole where cells come in. */
function movedRules(session: WorkbookSession, sheetId: string, move: Move): () => void {
  const { getters } = session;
  const formats = getters.getConditionalFormats(sheetId).map((rule) => ({
    rule,
    zones: rule.ranges.map((address) => getters.getRangeFromSheetXC(sheetId, address).zone),
  }));
  const validations = getters.getDataValidationRules(sheetId).map((rule) => ({
    rule,
    zones: rule.ranges.map(({ zone }) => zone),
  }));
  const moved = (zones: readonly CellRange[]) => zones.flatMap((zone) => move(zone) ?? []);
  const ranges = (zones: readonly CellRange[]) =>
    zones.map((zone) => getters.getRangeDataFromZone(sheetId, zone));
  return () => {
    const formatsNow = new Map(
      getters.getConditionalFormats(sheetId).map(({ id, ranges: now }) => [id, now.join()]),
    );
    for (const { rule, zones } of formats) {
      const next = moved(zones);
      const now = formatsNow.get(rule.id);
      if (next.length === 0 && now !== undefined) {
        change(session, { type: "REMOVE_CONDITIONAL_FORMAT", sheetId, id: rule.id });
      } else if (next.length > 0 && now !== next.map(rangeName).join()) {
        change(session, {
          type: "ADD_CONDITIONAL_FORMAT",
          sheetId,
          ranges: ranges(next),
          cf: withoutRanges(rule),
        });
      }
    }
    const validationsNow = new Map(
      getters
        .getDataValidationRules(sheetId)
        .map(({ id, ranges: now }) => [id, now.map(({ zone }) => rangeName(zone)).join()]),
    );
    for (const { rule, zones } of validations) {
      const next = moved(zones);
      if (next.length > 0 && validationsNow.get(rule.id) !== next.map(rangeName).join()) {
        change(session, {
          type: "ADD_DATA_VALIDATION_RULE",
          sheetId,
          ranges: ranges(next),
          rule: withoutRanges(rule),
        });
      }
    }
  };
}

function withoutRanges<Rule extends { readonly ranges: unknown }>(
  rule: Rule,
): Omit<Rule, "ranges"> {
  const { ranges, ...others } = rule;
  return ranges === undefined ? rule : others;
}
