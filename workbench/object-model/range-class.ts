import { lastColumn, lastRow } from "../formulas/cell-address";
import { membersOf } from "../protocol/members";
import { flag, json, oneOf, optional, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { officeStyleName, setCellStyle } from "./built-in-style";
import { commonStyle, numberFormatAt, writeNumberFormats } from "./cell-format";
import { excelFormula, excelValue, valueType } from "./cell-values";
import { propertiesOf } from "./cell-properties";
import { clearRange } from "./clear-range";
import { conditionalFormatsObject } from "./conditional-formats-class";
import { copyRange } from "./copy-range";
import { dataValidationObject } from "./data-validation-class";
import { hyperlinkAt, setHyperlink } from "./hyperlink";
import { deleteCells, insertCells, isHidden, setHidden } from "./insert-delete";
import { mergedAreas, mergeRange, unmergeRange } from "./merges";
import { rangeArgument } from "./object-links";
import { readCells, writeCells, wrongSize } from "./range-cells";
import { rangeFormatObject } from "./range-format-class";
import {
  boundingRange,
  cellOf,
  intersection,
  moved,
  pointsBefore,
  surroundingRegion,
  usedRange,
  wholeColumns,
  wholeRows,
  withZone,
} from "./range-geometry";
import { addressOf, columnCount, rowCount, type RangePlace } from "./range-place";
import { rangeSortObject } from "./range-sort-class";
import { selectRange } from "./selection";
import { spillingTo, spillParent } from "./spill";
import { tablesOfRange } from "./tables-class";
import { worksheetObject } from "./worksheet-class";

const range = membersOf<RangePlace>();
/** `Range.set` takes any value; its own check knows the shapes. */
const cellValues = json("values");

export const rangeClass: ServerClass<RangePlace> = {
  name: "Range",
  keptByReference: true,
  scalars: {
    address: range.value(addressOf),
    addressLocal: range.value(addressOf),
    cellCount: range.value(({ zone }) => {
      const count = rowCount(zone) * columnCount(zone);
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    columnCount: range.value(({ zone }) => columnCount(zone)),
    columnIndex: range.value(({ zone }) => zone.left),
    rowCount: range.value(({ zone }) => rowCount(zone)),
    rowIndex: range.value(({ zone }) => zone.top),
    isEntireColumn: range.value(({ zone }) => zone.top === 0 && zone.bottom === lastRow),
    isEntireRow: range.value(({ zone }) => zone.left === 0 && zone.right === lastColumn),
    values: range.settable(
      (place) => readCells(place, "", (position) => excelValue(place.session, position)),
      cellValues,
      writeCells,
    ),
    formulas: range.settable(
      (place) => readCells(place, "", (position) => excelFormula(place.session, position)),
      cellValues,
      writeCells,
    ),
    text: range.value((place) =>
      readCells(
        place,
        "",
        (position) => place.session.getters.getEvaluatedCell(position).formattedValue,
      ),
    ),
    valueTypes: range.value((place) =>
      readCells(place, "Empty", (position) => valueType(place.session, position)),
    ),
    numberFormat: range.settable(
      (place) => readCells(place, "General", (position) => numberFormatAt(place.session, position)),
      cellValues,
      writeNumberFormats,
    ),
    style: range.settable(
      (place) => commonStyle(place, (style) => officeStyleName(style.cellStyle)),
      text("style"),
      setCellStyle,
    ),
    left: range.value((place) => pointsBefore(place, "COL", place.zone.left)),
    top: range.value((place) => pointsBefore(place, "ROW", place.zone.top)),
    hyperlink: range.settable(hyperlinkAt, json("hyperlink"), setHyperlink),
    hidden: range.value((place) => isHidden(place, "ROW") ?? isHidden(place, "COL")),
    rowHidden: range.settable(
      (place) => isHidden(place, "ROW"),
      flag("rowHidden"),
      (place, hidden) => setHidden(place, "ROW", hidden),
    ),
    columnHidden: range.settable(
      (place) => isHidden(place, "COL"),
      flag("columnHidden"),
      (place, hidden) => setHidden(place, "COL", hidden),
    ),
  },
  navigation: {
    format: rangeFormatObject,
    worksheet: ({ session, sheetId }) => worksheetObject(session, sheetId),
    dataValidation: dataValidationObject,
    conditionalFormats: conditionalFormatsObject,
    sort: rangeSortObject,
  },
  methods: {
    clear: range.method(
      [
        optional(
          oneOf("applyTo", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]),
        ),
      ],
      (place, applyTo) => clearRange(place, applyTo ?? "All"),
    ),
    copyFrom: range.method(
      [rangeArgument("sourceRange"), optional(oneOf("copyType", ["All"]))],
      (place, source) => copyRange(place, source),
    ),
    select: range.method([], selectRange),
    delete: range.method([oneOf("shift", ["Up", "Left"])], deleteCells),
    insert: range.method([oneOf("shift", ["Down", "Right"])], (place, shift) => {
      insertCells(place, shift);
      return rangeObject(place);
    }),
    merge: range.method([optional(flag("across"))], (place, across) =>
      mergeRange(place, across ?? false),
    ),
    unmerge: range.method([], unmergeRange),
    getMergedAreasOrNullObject: range.method([], mergedAreas),
    getCellProperties: range.method([json("cellPropertiesLoadOptions")], (place, wanted) =>
      Array.from({ length: rowCount(place.zone) }, (_, row) =>
        Array.from({ length: columnCount(place.zone) }, (__, column) =>
          propertiesOf(rangeObject(cellOf(place, row, column)), wanted),
        ),
      ),
    ),
    getCell: range.method([wholeNumber("row"), wholeNumber("column")], (place, row, column) =>
      rangeObject(cellOf(place, row, column)),
    ),
    getRow: range.method([wholeNumber("row")], (place, row) => {
      const top = place.zone.top + row;
      return rangeObject(withZone(place, { top, bottom: top }));
    }),
    getColumn: range.method([wholeNumber("column")], (place, column) => {
      const left = place.zone.left + column;
      return rangeObject(withZone(place, { left, right: left }));
    }),
    getOffsetRange: range.method(
      [wholeNumber("rowOffset"), wholeNumber("columnOffset")],
      (place, rows, columns) =>
        rangeObject(moved(place, { top: rows, bottom: rows, left: columns, right: columns })),
    ),
    getResizedRange: range.method(
      [wholeNumber("deltaRows"), wholeNumber("deltaColumns")],
      (place, rows, columns) => rangeObject(moved(place, { bottom: rows, right: columns })),
    ),
    getAbsoluteResizedRange: range.method(
      [wholeNumber("numRows"), wholeNumber("numColumns")],
      ({ zone, ...place }, rows, columns) =>
        rangeObject(
          withZone(
            { zone, ...place },
            { bottom: zone.top + rows - 1, right: zone.left + columns - 1 },
          ),
        ),
    ),
    getEntireRow: range.method([], (place) => rangeObject(wholeRows(place))),
    getEntireColumn: range.method([], (place) => rangeObject(wholeColumns(place))),
    getLastRow: range.method([], (place) =>
      rangeObject(withZone(place, { top: place.zone.bottom })),
    ),
    getLastColumn: range.method([], (place) =>
      rangeObject(withZone(place, { left: place.zone.right })),
    ),
    getLastCell: range.method([], (place) =>
      rangeObject(withZone(place, { top: place.zone.bottom, left: place.zone.right })),
    ),
    getIntersection: range.method([rangeArgument("anotherRange")], (place, other) => {
      const common = intersection(place, other);
      if (!common) throw new RichApiError("ItemNotFound");
      return rangeObject(common);
    }),
    getIntersectionOrNullObject: range.method([rangeArgument("anotherRange")], (place, other) =>
      objectOrNull(intersection(place, other)),
    ),
    getBoundingRect: range.method([rangeArgument("anotherRange")], (place, other) =>
      rangeObject(boundingRange(place, other)),
    ),
    getUsedRange: range.reader([optional(flag("valuesOnly"))], (place, valuesOnly) =>
      rangeObject(present(usedRange(place, valuesOnly ?? false))),
    ),
    getUsedRangeOrNullObject: range.reader([optional(flag("valuesOnly"))], (place, valuesOnly) =>
      objectOrNull(usedRange(place, valuesOnly ?? false)),
    ),
    getSurroundingRegion: range.reader([], (place) => rangeObject(surroundingRegion(place))),
    getSpillingToRange: range.reader([], (place) => rangeObject(present(spillingTo(place)))),
    getSpillingToRangeOrNullObject: range.reader([], (place) => objectOrNull(spillingTo(place))),
    getSpillParent: range.reader([], (place) => rangeObject(present(spillParent(place)))),
    getSpillParentOrNullObject: range.reader([], (place) => objectOrNull(spillParent(place))),
    getTables: range.method([optional(flag("fullyContained"))], (place, fullyContained) =>
      tablesOfRange(place, fullyContained ?? false),
    ),
    // The client sends large matrices in parts and has their size checked as a whole beforehand.
    _ValidateArraySize: range.method(
      [wholeNumber("rows"), wholeNumber("columns")],
      ({ zone }, rows, columns) => {
        if (rows !== rowCount(zone) || columns !== columnCount(zone)) throw wrongSize();
      },
    ),
    calculate: range.method([], ({ session }) => session.recalculate()),
  },
};

export function rangeObject(place: RangePlace): ServerObject {
  return serverObject(rangeClass, place);
}

function objectOrNull(place: RangePlace | null): ServerObject | null {
  return place ? rangeObject(place) : null;
}

function present(place: RangePlace | null): RangePlace {
  if (!place) throw new RichApiError("ItemNotFound");
  return place;
}
