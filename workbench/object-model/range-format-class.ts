import { membersOf } from "../protocol/members";
import { flag, oneOf, text } from "../protocol/parameters";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { rangeBordersObject } from "./range-borders-class";
import { addStyle, commonStyle } from "./cell-format";
import type { ExcelStyle } from "../xlsx/kept";
import { color } from "./color";
import {
  autofitColumns,
  autofitRows,
  columnWidth,
  rowHeight,
  setSize,
  widestColumnPoints,
} from "./column-row-size";
import { excelLimits } from "./excel-limits";
import { numberBetween, wholeNumberBetween } from "./limited-parameters";
import type { RangePlace } from "./range-place";

const horizontal = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const vertical = { Top: "top", Center: "middle", Bottom: "bottom" } as const;
const format = membersOf<RangePlace>();

function nameOf<T>(names: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(names).find((name) => names[name] === value) ?? "";
}

const fontClass: ServerClass<RangePlace> = {
  name: "RangeFont",
  scalars: {
    bold: format.settable(
      (range) => commonStyle(range, (style) => style.bold === true),
      flag("bold"),
      (range, bold) => addStyle(range, { bold }),
    ),
    italic: format.settable(
      (range) => commonStyle(range, (style) => style.italic === true),
      flag("italic"),
      (range, italic) => addStyle(range, { italic }),
    ),
    strikethrough: format.settable(
      (range) => commonStyle(range, (style) => style.strikethrough === true),
      flag("strikethrough"),
      (range, strikethrough) => addStyle(range, { strikethrough }),
    ),
    underline: format.settable(
      (range) => commonStyle(range, (style) => (style.underline ? "Single" : "None")),
      oneOf("underline", ["None", "Single"]),
      (range, underline) => addStyle(range, { underline: underline === "Single" }),
    ),
    color: format.settable(
      (range) => commonStyle(range, (style) => style.textColor || "#000000"),
      color("color"),
      (range, textColor) => addStyle(range, { textColor }),
    ),
    size: format.settable(
      (range) => commonStyle(range, (style) => style.fontSize ?? 10),
      numberBetween("size", excelLimits.fontSizePoints.least, excelLimits.fontSizePoints.most),
      (range, fontSize) => addStyle(range, { fontSize }),
    ),
    name: format.settable(
      (range) => commonStyle(range, (style) => style.fontName ?? "Calibri"),
      text("name"),
      (range, fontName) => addStyle(range, { fontName }),
    ),
  },
  navigation: {},
  methods: {},
};

const fillClass: ServerClass<RangePlace> = {
  name: "RangeFill",
  scalars: {
    color: format.settable(
      (range) => commonStyle(range, (style) => style.fillColor || "#FFFFFF"),
      color("color"),
      (range, fillColor) => addStyle(range, { fillColor }),
    ),
  },
  navigation: {},
  methods: { clear: format.method([], (range) => addStyle(range, { fillColor: "" })) },
};

const rangeFormatClass: ServerClass<RangePlace> = {
  name: "RangeFormat",
  scalars: {
    columnWidth: format.settable(
      columnWidth,
      numberBetween("columnWidth", 0, widestColumnPoints),
      (range, points) => setSize(range, "COL", points),
    ),
    rowHeight: format.settable(
      rowHeight,
      numberBetween("rowHeight", 0, excelLimits.rowHeightPoints),
      (range, points) => setSize(range, "ROW", points),
    ),
    horizontalAlignment: format.settable(
      (range) => commonStyle(range, (style) => nameOf(horizontal, style.align)),
      oneOf("horizontalAlignment", ["General", "Left", "Center", "Right"]),
      (range, name) => addStyle(range, { align: horizontal[name] } as ExcelStyle),
    ),
    verticalAlignment: format.settable(
      (range) => commonStyle(range, (style) => nameOf(vertical, style.verticalAlign ?? "bottom")),
      oneOf("verticalAlignment", ["Top", "Center", "Bottom"]),
      (range, name) => addStyle(range, { verticalAlign: vertical[name] }),
    ),
    wrapText: format.settable(
      (range) => commonStyle(range, (style) => style.wrapping === "wrap"),
      flag("wrapText"),
      (range, wraps) => addStyle(range, { wrapping: wraps ? "wrap" : "overflow" }),
    ),
    indentLevel: format.settable(
      (range) => commonStyle(range, (style) => style.indent ?? 0),
      wholeNumberBetween("indentLevel", 0, excelLimits.indentLevels),
      (range, indent) => addStyle(range, { indent }),
    ),
  },
  navigation: {
    font: (range) => serverObject(fontClass, range),
    fill: (range) => serverObject(fillClass, range),
    borders: rangeBordersObject,
  },
  methods: {
    autofitColumns: format.reader([], autofitColumns),
    autofitRows: format.reader([], autofitRows),
  },
};

export function rangeFormatObject(range: RangePlace): ServerObject {
  return serverObject(rangeFormatClass, range);
}
