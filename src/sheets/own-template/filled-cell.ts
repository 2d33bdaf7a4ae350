import { isoDayOf } from "../../domain/plan/calendar-day";
import { numberFormats } from "../look";
import type { CellContent } from "../sheet-plan";
import type { OwnTemplate, RepeatedRows, TemplateCell } from "./own-template";
import type { Piece, PlaceholderFormat } from "./placeholder";
import { placeOfColumn, takesIn } from "./read-template";
import type { FieldValue, ListItem, TemplateSource } from "./field-list";
import { accountFieldNamed, fieldListNamed, fieldOfList } from "./template-fields";

const formatCodes: Readonly<Record<Exclude<PlaceholderFormat, "text">, string>> = {
  currency: numberFormats.money,
  number: numberFormats.number,
  whole: numberFormats.whole,
  decimal: numberFormats.fine,
  percent: numberFormats.percent,
  date: numberFormats.date,
};

export interface Told {
  readonly value: FieldValue;
  readonly format: PlaceholderFormat;
}

/** What a field says, of the account or of the item whose row it stands in. */
export function toldOf(
  field: string,
  source: TemplateSource,
  rows: RepeatedRows | undefined,
  item: ListItem | null,
): Told {
  const list = rows === undefined ? undefined : fieldListNamed(rows.list);
  const ofItem = list === undefined ? undefined : fieldOfList(field, list);
  if (ofItem !== undefined) {
    const format = ofItem.format === "number" ? (item?.numbersAs ?? "number") : ofItem.format;
    return { value: item?.values[ofItem.name] ?? null, format };
  }
  const ofAccount = accountFieldNamed(field);
  return ofAccount === undefined
    ? { value: null, format: "text" }
    : { value: ofAccount.valueOf(source), format: ofAccount.format };
}

/** A value in words, inside of a text. */
export function inWords({ value, format }: Told): string {
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
export function onlyField({
  pieces,
  isFormula,
}: TemplateCell): Extract<Piece, { kind: "field" }> | null {
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
export function contentOf(
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

/** A format for days, or for money: what else than signs in quotation marks or brackets says so. */
function isOfDays(code: string): boolean {
  return /[dmy]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ""));
}

function isOfMoney(code: string): boolean {
  return /\p{Sc}|\[\$/u.test(code);
}

/** The look of the template stays where it says what the placeholder asks for. */
function saysIt(code: string, format: PlaceholderFormat): boolean {
  return format === "date" ? isOfDays(code) : format === "currency" && isOfMoney(code);
}

/** The number format that a value needs where the template has none of its own; null for its own. */
export function numberFormatOf(cell: TemplateCell, tell: (field: string) => Told): string | null {
  const field = onlyField(cell);
  if (field === null) return null;
  const format = formatOf(field, tell(field.field));
  if (format === "text") return null;
  const { numberFormat } = cell;
  if (numberFormat === "General" || numberFormat === "@") return formatCodes[format];
  return field.format === null || saysIt(numberFormat, format) ? null : formatCodes[format];
}
