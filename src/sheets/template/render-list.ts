import { cellAddress, rangeAddress } from "../address";
import { inputLook, look, numberFormats, plainLook } from "../look";
import { joinParts, type SheetPart } from "../sheet-part";
import type { CellContent, ConditionalFormatPlan, NamePlan, RangeFormat } from "../sheet-plan";
import { attentionRules } from "./attention-rules";
import type { ListRow, SheetContent } from "./content";
import { hiddenName } from "./hidden-name";
import { alignment, listLook } from "./list-look";
import { filledRows, listColumns, listRows } from "./list-rows";
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

/** Names that begin so are not for people. */
function columnName(name: string, range: string, label: string): NamePlan {
  return name.startsWith("_")
    ? { name, range, comment: "", isHidden: true }
    : { name, range, comment: label };
}

/** The rows over the headings: what is said of single columns. */
function renderAbove(
  { key, above = [] }: ListSection,
  columns: readonly ListColumn[],
  header: number,
  left: number,
  { addresses }: Places,
): SheetPart {
  return joinParts(
    above.map(({ key: rowKey, label, format, formats = {}, cells }, index): SheetPart => {
      const row = header - above.length + index;
      const at = columns.flatMap((column, place) =>
        cells[column.key] === undefined ? [] : [place],
      );
      const [first = 0] = at;
      const last = at.at(-1) ?? first;
      const contents = columns.slice(first, last + 1).map((column): CellContent => {
        const formula = cells[column.key];
        if (formula === undefined) return null;
        return formula.startsWith("=") ? { formula: resolveFormula(formula, addresses) } : formula;
      });
      return {
        blocks: [{ row, column: left + first - 1, cells: [[label, ...contents]] }],
        formats: [
          {
            range: rangeAddress({
              row,
              column: left + first - 1,
              rows: 1,
              columns: last - first + 2,
            }),
            fontColor: look.quiet,
            horizontal: "Right",
            ...(format === undefined ? {} : { numberFormat: numberFormats[format] }),
          },
          ...at.flatMap((place): readonly RangeFormat[] => {
            const own = formats[columns[place]?.key ?? ""];
            return own === undefined
              ? []
              : [{ range: cellAddress(row, left + place), numberFormat: numberFormats[own] }];
          }),
        ],
        names: at.map((place) => ({
          name: hiddenName(`${key}.${rowKey}_${columns[place]?.key ?? ""}`),
          range: cellAddress(row, left + place),
          comment: "",
          isHidden: true,
        })),
      };
    }),
  );
}

/** Rows over the headings that only others are computed from, and of the facts those beyond what is shown. */
function hiddenRows(
  section: ListSection,
  content: SheetContent,
  body: number,
): readonly { readonly row: number; readonly count: number }[] {
  const { above = [], hidesAbove = false } = section;
  const shown = content.shownRows?.[section.key];
  const count = filledRows(section, content).length - (shown ?? Infinity);
  return [
    ...(hidesAbove ? [{ row: body - 1 - above.length, count: above.length }] : []),
    // The empty ones below them stay in sight.
    ...(shown === undefined || count <= 0 ? [] : [{ row: body + shown, count }]),
  ];
}

/** A native table with its heading; computed columns hold one plain formula a row. */
export function renderList(
  section: ListSection,
  { prefix, listColumns: width = 0 }: SheetTemplate,
  content: SheetContent,
  places: Places,
): SheetPart {
  const first = places.firstRow[section.key] ?? 0;
  const left = places.firstColumn[section.key] ?? 0;
  const header = first + headingRows(section);
  const columns = listColumns(section, content);
  const rows = listRows(section, content);
  const body = header + 1;
  const firstRowCells = Object.fromEntries(
    columns.map((column, at) => [column.key, `$${cellAddress(body, left + at)}`]),
  );
  const fillers = fillerHeadings(width - columns.length);
  const cells = rows.map((row, index) => {
    const sameRow = Object.fromEntries(
      columns.map((column, at) => [column.key, cellAddress(body + index, left + at)]),
    );
    return columns.map((column) => cellOf(column, row, places.addresses, sameRow));
  });
  const rowsLook = listLook(columns, rows, {
    row: body,
    columnOf: (key) => left + columns.findIndex((column) => column.key === key),
    pageColumns: places.columns,
  });
  const rowRange = (at: number): string =>
    rangeAddress({ row: body, column: left + at, rows: rows.length, columns: 1 });
  const whole = rangeAddress({
    row: header,
    column: left,
    rows: rows.length + 1,
    columns: columns.length + fillers.length,
  });
  const isRunOn = columns.at(-1)?.runsOn === true;
  const firstBlank = isRunOn ? Math.max(columns.length, places.columns) : columns.length;
  // The lines of the table's style would frame columns that are there for the width only.
  const blank = {
    row: header,
    column: left + firstBlank,
    rows: rows.length + 1,
    columns: columns.length + fillers.length - firstBlank,
  };
  const headerRange = rangeAddress({
    row: header,
    column: left,
    rows: 1,
    columns: columns.length,
  });
  const bodyRange = rangeAddress({
    row: body,
    column: left,
    rows: rows.length,
    columns: columns.length,
  });
  return joinParts([
    renderHeading(
      first,
      section.heading,
      content.notes?.[section.key] ?? section.note,
      places.columnsOf[section.key] ?? places.columns,
      left,
    ),
    renderAbove(section, columns, header, left, places),
    {
      blocks: [
        {
          row: header,
          column: left,
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
          range: cellAddress(header, left + at),
          ...alignment(column, at),
          // The filter buttons stand at the right edge of the headings.
          ...(section.showFilter === true && at > 0 ? { indent: 2 } : {}),
        })),
        ...(blank.columns > 0 ? [{ range: rangeAddress(blank), borders: look.paper }] : []),
        ...(fillers.length === 0
          ? []
          : [
              {
                range: rangeAddress({
                  row: header,
                  column: left + columns.length,
                  rows: rows.length + 1,
                  columns: fillers.length,
                }),
                fill: plainLook.fill,
              },
            ]),
        ...rowsLook.formats,
      ],
      hiddenRows: hiddenRows(section, content, body),
      rowHeights: [
        { row: header, points: section.headingPoints ?? 32 },
        ...(section.rowPoints === undefined
          ? []
          : rows.map((_, index) => ({ row: body + index, points: section.rowPoints ?? 0 }))),
      ],
      tables: [
        {
          name: `${prefix}${section.name}Table`,
          range: whole,
          style: look.tableStyle,
          showFilter: section.showFilter ?? false,
        },
      ],
      names: [
        {
          name: `${prefix}${section.name}`,
          range: whole,
          comment: `${section.heading ?? section.name}, with its headings`,
        },
        ...columns.flatMap(({ name, label }, at) =>
          name === undefined ? [] : [columnName(name, rowRange(at), label)],
        ),
      ],
      validations: rowsLook.validations,
      conditionalFormats: [
        ...columns.flatMap(({ hasBar, marked }, at): readonly ConditionalFormatPlan[] => [
          ...(marked === undefined
            ? []
            : [
                {
                  range: rowRange(at),
                  rule: {
                    kind: "formula" as const,
                    formula: resolveFormula(marked, places.addresses, firstRowCells),
                  },
                  fontColor: look.accent,
                  fill: look.marked,
                },
              ]),
          ...(hasBar === true
            ? [{ range: rowRange(at), rule: { kind: "dataBar" as const, color: look.bar } }]
            : []),
        ]),
        ...(columns.some((column) => column.formula !== undefined)
          ? attentionRules(bodyRange, cellAddress(body, left))
          : []),
      ],
    },
  ]);
}
