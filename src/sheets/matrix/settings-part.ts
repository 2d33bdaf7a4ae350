import { cellAddress, rangeAddress } from "../address";
import { inputLook, look, numberFormats } from "../look";
import type { SheetPart } from "../sheet-part";
import type { CellContent } from "../sheet-plan";
import { inputValidation } from "../template/input-validation";
import { settingsColumn, tiersColumn } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";

const fewestDraws = 200;

/** As many random rankings as asked for, fewer for long lists so that the sheet answers quickly. */
function drawsFor(layout: MatrixLayout): number {
  const { drawBudget, settings } = layout.template;
  const affordable = Math.floor(drawBudget / layout.accounts.length / 100) * 100;
  return Math.min(settings.draws.value, Math.max(fewestDraws, affordable));
}

/** Settings and tiers, each in a cell with a name: nothing is hidden in a formula. */
export function settingsPart(layout: MatrixLayout): SheetPart {
  const { criteriaHeader: header, template } = layout;
  const { labels, settings, tierLabels, tierLimits } = template;
  const rows = [
    { ...settings.band, name: "Band", from: 0, to: 9 },
    { ...settings.concentration, name: "Concentration", from: 0, to: 1_000_000 },
    { ...settings.ratingNoise, name: "RatingNoise", from: 0, to: 9 },
    { ...settings.draws, name: "Draws", value: drawsFor(layout), from: 100, to: 1_000_000 },
  ];
  const value = (index: number): string => cellAddress(header + 1 + index, settingsColumn + 3);
  const tierRows = tierLabels.map((label, index): CellContent[] => [
    label,
    tierLimits[index] ?? null,
  ]);
  const limits = rangeAddress({
    row: header + 1,
    column: tiersColumn + 1,
    rows: tierLimits.length,
    columns: 1,
  });
  const tierNames = rangeAddress({
    row: header + 1,
    column: tiersColumn,
    rows: tierLabels.length,
    columns: 1,
  });
  return {
    blocks: [
      {
        row: header,
        column: settingsColumn,
        cells: [[labels.settings], ...rows.map((row) => [row.label])],
      },
      { row: header + 1, column: settingsColumn + 3, cells: rows.map((row) => [row.value]) },
      { row: header, column: tiersColumn, cells: [[...labels.tierColumns], ...tierRows] },
    ],
    formats: [
      {
        range: rangeAddress({ row: header + 1, column: settingsColumn, rows: 4, columns: 6 }),
        vertical: "Center",
      },
      { range: cellAddress(header, tiersColumn), horizontal: "Center" },
      { range: cellAddress(header, tiersColumn + 1), horizontal: "Right" },
      { range: cellAddress(header, settingsColumn), bold: true, fontColor: look.accent },
      {
        range: rangeAddress({ row: header, column: tiersColumn, rows: 1, columns: 2 }),
        bold: true,
        fontColor: look.accent,
      },
      ...rows.map((_, index) => ({
        range: value(index),
        ...inputLook,
        numberFormat: index === 3 ? numberFormats.number : "General",
      })),
      { range: limits, ...inputLook, numberFormat: "0.0" },
      { range: tierNames, ...inputLook, horizontal: "Center" },
    ],
    names: [
      ...rows.map((row, index) => ({ name: row.name, range: value(index), comment: row.label })),
      { name: "TierLimits", range: limits, comment: "The score from which a tier begins" },
      { name: "TierLabels", range: tierNames, comment: "The tiers, best first" },
    ],
    validations: rows.map((row, index) =>
      inputValidation(value(index), row.label, { kind: "number", from: row.from, to: row.to }),
    ),
  };
}
