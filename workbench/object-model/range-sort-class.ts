import type { CellPosition } from "../engine";
import { membersOf } from "../protocol/members";
import { flag, json, oneOf, optional } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { change, refuseProtected } from "./change";
import { columnCount, zoneInSheet, type RangePlace } from "./range-place";
import type { WorkbookSession } from "./workbook-session";

interface SortField {
  /** From the first column of the range, from 0. */
  readonly key: number;
  readonly isAscending: boolean;
}

type EvaluatedCell = ReturnType<WorkbookSession["getters"]["getEvaluatedCell"]>;

const sort = membersOf<RangePlace>();

const rangeSortClass: ServerClass<RangePlace> = {
  name: "RangeSort",
  scalars: {},
  navigation: {},
  methods: {
    apply: sort.reader(
      [
        json("fields"),
        optional(flag("matchCase")),
        optional(flag("hasHeaders")),
        optional(oneOf("orientation", ["Rows"])),
        optional(oneOf("method", ["PinYin", "StrokeCount"])),
      ],
      (place, fields, matchCase, hasHeaders) => {
        if (matchCase) {
          throw new RichApiError("ApiNotFound", "The workbench sorts without regard to case.");
        }
        sortRows(place, readFields(place, fields), hasHeaders ?? false);
      },
    ),
  },
};

export function rangeSortObject(place: RangePlace): ServerObject {
  return serverObject(rangeSortClass, place);
}

function readFields(place: RangePlace, fields: Json): readonly SortField[] {
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > 64) {
    throw new RichApiError("InvalidArgument", "fields: 1 to 64 fields to sort by are needed.");
  }
  return fields.map((field) => {
    const { key, ascending, sortOn } = Object(field) as Record<string, Json>;
    if (
      typeof key !== "number" ||
      !Number.isInteger(key) ||
      key < 0 ||
      key >= columnCount(place.zone)
    ) {
      throw new RichApiError("InvalidArgument", "key: a column of the range, from 0, is needed.");
    }
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value") {
      throw new RichApiError("ApiNotFound", "The workbench sorts by values only.");
    }
    return { key, isAscending: ascending !== false };
  });
}

/** What Excel sorts before what: numbers, texts, FALSE and TRUE, errors; blanks come last always. */
const kinds = ["number", "text", "boolean", "error"] as const;

function compareCells(one: EvaluatedCell, other: EvaluatedCell, isAscending: boolean): number {
  const [kindOfOne, kindOfOther] = [one, other].map(({ type }) =>
    kinds.findIndex((kind) => kind === type),
  ) as [number, number];
  if (kindOfOne < 0 || kindOfOther < 0) return Number(kindOfOne < 0) - Number(kindOfOther < 0);
  const order =
    kindOfOne - kindOfOther ||
    (one.type === "text"
      ? String(one.value).localeCompare(String(other.value), "en", { sensitivity: "base" })
      : one.type === "error"
        ? 0
        : Number(one.value) - Number(other.value));
  return isAscending ? order : -order;
}

/** Sorts whole rows of a range; equal ones keep their order, and formulas go on meaning their row. */
export function sortRows(
  place: RangePlace,
  fields: readonly SortField[],
  hasHeaders: boolean,
): void {
  const { session, sheetId } = place;
  const { getters } = session;
  refuseProtected(session, sheetId);
  const whole = zoneInSheet(place);
  if (!whole) return;
  const top = whole.top + (hasHeaders ? 1 : 0);
  const rows = Array.from({ length: whole.bottom - top + 1 }, (_, index) => top + index);
  const columns = Array.from(
    { length: whole.right - whole.left + 1 },
    (_, index) => whole.left + index,
  );
  refuseParts(place, rows, columns);
  const shown = (row: number, key: number): EvaluatedCell =>
    getters.getEvaluatedCell({ sheetId, row, col: whole.left + key });
  const sorted = [...rows].sort((one, other) => {
    for (const { key, isAscending } of fields) {
      const order = compareCells(shown(one, key), shown(other, key), isAscending);
      if (order !== 0) return order;
    }
    return 0;
  });
  const moves = sorted.flatMap((from, index) =>
    columns.map((col) => movedCell(place, { sheetId, row: from, col }, top + index)),
  );
  for (const cell of moves) change(session, { type: "UPDATE_CELL", ...cell });
}

/** A cell as it stands in another row: its formula refers to what is beside it there. */
function movedCell({ session }: RangePlace, from: CellPosition, row: number) {
  const { getters } = session;
  const cell = getters.getCell(from);
  const content = cell?.isFormula
    ? getters.getTranslatedCellFormula(from.sheetId, 0, row - from.row, cell.compiledFormula)
    : (cell?.content ?? "");
  return { ...from, row, content, style: cell?.style ?? null, format: cell?.format ?? "" };
}

/** Neither a merged cell nor a part of an array can go elsewhere. */
function refuseParts(
  { session, sheetId }: RangePlace,
  rows: readonly number[],
  columns: readonly number[],
): void {
  const { getters } = session;
  for (const row of rows) {
    for (const col of columns) {
      const position = { sheetId, row, col };
      if (getters.isInMerge(position)) {
        throw new RichApiError(
          "InvalidOperation",
          "To do this, all the merged cells need to be the same size.",
        );
      }
      const array = getters.getArrayFormulaSpreadingOn(position);
      if (array && (array.row !== row || array.col !== col)) {
        throw new RichApiError("InvalidOperation", "You can't change part of an array.");
      }
    }
  }
}
