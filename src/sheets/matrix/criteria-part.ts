import { cellAddress, fixedRange, rangeAddress } from "../address";
import { computedLook, inputLook, look, numberFormats, type NumberFormatName } from "../look";
import { headingFormat, headingHeight } from "../template/render-heading";
import type { SheetPart } from "../sheet-part";
import type { CellContent } from "../sheet-plan";
import { inputValidation } from "../template/input-validation";
import { headingColumns, criteriaColumns, type MatrixAddresses } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";
import { rawFormat, rawNumberFormat } from "./raw-format";

/** "About" is said in three digits: 1,110,000 and not 1,109,411. */
function threeDigits(value: string): string {
  return `ROUND(${value},3-LEN(INT(ABS(${value}))))`;
}

/** A value as text in every language of Excel, which TEXT with its format codes is not. */
function inWords(value: string, format: NumberFormatName): string {
  if (format === "date") {
    const twoDigits = (part: string): string => `RIGHT("0"&${part}(${value}),2)`;
    return `YEAR(${value})&"-"&${twoDigits("MONTH")}&"-"&${twoDigits("DAY")}`;
  }
  const decimals = /\.(0+)/.exec(numberFormats[format])?.[1]?.length ?? 0;
  if (numberFormats[format].endsWith("%")) return `FIXED(100*(${value}),${decimals})&"%"`;
  return `FIXED(${value},${decimals})`;
}

/** The values rated 1, 5 and 10 in words: rating = 1 + 9 x (value - worst) / (best - worst). */
function meanings(layout: MatrixLayout, index: number): CellContent[] {
  const row = layout.criteriaHeader + 1 + index;
  const direction = cellAddress(row, criteriaColumns.direction);
  const worst = cellAddress(row, criteriaColumns.worst);
  const best = cellAddress(row, criteriaColumns.best);
  const source = layout.rawColumns[index];
  const format = source === undefined ? "fine" : rawFormat(source);
  const isDate = format === "date";
  const shown = (value: string): string => inWords(value, format);
  const low = shown(`MIN(${worst},${best})`);
  const high = shown(`MAX(${worst},${best})`);
  const upTo = (value: string): string => `"${isDate ? "by" : "up to"} "&${value}`;
  const orMore = (value: string): string => `${value}&"${isDate ? " or later" : " or more"}"`;
  const isLower = `${direction}="lower"`;
  const middle = `${worst}+4/9*(${best}-${worst})`;
  return [
    { formula: `=IF(${isLower},${orMore(high)},${upTo(low)})` },
    { formula: `="about "&${shown(isDate ? middle : threeDigits(middle))}` },
    { formula: `=IF(${isLower},${upTo(low)},${orMore(high)})` },
  ];
}

function criterionRow(
  layout: MatrixLayout,
  places: MatrixAddresses,
  index: number,
): readonly CellContent[] {
  const criterion = layout.criteria[index];
  const heading = layout.tableHeadings[index + 1];
  if (criterion === undefined || heading === undefined) {
    return [];
  }
  const row = layout.criteriaHeader + 1 + index;
  const raw = fixedRange({
    row: layout.accountsHeader + 1,
    column: 1 + index,
    rows: layout.accounts.length,
    columns: 1,
  });
  const isLower = `${cellAddress(row, criteriaColumns.direction)}="lower"`;
  const weight = cellAddress(row, criteriaColumns.weight);
  return [
    criterion.name,
    heading,
    criterion.direction,
    criterion.worst ?? { formula: `=IF(${isLower},MAX(${raw}),MIN(${raw}))` },
    criterion.best ?? { formula: `=IF(${isLower},MIN(${raw}),MAX(${raw}))` },
    criterion.weight,
    { formula: `=IFERROR(${weight}/SUM(${places.weights}),0)` },
    ...meanings(layout, index),
  ];
}

/** The criteria as a native table: what a weight or a limit is changed in, everything follows. */
export function criteriaPart(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { criteriaHeader: header, criteria, template, rawColumns } = layout;
  const { labels } = template;
  const k = criteria.length;
  const column = (at: number, columns = 1): string =>
    rangeAddress({ row: header + 1, column: at, rows: k, columns });
  const table = rangeAddress({ row: header, column: 0, rows: k + 1, columns: 10 });
  return {
    blocks: [
      { row: header - 1, column: 0, cells: [[labels.criteria]] },
      {
        row: header,
        column: 0,
        cells: [
          labels.criteriaColumns,
          ...criteria.map((_, index) => criterionRow(layout, places, index)),
        ],
      },
    ],
    formats: [
      headingFormat(header - 1, headingColumns, "Heading 1"),
      {
        range: rangeAddress({ row: header, column: 0, rows: 1, columns: 10 }),
        bold: true,
        wrap: true,
        fontColor: look.accent,
      },
      { range: column(0, 6), ...inputLook },
      { range: column(1), ...computedLook, wrap: true },
      { range: column(6), ...computedLook },
      { range: column(7, 3), ...computedLook, wrap: true },
      { range: column(0, 10), vertical: "Center" },
      { range: column(0), wrap: true },
      {
        range: rangeAddress({ row: header, column: 3, rows: k + 1, columns: 7 }),
        horizontal: "Right",
      },
      { range: column(1, 2), horizontal: "Left", indent: 1 },
      { range: column(5), numberFormat: "General" },
      { range: column(6), numberFormat: "0.0%" },
      ...criteria.flatMap((criterion, index) => {
        const source = rawColumns[index];
        const row = header + 1 + index;
        const format = source === undefined ? "General" : rawNumberFormat(source);
        return [
          {
            range: cellAddress(row, criteriaColumns.worst),
            numberFormat: format,
            ...(criterion.worst === null ? computedLook : inputLook),
          },
          {
            range: cellAddress(row, criteriaColumns.best),
            numberFormat: format,
            ...(criterion.best === null ? computedLook : inputLook),
          },
        ];
      }),
    ],
    // Room for two lines: long names and large numbers wrap.
    rowHeights: [
      headingHeight(header - 1, "Heading 1"),
      { row: header, points: 32 },
      ...criteria.map((_, index) => ({ row: header + 1 + index, points: 32 })),
    ],
    tables: [
      {
        name: "MatrixCriteriaTable",
        range: table,
        style: look.tableStyle,
        showFilter: false,
      },
    ],
    names: [
      { name: "CriterionNames", range: column(0), comment: "The criteria" },
      { name: "Weights", range: column(5), comment: "Weights of the criteria, on any scale" },
    ],
    validations: [
      inputValidation(column(2), labels.criteriaColumns[2] ?? "", {
        kind: "list",
        options: ["higher", "lower"],
      }),
      inputValidation(column(5), labels.criteriaColumns[5] ?? "", {
        kind: "number",
        from: 0,
        to: 1_000_000,
      }),
    ],
  };
}
