import { cellAddress, fixedCell, rangeAddress } from "../address";
import { look, numberFormats } from "../look";
import { headingFormat, headingHeight } from "../template/render-heading";
import type { SheetPart } from "../sheet-part";
import type { CellContent } from "../sheet-plan";
import { resolveFormula } from "../template/resolve-formula";
import { type MatrixAddresses, workings } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";

/** One line of the list: blank beyond the slots and where no account has a score. */
function keyRow(layout: MatrixLayout, places: MatrixAddresses, place: number): CellContent[] {
  const row = layout.keyHeader + 1 + place;
  const position = fixedCell(row, layout.workingsColumn + workings.row);
  const shown = (value: string): CellContent => ({
    formula: `=IF(OR(${place + 1}>${places.slots},${position}=""),"",${value})`,
  });
  const at = (range: string): string => `INDEX(${range},${position})`;
  // A cell that its function has not filled yet is blank, which a reference alone would show as 0.
  const text = (range: string): string => `IFERROR(${at(range)}&"","")`;
  const number = (range: string): string => `IFERROR(IF(${at(range)}="","",${at(range)}),"")`;
  return [
    shown(at(places.accounts)),
    shown(at(places.scores)),
    shown(`ROUND(${at(places.scores)}-${places.cut},6)`),
    shown(number(places.probabilities)),
    shown(text(places.tiers)),
    shown(text(places.status)),
    shown(text(places.actions)),
  ];
}

/** The answer first: the best accounts by rank, live, with the chart of what they are made of. */
export function keyAccountsPart(
  layout: MatrixLayout,
  places: MatrixAddresses,
  addresses: Readonly<Record<string, string>>,
): SheetPart {
  const { keyHeader, keyRows, template } = layout;
  const column = (at: number): string =>
    rangeAddress({ row: keyHeader + 1, column: at, rows: keyRows, columns: 1 });
  const sentence = { formula: resolveFormula(template.keyAccountsSentence, addresses) };
  return {
    blocks: [
      {
        row: keyHeader - 2,
        column: 0,
        cells: [
          [template.labels.keyAccounts, null],
          [template.labels.inShort, sentence],
        ],
      },
      {
        row: keyHeader,
        column: 0,
        cells: [
          template.labels.keyColumns,
          ...Array.from({ length: keyRows }, (_, place) => keyRow(layout, places, place)),
        ],
      },
    ],
    formats: [
      headingFormat(keyHeader - 2, layout.chartColumn, "Heading 1"),
      { range: cellAddress(keyHeader - 1, 0), fontColor: look.quiet },
      {
        range: rangeAddress({ row: keyHeader, column: 0, rows: 1, columns: 7 }),
        bold: true,
        wrap: true,
        vertical: "Bottom",
        fontColor: look.accent,
        borderBottom: look.accent,
      },
      {
        range: rangeAddress({ row: keyHeader, column: 1, rows: 1, columns: 3 }),
        horizontal: "Right",
      },
      {
        range: rangeAddress({ row: keyHeader, column: 4, rows: keyRows + 1, columns: 2 }),
        horizontal: "Center",
      },
      { range: column(0), bold: true, wrap: true },
      { range: column(1), numberFormat: numberFormats.score },
      { range: column(2), numberFormat: "+0.00;-0.00;0.00" },
      { range: column(3), numberFormat: numberFormats.percent },
    ],
    rowHeights: [headingHeight(keyHeader - 2, "Heading 1"), { row: keyHeader, points: 32 }],
    conditionalFormats: [{ range: column(1), rule: { kind: "dataBar", color: look.bar } }],
  };
}

/** The chart of the best accounts, stacked by criterion, from the live block in the workings. */
export function topAccountsChart(layout: MatrixLayout): SheetPart {
  const { keyHeader, workingsColumn, chartColumn, criteria, template } = layout;
  const rows = Math.min(layout.topRows, template.chart.accounts);
  const values = (column: number): string =>
    rangeAddress({ row: keyHeader + 1, column: workingsColumn + column, rows, columns: 1 });
  return {
    charts: [
      {
        name: "TopAccounts",
        kind: "BarStacked",
        title: template.chart.title,
        categories: values(workings.account),
        series: criteria.map((_, index) => ({
          nameCell: cellAddress(keyHeader, workingsColumn + workings.contributions + index),
          values: values(workings.contributions + index),
        })),
        from: cellAddress(layout.chartTop, 0),
        to: cellAddress(layout.chartBottom, chartColumn - 1),
        valueAxisTitle: template.chart.axis,
        categoriesInReverse: true,
      },
    ],
  };
}
