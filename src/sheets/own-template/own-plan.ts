import { isoDayOf, serialOfTime } from "../../domain/plan/calendar-day";
import { cellAddress, columnLetters, rangeAddress } from "../address";
import { numberFormats } from "../look";
import { layoutAddresses, type SheetLayout } from "../merge/sheet-layout";
import { knownPlaces, resolveContent } from "../merge/resolve-places";
import type { OurField, OurList, OurRow, OurSheet } from "../merge/our-sheet";
import { sheetNameFor } from "../sheet-name";
import type { CellBlock, CellContent, NamePlan, RangeFormat, SheetPlan } from "../sheet-plan";
import { hiddenName } from "../template/hidden-name";
import type { ListColumn } from "../template/template";
import type { OwnTemplate, RepeatedRows, TemplateCell } from "./own-template";
import type { Comparison, Condition, Piece, PlaceholderFormat } from "./placeholder";
import { columnKey, placeOfColumn, takesIn } from "./read-template";
import {
  accountFieldNamed,
  fieldListNamed,
  fieldOfList,
  type FieldValue,
  type ListItem,
  type TemplateSource,
} from "./template-fields";

/** More rows than these are a mistake in the template or the list, and no plan to read. */
export const mostRepeatedRows = 2_000;

const formatCodes: Readonly<Record<Exclude<PlaceholderFormat, "text">, string>> = {
  currency: numberFormats.money,
  number: numberFormats.number,
  whole: numberFormats.whole,
  decimal: numberFormats.fine,
  percent: numberFormats.percent,
  date: numberFormats.date,
};

interface Told {
  readonly value: FieldValue;
  readonly format: PlaceholderFormat;
}

/** What a field says, of the account or of the item whose row it stands in. */
function toldOf(
  field: string,
  source: TemplateSource,
  rows: RepeatedRows | undefined,
  item: ListItem | null,
): Told {
  const list = rows === undefined ? undefined : fieldListNamed(rows.list);
  const ofItem = list === undefined ? undefined : fieldOfList(field, list);
  if (ofItem !== undefined) {
    return { value: item?.values[ofItem.name] ?? null, format: ofItem.format };
  }
  const ofAccount = accountFieldNamed(field);
  return ofAccount === undefined
    ? { value: null, format: "text" }
    : { value: ofAccount.valueOf(source), format: ofAccount.format };
}

/** A value in words, inside of a text. */
function inWords({ value, format }: Told): string {
  if (value === null) return "not known";
  if (typeof value === "string") return value;
  const digits = (least: number, most: number) =>
    value.toLocaleString("en", { minimumFractionDigits: least, maximumFractionDigits: most });
  switch (format) {
    case "date":
      return isoDayOf(value);
    case "percent":
      return `${Math.round(value * 100)}%`;
    case "decimal":
      return digits(2, 2);
    case "currency":
    case "number":
      return digits(0, 0);
    default:
      return digits(0, 2);
  }
}

/** Excel takes 255 characters of a text in a formula; braces would be read as places. */
function asLiteral(text: string): string {
  const pieces = text.match(/[\s\S]{1,200}/gu) ?? [""];
  return pieces
    .map((piece) => `"${piece.replaceAll('"', '""').replaceAll("{", '"&CHAR(123)&"')}"`)
    .join("&");
}

/** In a formula, a value is a number or a text of its own: it can never be a part of the formula. */
function inFormula(told: Told, isInText: boolean): string {
  if (isInText) return `"&${asLiteral(inWords(told))}&"`;
  const { value } = told;
  if (value === null) return "NA()";
  return typeof value === "number" ? String(value) : asLiteral(value);
}

function formatOf(piece: Piece, told: Told): PlaceholderFormat {
  return piece.kind === "field" && piece.format !== null
    ? (piece.format as PlaceholderFormat)
    : told.format;
}

function isBlankText(piece: Piece): boolean {
  return piece.kind === "text" && piece.text.trim() === "";
}

/** The one field that a cell holds and nothing else; null where there is more. */
function onlyField({ pieces, isFormula }: TemplateCell): Extract<Piece, { kind: "field" }> | null {
  const [only, ...others] = pieces.filter((piece) => !isBlankText(piece));
  return !isFormula && only?.kind === "field" && others.length === 0 ? only : null;
}

function formulaFrom(
  cell: TemplateCell,
  tell: (field: string) => Told,
  all: OwnTemplate,
): CellContent {
  let formula = "";
  for (const piece of cell.pieces) {
    if (piece.kind === "text") formula += piece.text;
    if (piece.kind !== "field") continue;
    const isInText = (formula.match(/"/gu)?.length ?? 0) % 2 === 1;
    const column = accountFieldNamed(piece.field) ? null : placeOfColumn(piece.field, all.repeated);
    const isOwnRow = all.repeated.some((rows) => {
      const list = fieldListNamed(rows.list);
      return takesIn(rows, cell.row) && list !== undefined && fieldOfList(piece.field, list);
    });
    const told = tell(piece.field);
    formula +=
      column !== null && !isOwnRow && !isInText
        ? `{${column}}`
        : inFormula({ ...told, format: formatOf(piece, told) }, isInText);
  }
  return { formula };
}

/** What a cell says. */
function contentOf(
  cell: TemplateCell,
  tell: (field: string) => Told,
  template: OwnTemplate,
): CellContent {
  if (cell.isFormula) return formulaFrom(cell, tell, template);
  const field = onlyField(cell);
  if (field !== null) {
    const told = tell(field.field);
    return field.format === "text" && told.value !== null ? inWords(told) : told.value;
  }
  if (cell.pieces.every(isBlankText)) return null;
  return cell.pieces
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      if (piece.kind !== "field") return "";
      const told = tell(piece.field);
      return inWords({ ...told, format: formatOf(piece, told) });
    })
    .join("");
}

/** The number format that a value needs where the template has none of its own; null for its own. */
function numberFormatOf(cell: TemplateCell, tell: (field: string) => Told): string | null {
  const field = onlyField(cell);
  if (field === null) return null;
  const format = formatOf(field, tell(field.field));
  if (format === "text") return null;
  const isPlain = cell.numberFormat === "General" || cell.numberFormat === "@";
  return field.format !== null || isPlain ? formatCodes[format] : null;
}

function compares(value: FieldValue, comparison: Comparison, wanted: string): boolean {
  if (value === null) return false;
  const number = Number(wanted);
  const day = /^\d{4}-\d\d-\d\d$/u.test(wanted) ? serialOfTime(Date.parse(wanted)) : NaN;
  const given = Number.isNaN(day) ? number : day;
  const order =
    typeof value === "number" && !Number.isNaN(given)
      ? value - given
      : String(value).toLowerCase().localeCompare(wanted.toLowerCase());
  switch (comparison) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
  }
}

/** A value that is not known is equal to nothing, more than nothing and less than nothing. */
function holds({ comparison, value: wanted }: Condition, value: FieldValue): boolean {
  return comparison === null
    ? value !== null && value !== "" && value !== 0
    : compares(value, comparison, wanted);
}

/** The items that rows repeat for. */
function itemsOf(rows: RepeatedRows, source: TemplateSource): readonly ListItem[] {
  const list = fieldListNamed(rows.list);
  if (list === undefined) return [];
  const items = list
    .itemsOf(source)
    .filter(({ values }) =>
      rows.where.every((one) =>
        holds(one, values[fieldOfList(one.field, list)?.name ?? ""] ?? null),
      ),
    );
  return items.slice(0, Math.floor(mostRepeatedRows / rows.lines));
}

/** What no row shows because there are too many; nothing where all are shown. */
export function leftOut(template: OwnTemplate, source: TemplateSource): readonly string[] {
  return template.repeated.flatMap((rows) => {
    const list = fieldListNamed(rows.list);
    const shown = itemsOf(rows, source).length;
    const most = Math.floor(mostRepeatedRows / rows.lines);
    const all = list?.itemsOf(source).length ?? 0;
    return shown < most || all <= most
      ? []
      : [
          `Of ${all} ${rows.list} of ${source.facts.account} the first ${shown} are on its plan: say which with {{#each ${rows.list} where ...}}.`,
        ];
  });
}

function isShown(conditions: readonly Condition[], source: TemplateSource): boolean {
  return conditions.every((condition) => {
    const list = condition.comparison === null ? fieldListNamed(condition.field) : undefined;
    if (list !== undefined) return list.itemsOf(source).length > 0;
    return holds(condition, accountFieldNamed(condition.field)?.valueOf(source) ?? null);
  });
}

function fieldPlace({ row, column }: { readonly row: number; readonly column: number }): string {
  return `cell.${cellAddress(row, column)}`;
}

function listName({ key }: RepeatedRows): string {
  return hiddenName(key);
}

function columnName({ key }: RepeatedRows, column: number): string {
  return hiddenName(`${key}.${columnLetters(column)}`);
}

/** The columns of an item: what is filled before what it begins with. */
function columnsOf(
  rows: RepeatedRows,
): readonly { readonly column: ListColumn; readonly at: number }[] {
  const column = (cell: { readonly row: number; readonly column: number }, isStart: boolean) => ({
    column: {
      key: columnKey(rows, cell.row, cell.column),
      label: cellAddress(cell.row, cell.column),
      name: columnName(rows, cell.column),
      isStart,
    },
    at: cell.column,
  });
  return [
    ...rows.cells.map((cell) => column(cell, false)),
    ...rows.constants.map((cell) => column(cell, true)),
  ];
}

function rowsOfItem(
  rows: RepeatedRows,
  item: ListItem,
  source: TemplateSource,
  template: OwnTemplate,
): readonly OurRow[] {
  const tell = (field: string): Told => toldOf(field, source, rows, item);
  return Array.from({ length: rows.lines }, (_, line): OurRow => {
    const at = rows.row + line;
    const key = (cell: { readonly row: number; readonly column: number }) =>
      columnKey(rows, cell.row, cell.column);
    return {
      key: rows.lines === 1 ? item.key : `${item.key}|${line + 1}`,
      isOfTemplate: false,
      isOptional: false,
      cells: Object.fromEntries([
        ...rows.cells
          .filter(({ row }) => row === at)
          .map((cell) => [key(cell), contentOf(cell, tell, template)] as const),
        ...rows.constants
          .filter(({ row }) => row === at)
          .map((cell) => [key(cell), cell.content] as const),
      ]),
    };
  });
}

function ourListOf(rows: RepeatedRows, source: TemplateSource, template: OwnTemplate): OurList {
  const list = fieldListNamed(rows.list);
  return {
    key: rows.key,
    name: listName(rows),
    heading: list?.label ?? rows.list,
    columns: columnsOf(rows).map(({ column }) => column),
    rows: itemsOf(rows, source).flatMap((item) => rowsOfItem(rows, item, source, template)),
    spareRows: 0,
    fedBy: list?.label ?? null,
    emptyRow: {},
    record: {
      lines: rows.lines,
      constants: Object.fromEntries(
        rows.constants.map((cell) => [columnKey(rows, cell.row, cell.column), cell.content]),
      ),
    },
  };
}

/** What a plan of these facts says, wherever its cells stand now. */
export function ourOwnPlan(template: OwnTemplate, source: TemplateSource): OurSheet {
  const tell = (field: string): Told => toldOf(field, source, undefined, null);
  return {
    fields: template.cells
      .filter(({ pieces }) => pieces.some(({ kind }) => kind === "field"))
      .map((cell): OurField => {
        const place = fieldPlace(cell);
        return {
          place,
          label: wordsOf(cell),
          heading: null,
          name: hiddenName(place),
          offset: { rows: 0, columns: 0 },
          content: contentOf(cell, tell, template),
          isDefault: false,
        };
      }),
    lists: template.repeated.map((rows) => ourListOf(rows, source, template)),
    lines: [],
    charts: template.charts.map(({ name, rows, categories, values }) => {
      const repeated = template.repeated.find(({ key }) => key === rows);
      const key = (column: number) =>
        repeated === undefined ? "" : columnKey(repeated, repeated.row, column);
      return {
        name,
        list: rows,
        category: key(categories),
        series: values.map(key),
        isOfList: true,
      };
    }),
    pageColumns: 1,
    shownRows: template.conditional.map(({ key, conditions }) => ({
      name: hiddenName(key),
      isShown: isShown(conditions, source),
    })),
  };
}

function wordsOf({ pieces, row, column }: TemplateCell): string {
  const fields = pieces.flatMap((piece) => (piece.kind === "field" ? [piece.field] : []));
  return `${fields.join(", ")} in ${cellAddress(row, column)}`;
}

/** Where everything stands on a copy that has just been filled. */
function layoutOf(template: OwnTemplate, our: OurSheet): SheetLayout {
  const records = new Map(
    template.repeated.map((rows) => {
      const list = our.lists.find(({ key }) => key === rows.key);
      return [rows.key, Math.max(1, (list?.rows.length ?? 0) / rows.lines)];
    }),
  );
  const rowOf = (row: number): number =>
    template.repeated.reduce(
      (at, rows) =>
        rows.row + rows.lines <= row ? at + ((records.get(rows.key) ?? 1) - 1) * rows.lines : at,
      row,
    );
  return {
    fields: Object.fromEntries(
      template.cells.map((cell) => [
        fieldPlace(cell),
        { row: rowOf(cell.row), column: cell.column },
      ]),
    ),
    lists: Object.fromEntries(
      template.repeated.map((rows) => {
        const columns = columnsOf(rows);
        const first = Math.min(...columns.map(({ at }) => at));
        const last = Math.max(...columns.map(({ at }) => at));
        return [
          rows.key,
          {
            row: rowOf(rows.row) - 1,
            column: first,
            rows: (records.get(rows.key) ?? 1) * rows.lines,
            width: last - first + 1,
            columns: Object.fromEntries(columns.map(({ column, at }) => [column.key, at])),
            table: null,
          },
        ];
      }),
    ),
    lines: {},
  };
}

/** Cells side by side that are filled in every item, as one block where an item takes one row. */
function blocksOf(rows: RepeatedRows, list: OurList, top: number, resolved: Resolve): CellBlock[] {
  const sorted = [...rows.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: TemplateCell[][] = [];
  for (const cell of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last?.row === cell.row && last.column + 1 === cell.column) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  const records = Math.max(1, list.rows.length / rows.lines);
  const cellsOf = (run: readonly TemplateCell[], record: number): CellContent[] =>
    run.map((cell) => {
      const line = cell.row - rows.row;
      const content =
        list.rows[record * rows.lines + line]?.cells[columnKey(rows, cell.row, cell.column)];
      return resolved(content ?? null);
    });
  return runs.flatMap((run): CellBlock[] => {
    const [first] = run;
    if (first === undefined) return [];
    const place = { row: top + first.row - rows.row, column: first.column };
    if (rows.lines === 1) {
      const cells = Array.from({ length: records }, (_, record) => cellsOf(run, record));
      return [{ ...place, cells }];
    }
    return Array.from({ length: records }, (_, record) => ({
      row: place.row + record * rows.lines,
      column: place.column,
      cells: [cellsOf(run, record)],
    }));
  });
}

type Resolve = (content: CellContent) => CellContent;

/** A plan on a copy of the sheet that is its template. */
export function ownPlanSheet(
  template: OwnTemplate,
  source: TemplateSource,
  sheetId: string,
): SheetPlan {
  const our = ourOwnPlan(template, source);
  const layout = layoutOf(template, our);
  const addresses = layoutAddresses(layout);
  const known = knownPlaces(our);
  const resolved: Resolve = (content) => resolveContent(content, addresses, {}, known);
  const tell = (field: string): Told => toldOf(field, source, undefined, null);
  const blocks: CellBlock[] = [];
  const formats: RangeFormat[] = [];
  const names: NamePlan[] = [];
  const hidden = (name: string, range: string): NamePlan => ({
    name,
    range,
    comment: "",
    isHidden: true,
  });
  const contents = new Map(our.fields.map(({ place, content }) => [place, content]));
  for (const cell of template.cells) {
    const place = fieldPlace(cell);
    const at = layout.fields[place] ?? cell;
    const isFilled = contents.has(place);
    const content = contents.get(place) ?? (isFilled ? null : contentOf(cell, tell, template));
    blocks.push({ row: at.row, column: at.column, cells: [[resolved(content)]] });
    const address = cellAddress(at.row, at.column);
    if (isFilled) names.push(hidden(hiddenName(place), address));
    const numberFormat = numberFormatOf(cell, tell);
    if (numberFormat !== null) formats.push({ range: address, numberFormat });
    if (onlyField(cell)?.field.toLowerCase() === "account.name" && !hasAccount(names)) {
      names.push({ name: "Account", range: address, comment: "Name of the account" });
    }
  }
  const repeats = template.repeated.flatMap((rows) => {
    const place = layout.lists[rows.key];
    const list = our.lists.find(({ key }) => key === rows.key);
    if (place === undefined || list === undefined) return [];
    const top = place.row + 1;
    blocks.push(...blocksOf(rows, list, top, resolved));
    const area = {
      row: place.row,
      column: place.column,
      rows: place.rows + 1,
      columns: place.width,
    };
    names.push(hidden(listName(rows), rangeAddress(area)));
    for (const at of new Set(Object.values(place.columns))) {
      const column = { row: top, column: at, rows: place.rows, columns: 1 };
      names.push(hidden(columnName(rows, at), rangeAddress(column)));
    }
    for (const cell of rows.cells) {
      const numberFormat = numberFormatOf(cell, (field) => toldOf(field, source, rows, null));
      if (numberFormat === null) continue;
      if (rows.lines === 1) {
        const column = { row: top, column: cell.column, rows: place.rows, columns: 1 };
        formats.push({ range: rangeAddress(column), numberFormat });
      } else {
        for (let at = top + cell.row - rows.row; at < top + place.rows; at += rows.lines) {
          formats.push({ range: cellAddress(at, cell.column), numberFormat });
        }
      }
    }
    return [{ row: top, lines: rows.lines, records: place.rows / rows.lines }];
  });
  const rowOfTemplate = (row: number): number =>
    template.repeated.reduce((at, rows) => {
      const place = layout.lists[rows.key];
      return rows.row + rows.lines <= row ? at + (place?.rows ?? rows.lines) - rows.lines : at;
    }, row);
  const hides = template.conditional.flatMap(({ key, row, count }) => {
    const at = rowOfTemplate(row);
    names.push(
      hidden(hiddenName(key), rangeAddress({ row: at, column: 0, rows: count, columns: 1 })),
    );
    const isRowShown =
      our.shownRows?.find(({ name }) => name === hiddenName(key))?.isShown === true;
    return isRowShown ? [] : [{ row: at, count }];
  });
  const charts = template.charts.flatMap(({ name, rows, categories, values }) => {
    const place = layout.lists[rows];
    if (place === undefined) return [];
    const range = (column: number) =>
      rangeAddress({ row: place.row + 1, column, rows: place.rows, columns: 1 });
    return [{ name, categories: range(categories), values: values.map(range) }];
  });
  return {
    sheetName: sheetNameFor("plan", source.facts.account),
    showGridlines: true,
    columnWidths: [],
    blocks,
    formats,
    tables: [],
    names,
    validations: [],
    conditionalFormats: [],
    charts: [],
    links: [],
    frozen: { rows: 0, columns: 0 },
    print: { orientation: "Portrait" },
    firstCell: "A1",
    copyOf: { sheetId, account: source.facts.account, repeats, hides, charts },
  };
}

function hasAccount(names: readonly NamePlan[]): boolean {
  return names.some(({ name }) => name === "Account");
}
