import type { Model } from "../engine";

const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 4 });

/** Average, count and sum of the selected cells, as spreadsheets show them at the bottom. */
export function showSelectionFigures(model: Model, place: (id: string) => HTMLElement): () => void {
  const draw = (): void => {
    const figures = figuresOf(model);
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
