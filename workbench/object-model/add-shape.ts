import { RichApiError } from "../protocol/rich-api-error";
import type { KeptShape, LineEnd, ShapeText } from "../shapes/kept-shape";
import { boxOfEnds, lineBetween, type LineEnds } from "../shapes/line-ends";
import { presetOfConnector, presetOfType, type ConnectorType } from "../shapes/shape-types";
import { change } from "./change";
import { excelLimits } from "./excel-limits";
import { setFact } from "./facts";
import { exactPixelsOfPoints } from "./pixels";
import { shapeFact, shapesOnSheet, type ShapePlace } from "./shape-place";
import { anchorWithRoom } from "./shape-position";
import type { SheetPlace } from "./worksheet-class";

/** An inch each way. */
const newShapePixels = 96;

/** The colours of the theme "Office 2013 - 2022": the first accent, its darker shade, light and dark. */
const accent = "#4472C4";
const darkAccent = "#2F528F";
const light = "#FFFFFF";
const dark = "#000000";
const shadedLight = "#BCBCBC";

const plainText: ShapeText = {
  text: "",
  font: {
    name: "Calibri",
    size: 11,
    color: light,
    bold: false,
    italic: false,
    underline: "None",
  },
  horizontal: "Left",
  vertical: "Top",
  margins: { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 },
  autoSize: "AutoSizeNone",
};

const plainShape: Omit<KeptShape, "name" | "order"> = {
  preset: "rect",
  isTextBox: false,
  title: "",
  description: "",
  isHidden: false,
  locksRatio: false,
  placement: "TwoCell",
  rotation: 0,
  fill: { type: "Solid", color: accent, transparency: 0 },
  outline: { color: darkAccent, transparency: 0, weight: 1, dash: "Solid", compound: "Single" },
  text: plainText,
};

const plainEnd: LineEnd = { style: "None", width: "Medium", length: "Medium", isUpright: false };

export function addGeometricShape(sheet: SheetPlace, type: string): ShapePlace {
  const words = type.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ");
  return add(sheet, words, { ...plainShape, preset: presetOfType(type) });
}

export function addTextBox(sheet: SheetPlace, text: string): ShapePlace {
  refuseLongText(text);
  return add(sheet, "TextBox", {
    ...plainShape,
    isTextBox: true,
    fill: { type: "Solid", color: light, transparency: 0 },
    outline: {
      color: shadedLight,
      transparency: 0,
      weight: 0.75,
      dash: "Solid",
      compound: "Single",
    },
    text: { ...plainText, text, font: { ...plainText.font, color: dark } },
  });
}

/** The ends in points from the sheet's corner. */
export function addLine(sheet: SheetPlace, ends: LineEnds, type: ConnectorType): ShapePlace {
  const { begin, end } = ends;
  if ([begin.x, begin.y, end.x, end.y].some((one) => one < 0 || one > excelLimits.shapePoints)) {
    throw new RichApiError("InvalidArgument", "A line begins and ends on the sheet.");
  }
  const { x, y, width, height } = boxOfEnds(ends);
  const line = lineBetween(
    {
      ...plainShape,
      name: "",
      order: 0,
      preset: presetOfConnector(type, false),
      fill: null,
      text: { ...plainText, font: { ...plainText.font, color: dark } },
      outline: { color: accent, transparency: 0, weight: 0.5, dash: "Solid", compound: "Single" },
      line: { isMirrored: false, isUpturned: false, begin: plainEnd, end: plainEnd },
    },
    ends,
  );
  return add(sheet, `${type} Connector`, line, {
    x: exactPixelsOfPoints(x),
    y: exactPixelsOfPoints(y),
    width: exactPixelsOfPoints(width),
    height: exactPixelsOfPoints(height),
  });
}

export function refuseLongText(text: string): void {
  if (text.length > excelLimits.cellCharacters) {
    throw new RichApiError(
      "InvalidArgument",
      `The text has ${text.length} characters; Excel takes at most ${excelLimits.cellCharacters}.`,
    );
  }
}

function add(
  sheet: SheetPlace,
  words: string,
  shape: Omit<KeptShape, "name" | "order">,
  box = { x: 0, y: 0, width: newShapePixels, height: newShapePixels },
): ShapePlace {
  const { session, sheetId } = sheet;
  const others = shapesOnSheet(session, sheetId).map(shapeFact);
  const figureId = session.model.uuidGenerator.uuidv4();
  change(session, {
    type: "CREATE_FIGURE",
    sheetId,
    figureId,
    tag: "shape",
    ...anchorWithRoom(sheet, box.x, box.y),
    size: { width: box.width, height: box.height },
  });
  setFact(session.model, "shape", figureId, {
    ...shape,
    name: freeName(others, words),
    order: Math.max(0, ...others.map(({ order }) => order + 1)),
  });
  return { session, sheetId, figureId };
}

/** Excel counts all shapes of a sheet, whatever their kind. */
function freeName(others: readonly KeptShape[], words: string): string {
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  let number = others.length + 1;
  while (taken.has(`${words} ${number}`.toLowerCase())) number += 1;
  return `${words} ${number}`;
}
