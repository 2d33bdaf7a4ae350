import { cellAddress, rangeAddress } from "../address";
import { computedLook, inputLook, look, numberFormats, plainLook, runOnLook } from "../look";
import { joinParts, type SheetPart } from "../sheet-part";
import type { CellContent, RangeFormat } from "../sheet-plan";
import { attentionRules } from "./attention-rules";
import type { ListRow, SheetContent } from "./content";
import { inputValidation } from "./input-validation";
import { listColumns, listRows } from "./list-rows";
import { headingRows, type Places } from "./places";
import { renderHeading } from "./render-heading";
import { type Addresses, resolveFormula, resolveKnownPlaces } from "./resolve-formula";
import type { ListColumn, ListSection } from "./template";

function cellOf(
  column: ListColumn,
  row: ListRow,
  addresses: Addresses,
  sameRow: Addresses,
): CellContent {
  const given = row.cells[column.key];
  if (typeof given === "object" && given !== null) {
    return { formula: resolveKnownPlaces(given.formula, addresses, sameRow) };
  }
  if (given !== undefined && given !== null) {
    return given;
  }
  return column.formula === undefined
    ? null
    : { formula: resolveFormula(column.formula, addresses, sameRow) };
}

function isText(column: ListColumn): boolean {
  return column.format === undefined && column.input?.kind !== "number";
}

/** Words and dates stand left, numbers right; the indent keeps a word off the number before it. */
function alignment(column: ListColumn, at: number): Partial<RangeFormat> {
  return isText(column) || column.format === "date"
    ? { horizontal: "Left", indent: at === 0 ? 0 : 1 }
    : { horizontal: "Right" };
}

function appearance(column: ListColumn): Partial<RangeFormat> {
  if (column.runsOn === true) {
    return {};
  }
  const typedOrComputed = column.formula === undefined ? inputLook : computedLook;
  return column.isPlain === true ? plainLook : typedOrComputed;
}

function columnFormat(column: ListColumn, at: number, range: string): RangeFormat {
  return {
    range,
    ...appearance(column),
    vertical: "Top",
    wrap: isText(column) && column.runsOn !== true,
    ...alignment(column, at),
    ...(column.format === undefined || column.format === "row"
      ? {}
      : { numberFormat: numberFormats[column.format] }),
  };
}

/** Formats that single cells have against their column: a formula among inputs, a row's own format. */
function cellFormats(
  columns: readonly ListColumn[],
  rows: readonly ListRow[],
  body: number,
): readonly RangeFormat[] {
  return rows.flatMap((row, index) =>
    columns.flatMap((column, at): readonly RangeFormat[] => {
      const given = row.cells[column.key];
      const isComputed =
        column.formula === undefined && typeof given === "object" && given !== null;
      const format = column.format === "row" ? row.format : undefined;
      if (!isComputed && format === undefined) {
        return [];
      }
      return [
        {
          range: cellAddress(body + index, at),
          ...(isComputed ? { ...computedLook } : {}),
          ...(format === undefined ? {} : { numberFormat: numberFormats[format] }),
        },
      ];
    }),
  );
}

/** Where prose runs on beyond the table, the page beside it is one field with the cell typed in. */
function runOnFormats(
  columns: readonly ListColumn[],
  body: number,
  rows: number,
  pageColumns: number,
): readonly RangeFormat[] {
  const last = columns.length - 1;
  const column = columns[last];
  if (column?.runsOn !== true) {
    return [];
  }
  const width = Math.max(1, pageColumns - last);
  return Array.from({ length: rows }, (_, index) => ({
    range: rangeAddress({ row: body + index, column: last, rows: 1, columns: width }),
    ...(column.isPlain === true ? { fill: plainLook.fill } : runOnLook),
    borderBottom: column.isPlain === true ? plainLook.borders : inputLook.borders,
  }));
}

/** A native table with its heading; computed columns hold one plain formula a row. */
export function renderList(
  section: ListSection,
  prefix: string,
  content: SheetContent,
  places: Places,
): SheetPart {
  const first = places.firstRow[section.key] ?? 0;
  const header = first + headingRows(section);
  const columns = listColumns(section, content);
  const rows = listRows(section, content);
  const body = header + 1;
  const cells = rows.map((row, index) => {
    const sameRow = Object.fromEntries(
      columns.map((column, at) => [column.key, cellAddress(body + index, at)]),
    );
    return columns.map((column) => cellOf(column, row, places.addresses, sameRow));
  });
  const columnRange = (at: number): string =>
    rangeAddress({ row: body, column: at, rows: rows.length, columns: 1 });
  const whole = rangeAddress({
    row: header,
    column: 0,
    rows: rows.length + 1,
    columns: columns.length,
  });
  const headerRange = rangeAddress({ row: header, column: 0, rows: 1, columns: columns.length });
  const bodyRange = rangeAddress({
    row: body,
    column: 0,
    rows: rows.length,
    columns: columns.length,
  });
  return joinParts([
    renderHeading(first, section.heading, section.note, places.columns),
    {
      blocks: [
        { row: header, column: 0, cells: [columns.map((column) => column.label), ...cells] },
      ],
      formats: [
        {
          range: headerRange,
          bold: true,
          wrap: true,
          vertical: "Bottom",
          fontColor: look.accent,
          borderBottom: inputLook.borders,
        },
        ...columns.map((column, at) => ({
          range: cellAddress(header, at),
          ...alignment(column, at),
        })),
        ...columns.map((column, at) => columnFormat(column, at, columnRange(at))),
        ...cellFormats(columns, rows, body),
        ...runOnFormats(columns, body, rows.length, places.columns),
      ],
      rowHeights: [{ row: header, points: 32 }],
      tables: [
        {
          name: `${prefix}${section.name}Table`,
          range: whole,
          style: look.tableStyle,
          showFilter: false,
        },
      ],
      names: [
        {
          name: `${prefix}${section.name}`,
          range: whole,
          comment: `${section.heading ?? section.name}, with its headings`,
        },
      ],
      validations: columns.flatMap((column, at) =>
        column.input === undefined
          ? []
          : [inputValidation(columnRange(at), column.label, column.input)],
      ),
      conditionalFormats: columns.some((column) => column.formula !== undefined)
        ? attentionRules(bodyRange, cellAddress(body, 0))
        : [],
    },
  ]);
}
