import { cellAddress, rangeAddress } from "../address";
import { computedLook, inputLook, look, numberFormats } from "../look";
import { headingFormat } from "../template/render-heading";
import type { RangeFormat } from "../sheet-plan";
import { headingColumns, computedColumns } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";
import { rawNumberFormat } from "./raw-format";

/** How the accounts look: what is typed as input, what is computed as calculation. */
export function accountsFormats(layout: MatrixLayout): readonly RangeFormat[] {
  const { accountsHeader: header, scoreColumn, ratingsColumn, statusColumn } = layout;
  const rows = layout.accounts.length;
  const lastColumn = layout.headroomColumn ?? scoreColumn + computedColumns.reason;
  const column = (at: number, columns = 1): string =>
    rangeAddress({ row: header + 1, column: at, rows, columns });
  return [
    headingFormat(layout.accountsHeading, headingColumns, "Heading 1"),
    { range: cellAddress(layout.accountsHeading + 1, 0), fontColor: look.quiet },
    { range: cellAddress(layout.accountsHeading + 1, 1), style: "Explanatory Text" },
    {
      range: rangeAddress({ row: header - 1, column: 0, rows: 1, columns: lastColumn + 1 }),
      fontColor: look.quiet,
      numberFormat: numberFormats.percent,
      horizontal: "Right",
    },
    {
      range: rangeAddress({ row: header, column: 0, rows: 1, columns: lastColumn + 1 }),
      bold: true,
      wrap: true,
      vertical: "Bottom",
      fontColor: look.accent,
      borderBottom: look.accent,
    },
    { range: column(0, statusColumn + 2), ...inputLook },
    ...layout.rawColumns.map((raw, index) => ({
      range: column(1 + index),
      numberFormat: rawNumberFormat(raw),
    })),
    { range: column(ratingsColumn, lastColumn - ratingsColumn + 1), ...computedLook },
    {
      range: column(ratingsColumn, layout.criteria.length),
      numberFormat: numberFormats.rating,
    },
    {
      range: rangeAddress({ row: header, column: 1, rows: 1, columns: lastColumn }),
      horizontal: "Right",
    },
    // The filter buttons of the table stand at the right edge of its headings.
    {
      range: rangeAddress({ row: header, column: 1, rows: 1, columns: statusColumn + 1 }),
      indent: 2,
    },
    { range: column(0), wrap: true },
    { range: column(statusColumn), horizontal: "Center" },
    {
      range: rangeAddress({
        row: header,
        column: scoreColumn + computedColumns.tier,
        rows: rows + 1,
        columns: 1,
      }),
      horizontal: "Center",
    },
    {
      range: rangeAddress({
        row: header,
        column: scoreColumn + computedColumns.action,
        rows: rows + 1,
        columns: 2,
      }),
      horizontal: "Left",
      indent: 1,
    },
    { range: column(scoreColumn), numberFormat: numberFormats.score, bold: true },
    { range: column(scoreColumn + computedColumns.rank), numberFormat: numberFormats.whole },
    { range: column(scoreColumn + computedColumns.coverage), numberFormat: numberFormats.percent },
    {
      range: column(scoreColumn + computedColumns.probability),
      numberFormat: numberFormats.percent,
    },
    {
      range: column(scoreColumn + computedColumns.probability + 1, 3),
      numberFormat: numberFormats.rating,
    },
    ...(layout.headroomColumn === null
      ? []
      : [{ range: column(layout.headroomColumn), numberFormat: numberFormats.money }]),
  ];
}
