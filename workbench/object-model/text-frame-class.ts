import { membersOf } from "../protocol/members";
import { flag, oneOf, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import {
  autoSizes,
  horizontalAlignments,
  isLine,
  underlineStyles,
  verticalAlignments,
  type ShapeFont,
  type ShapeText,
} from "../shapes/kept-shape";
import { refuseLongText } from "./add-shape";
import { paint } from "./color";
import { excelLimits } from "./excel-limits";
import { numberBetween } from "./limited-parameters";
import { shapeFact, updateShape, type ShapePlace } from "./shape-place";

const frame = membersOf<ShapePlace>();

const fontClass: ServerClass<ShapePlace> = {
  name: "ShapeFont",
  scalars: {
    name: fontFact("name", text("name")),
    size: fontFact(
      "size",
      numberBetween("size", excelLimits.fontSizePoints.least, excelLimits.fontSizePoints.most),
    ),
    color: fontFact("color", paint("color")),
    bold: fontFact("bold", flag("bold")),
    italic: fontFact("italic", flag("italic")),
    underline: fontFact("underline", oneOf("underline", underlineStyles)),
  },
  navigation: {},
  methods: {},
};

const textRangeClass: ServerClass<ShapePlace> = {
  name: "TextRange",
  scalars: {
    text: frame.settable((place) => textOf(place).text, text("text"), write),
  },
  navigation: { font: (place) => serverObject(fontClass, place) },
  methods: {},
};

const textFrameClass: ServerClass<ShapePlace> = {
  name: "TextFrame",
  scalars: {
    hasText: frame.value((place) => textOf(place).text !== ""),
    horizontalAlignment: frame.settable(
      (place) => textOf(place).horizontal,
      oneOf("horizontalAlignment", horizontalAlignments),
      (place, horizontal) => update(place, { horizontal }),
    ),
    verticalAlignment: frame.settable(
      (place) => textOf(place).vertical,
      oneOf("verticalAlignment", verticalAlignments),
      (place, vertical) => update(place, { vertical }),
    ),
    autoSizeSetting: frame.settable(
      (place) => textOf(place).autoSize,
      oneOf("autoSizeSetting", autoSizes),
      (place, autoSize) => update(place, { autoSize }),
    ),
    leftMargin: margin("left"),
    topMargin: margin("top"),
    rightMargin: margin("right"),
    bottomMargin: margin("bottom"),
  },
  navigation: { textRange: (place) => serverObject(textRangeClass, place) },
  methods: { deleteText: frame.method([], (place) => write(place, "")) },
};

export function textFrameObject(place: ShapePlace): ServerObject {
  return serverObject(textFrameClass, place);
}

function fontFact<Key extends keyof ShapeFont>(
  key: Key,
  parameter: Parameters<typeof frame.settable<NonNullable<ShapeFont[Key]>>>[1],
) {
  return frame.settable(
    (place) => textOf(place).font[key],
    parameter,
    (place, value) => update(place, { font: { ...textOf(place).font, [key]: value } }),
  );
}

function margin(side: keyof ShapeText["margins"]) {
  return frame.settable(
    (place) => textOf(place).margins[side],
    numberBetween(`${side}Margin`, 0, excelLimits.shapePoints),
    (place, points) => update(place, { margins: { ...textOf(place).margins, [side]: points } }),
  );
}

/** A line holds no text, and is asked for none. */
function textOf(place: ShapePlace): ShapeText {
  const shape = shapeFact(place);
  if (isLine(shape)) throw new RichApiError("InvalidArgument", "A line has no text.");
  return shape.text;
}

function update(place: ShapePlace, changes: Partial<ShapeText>): void {
  updateShape(place, { text: { ...textOf(place), ...changes } });
}

function write(place: ShapePlace, given: string): void {
  refuseLongText(given);
  update(place, { text: given.replace(/\r\n?/g, "\n") });
}
