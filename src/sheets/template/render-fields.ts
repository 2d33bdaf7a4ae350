import { cellAddress } from "../address";
import { computedLook, copiedLook, inputLook, look, numberFormats } from "../look";
import { joinParts, type SheetPart } from "../sheet-part";
import type { CellContent, RangeFormat } from "../sheet-plan";
import { attentionRules } from "./attention-rules";
import type { SheetContent } from "./content";
import { fieldContent } from "./field-content";
import { placeName } from "./hidden-name";
import { inputValidation } from "./input-validation";
import { headingRows, type Places } from "./places";
import { renderHeading } from "./render-heading";
import { resolveFormula, resolveKnownPlaces } from "./resolve-formula";
import type { CardsSection, Field, FieldPlace, FieldsSection } from "./template";

/** The height of one line of the standard font. */
const linePoints = 15;

/** What stands in a field, with the places of its formula filled in. */
function resolvedContent(
  section: string,
  field: Field,
  content: SheetContent,
  places: Places,
): CellContent {
  const { content: found, from } = fieldContent(section, field, content);
  if (found === null || typeof found !== "object") return found;
  const resolve = from === "facts" ? resolveKnownPlaces : resolveFormula;
  return { formula: resolve(found.formula, places.addresses) };
}

function isFormula(content: CellContent): boolean {
  return typeof content === "object" && content !== null;
}

function linkPart(section: string, field: Field, cell: string, content: SheetContent): SheetPart {
  const link = content.links?.[`${section}.${field.key}`];
  return link === undefined ? {} : { links: [{ ...link, cell }] };
}

function renderCard(
  section: CardsSection,
  field: Field,
  column: number,
  content: SheetContent,
  places: Places,
): SheetPart {
  const row = places.firstRow[section.key] ?? 0;
  const value = cellAddress(row + 1, column);
  return joinParts([
    {
      blocks: [
        {
          row,
          column,
          cells: [[field.label], [resolvedContent(section.key, field, content, places)]],
        },
      ],
      formats: [
        { range: cellAddress(row, column), fontColor: look.quiet },
        {
          range: value,
          numberFormat: numberFormats[field.format ?? "general"],
          bold: true,
          fontSize: 16,
          fontColor: look.accent,
          horizontal: "Left",
        },
      ],
      names: [placeName(`${section.key}.${field.key}`, value, field.label, field.name)],
    },
    linkPart(section.key, field, value, content),
  ]);
}

export function renderCards(
  section: CardsSection,
  content: SheetContent,
  places: Places,
): SheetPart {
  const row = places.firstRow[section.key] ?? 0;
  return joinParts([
    { rowHeights: [{ row: row + 1, points: 24 }] },
    ...section.fields.map((field, index) =>
      renderCard(
        section,
        field,
        (places.firstColumn[section.key] ?? 0) + (section.columns[index] ?? 0),
        content,
        places,
      ),
    ),
  ]);
}

/** Where a value comes from, as its cell shows it. */
type Origin = "typed" | "computed" | "copied";

const looks = { typed: inputLook, computed: computedLook, copied: copiedLook } as const;

/** How a value looks; over several columns it is one cell, so that nothing typed is cut off. */
function valueFormat(field: Field, place: FieldPlace, row: number, origin: Origin): RangeFormat {
  const first = cellAddress(row, place.value);
  // Prose is one cell; other findings run on over the blank cells beside them.
  const last = field.isPlain === true && place.lines === undefined ? undefined : place.last;
  return {
    range: last === undefined ? first : `${first}:${cellAddress(row, last)}`,
    ...(field.isPlain === true ? {} : looks[origin]),
    ...(last === undefined ? {} : { merge: true }),
    ...(place.lines === undefined ? {} : { wrap: true, vertical: "Top" as const }),
    numberFormat:
      numberFormats[field.format ?? (isProse(field, origin === "computed") ? "text" : "general")],
    horizontal: "Left",
  };
}

/** What people write in their own words: it is text whatever it begins with. */
function isProse(field: Field, isComputed: boolean): boolean {
  return !isComputed && field.isPlain !== true && field.input === undefined;
}

/** The columns of a place in a stack that begins at this column. */
function placeFrom(first: number, place: FieldPlace): FieldPlace {
  return {
    ...place,
    label: first + place.label,
    value: first + place.value,
    ...(place.last === undefined ? {} : { last: first + place.last }),
  };
}

function renderField(
  section: FieldsSection,
  field: Field,
  index: number,
  content: SheetContent,
  places: Places,
): SheetPart {
  const first = places.firstColumn[section.key] ?? 0;
  const { lines } = field;
  const place: FieldPlace = {
    ...placeFrom(first, section.grid[index % section.grid.length] ?? { label: 0, value: 1 }),
    ...(lines === undefined ? {} : { lines }),
  };
  const row =
    (places.firstRow[section.key] ?? 0) +
    headingRows(section) +
    Math.floor(index / section.grid.length);
  const value = resolvedContent(section.key, field, content, places);
  const cell = cellAddress(row, place.value);
  const isCopied =
    content.showsCopied === true &&
    fieldContent(section.key, field, content).from === "facts" &&
    !isFormula(value);
  const origin = isFormula(value) ? "computed" : isCopied ? "copied" : "typed";
  return joinParts([
    {
      blocks: [
        { row, column: place.label, cells: [[field.label]] },
        { row, column: place.value, cells: [[value]] },
      ],
      formats: [
        {
          range: cellAddress(row, place.label),
          fontColor: look.quiet,
          // Keeps a label off the value before it.
          indent: place.label === first ? 0 : 1,
          ...(place.lines === undefined ? {} : { vertical: "Top" as const }),
        },
        valueFormat(field, place, row, origin),
      ],
      rowHeights: place.lines === undefined ? [] : [{ row, points: linePoints * place.lines + 3 }],
      names: [placeName(`${section.key}.${field.key}`, cell, field.label, field.name)],
      validations:
        field.input === undefined ? [] : [inputValidation(cell, field.label, field.input)],
      conditionalFormats: isFormula(value) ? attentionRules(cell, cell) : [],
    },
    linkPart(section.key, field, cell, content),
  ]);
}

export function renderFields(
  section: FieldsSection,
  content: SheetContent,
  places: Places,
): SheetPart {
  return joinParts([
    renderHeading(
      places.firstRow[section.key] ?? 0,
      section.heading,
      content.notes?.[section.key] ?? section.note,
      places.columnsOf[section.key] ?? places.columns,
      places.firstColumn[section.key],
    ),
    ...section.fields.map((field, index) => renderField(section, field, index, content, places)),
  ]);
}
