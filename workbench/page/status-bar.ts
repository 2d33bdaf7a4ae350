import type { Model } from "../engine";
import { cellName } from "../formulas/cell-address";
import { busy } from "../functions/function-result";

const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 4 });

/**
 * Average, count and sum of the selected cells, as spreadsheets show them at the bottom, and what is
 * wrong with the active cell: the grid shows that to the mouse only.
 */
export function showSelection(model: Model, place: (id: string) => HTMLElement): () => void {
  const draw = (): void => {
    const figures = figuresOf(model);
    const problem = problemOf(model);
    place("status-cell").textContent = problem;
    place("status-cell").title = problem;
    place("status-count").textContent =
      figures.cells > 1 ? `Count: ${format.format(figures.cells)}` : "";
    const hasNumbers = figures.numbers > 1;
    place("status-sum").textContent = hasNumbers ? `Sum: ${format.format(figures.sum)}` : "";
    place("status-average").textContent = hasNumbers
      ? `Average: ${format.format(figures.sum / figures.numbers)}`
      : "";
  };
  model.on("update", draw, draw);
  draw();
  return () => model.off("update", draw);
}

function problemOf({ getters }: Model): string {
  const position = getters.getActivePosition();
  const { type, value, message } = getters.getEvaluatedCell(position);
  if (type !== "error" || !message || value === busy.value) return "";
  return `${cellName({ row: position.row, column: position.col })}: ${message}`;
}

interface SelectionFigures {
  readonly cells: number;
  readonly numbers: number;
  readonly sum: number;
}

/** A whole selected column would be counted cell by cell for nothing: only what holds cells is read. */
function figuresOf(model: Model): SelectionFigures {
  const sheetId = model.getters.getActiveSheetId();
  let [cells, numbers, sum] = [0, 0, 0];
  for (const zone of model.getters.getSelectedZones()) {
    for (const cell of model.getters.getEvaluatedCellsInZone(sheetId, zone)) {
      if (cell.value === null || cell.value === "") continue;
      cells += 1;
      if (typeof cell.value !== "number") continue;
      numbers += 1;
      sum += cell.value;
    }
  }
  return { cells, numbers, sum };
}
