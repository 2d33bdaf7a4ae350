import { cellAddress, rangeAddress } from "../address";
import { inputLook, look, plainLook } from "../look";
import { joinParts, type SheetPart } from "../sheet-part";
import type { CellContent } from "../sheet-plan";
import { attentionRules } from "./attention-rules";
import type { ListRow, SheetContent } from "./content";
import { alignment, listLook } from "./list-look";
import { listColumns, listRows } from "./list-rows";
import { headingRows, type Places } from "./places";
import { renderHeading } from "./render-heading";
import { type Addresses, resolveFormula, resolveKnownPlaces } from "./resolve-formula";
import type { ListColumn, ListSection, SheetTemplate } from "./template";

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

/** Headings of columns that are there for the width only: a table wants one for each, all unlike. */
function fillerHeadings(count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => " ".repeat(index + 1));
}

/** A native table with its heading; computed columns hold one plain formula a row. */
export function renderList(
  section: ListSection,
  { prefix, listColumns: width = 0 }: SheetTemplate,
  content: SheetContent,
  places: Places,
): SheetPart {
  const first = places.firstRow[section.key] ?? 0;
  const header = first + headingRows(section);
  const columns = listColumns(section, content);
  const rows = listRows(section, content);
  const body = header + 1;
  const fillers = fillerHeadings(width - columns.length);
  const cells = rows.map((row, index) => {
    const sameRow = Object.fromEntries(
      columns.map((column, at) => [column.key, cellAddress(body + index, at)]),
    );
    return columns.map((column) => cellOf(column, row, places.addresses, sameRow));
  });
  const rowsLook = listLook(columns, rows, {
    row: body,
    columnOf: (key) => columns.findIndex((column) => column.key === key),
    pageColumns: places.columns,
  });
  const whole = rangeAddress({
    row: header,
    column: 0,
    rows: rows.length + 1,
    columns: columns.length + fillers.length,
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
        {
          row: header,
          column: 0,
          cells: [
            [...columns.map((column) => column.label), ...fillers],
            ...cells.map((row) => [...row, ...fillers.map(() => null)]),
          ],
        },
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
        ...(fillers.length === 0
          ? []
          : [
              {
                range: rangeAddress({
                  row: header,
                  column: columns.length,
                  rows: rows.length + 1,
                  columns: fillers.length,
                }),
                fill: plainLook.fill,
              },
            ]),
        ...rowsLook.formats,
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
      validations: rowsLook.validations,
      conditionalFormats: columns.some((column) => column.formula !== undefined)
        ? attentionRules(bodyRange, cellAddress(body, 0))
        : [],
    },
  ]);
}
