import type {
  KeptShape,
  LineEnd,
  ShapeFill,
  ShapeFont,
  ShapeLine,
  ShapeOutline,
  ShapeText,
} from "../shapes/kept-shape";
import { connectorOfPreset, typeOfPreset } from "../shapes/shape-types";
import { corner, type Corner } from "./charts-read";
import { readPaint } from "./drawing-colors";
import {
  arrowLengthWords,
  arrowWidthWords,
  arrowWords,
  autoSizeWords,
  compoundWords,
  dashWords,
  horizontalWords,
  underlineWords,
  unitsOfPixel,
  unitsOfPoint,
  usualMargins,
  verticalWords,
} from "./shape-words";
import type { WorkbookPackage } from "./workbook-package";
import {
  allText,
  child,
  childrenNamed,
  descendants,
  isTrue,
  parseXml,
  type XmlElement,
} from "./xml-tree";

export interface FileShape {
  readonly figureId: string;
  readonly from: Corner;
  readonly to: Corner | null;
  /** In pixels, where the drawing tells it. */
  readonly size: { readonly width: number; readonly height: number };
  readonly kept: KeptShape;
}

/** What the grid calls the shape of that number in the drawing of a sheet. */
export function fileShapeId(sheetId: string, number: string): string {
  return `figure-shape-${sheetId}-${number}`;
}

/** The shape or connector of an anchor, where it is one that is shown; groups and the like stay. */
export function shapeOfAnchor(anchor: XmlElement): XmlElement | undefined {
  if (anchor.local !== "twoCellAnchor" && anchor.local !== "oneCellAnchor") return undefined;
  const shape = child(anchor, "sp") ?? child(anchor, "cxnSp");
  const preset = child(child(shape, "spPr"), "prstGeom")?.attributes.prst ?? "";
  const isKnown =
    shape?.local === "sp"
      ? typeOfPreset(preset) !== undefined
      : connectorOfPreset(preset) !== undefined && quarterTurns(shape) !== undefined;
  return isKnown ? shape : undefined;
}

export function propertiesOf(shape: XmlElement): XmlElement | undefined {
  return descendants(shape, "cNvPr")[0];
}

/** The shapes on a sheet that the workbench can show; the others stay in the file untouched. */
export function readShapes(
  parts: WorkbookPackage,
  sheetPath: string,
  sheetId: string,
  theme: readonly string[],
): FileShape[] {
  const drawing = parts.relationships(sheetPath).find(({ kind }) => kind === "drawing");
  const text = drawing === undefined ? undefined : parts.text(drawing.target);
  if (text === undefined) return [];
  const anchors = parseXml(text).children;
  const numbers = anchors
    .flatMap((anchor) => descendants(anchor, "cNvPr"))
    .map(({ attributes }) => attributes.id ?? "");
  return anchors.flatMap((anchor, order) => {
    const shape = shapeOfAnchor(anchor);
    const from = child(anchor, "from");
    const number = shape && propertiesOf(shape)?.attributes.id;
    // Of two with the same number nobody knows which one a connector means.
    const isOne = numbers.filter((one) => one === number).length === 1;
    if (!shape || !from || number === undefined || !isOne) return [];
    const to = child(anchor, "to");
    const extent = child(anchor, "ext") ?? child(child(child(shape, "spPr"), "xfrm"), "ext");
    return [
      {
        figureId: fileShapeId(sheetId, number),
        from: corner(from),
        to: to ? corner(to) : null,
        size: {
          width: Number(extent?.attributes.cx ?? 0) / unitsOfPixel,
          height: Number(extent?.attributes.cy ?? 0) / unitsOfPixel,
        },
        kept: readShape(shape, { anchor, sheetId, order, theme }),
      },
    ];
  });
}

interface Surroundings {
  readonly anchor: XmlElement;
  readonly sheetId: string;
  readonly order: number;
  readonly theme: readonly string[];
}

function readShape(shape: XmlElement, place: Surroundings): KeptShape {
  const { anchor, order, theme } = place;
  const properties = child(shape, "spPr");
  const { name = "", descr = "", title = "", hidden } = propertiesOf(shape)?.attributes ?? {};
  const preset = child(properties, "prstGeom")?.attributes.prst ?? "rect";
  const locks = descendants(shape, "spLocks")[0] ?? descendants(shape, "cxnSpLocks")[0];
  const isConnector = shape.local === "cxnSp";
  return {
    name,
    preset,
    isTextBox: isTrue(descendants(shape, "cNvSpPr")[0]?.attributes.txBox),
    title,
    description: descr,
    isHidden: isTrue(hidden),
    locksRatio: isTrue(locks?.attributes.noChangeAspect),
    placement:
      anchor.local === "oneCellAnchor" || anchor.attributes.editAs === "oneCell"
        ? "OneCell"
        : anchor.attributes.editAs === "absolute"
          ? "Absolute"
          : "TwoCell",
    rotation: isConnector ? 0 : degrees(child(properties, "xfrm")),
    order,
    fill: isConnector ? null : readFill(shape, theme),
    outline: readOutline(shape, theme),
    text: readText(shape, theme),
    ...(isConnector ? { line: readLine(shape, preset, place) } : {}),
  };
}

function degrees(frame: XmlElement | undefined): number {
  return Number(frame?.attributes.rot ?? 0) / 60_000;
}

/** What there is no look for in the shape itself comes from the theme, by a reference. */
function reference(shape: XmlElement, name: "lnRef" | "fillRef" | "fontRef") {
  const element = child(child(shape, "style"), name);
  return element?.attributes.idx === "0" ? undefined : element;
}

function readFill(shape: XmlElement, theme: readonly string[]): ShapeFill | null {
  const properties = child(shape, "spPr");
  const types = {
    solidFill: "Solid",
    gradFill: "Gradient",
    pattFill: "Pattern",
    blipFill: "PictureAndTexture",
  } as const;
  const own = properties?.children.find(({ local }) => /Fill$/.test(local));
  if (own?.local === "noFill") return null;
  const type = types[own?.local as keyof typeof types] as ShapeFill["type"] | undefined;
  const holder =
    type === undefined
      ? reference(shape, "fillRef")
      : type === "Gradient"
        ? descendants(own!, "gs")[0]
        : type === "Pattern"
          ? child(own, "fgClr")
          : own;
  const paint = readPaint(holder, theme);
  if (type === undefined && !paint) return null;
  return { type: type ?? "Solid", ...(paint ?? { color: "#FFFFFF", transparency: 0 }) };
}

function readOutline(shape: XmlElement, theme: readonly string[]): ShapeOutline | null {
  const own = child(child(shape, "spPr"), "ln");
  const fromTheme = reference(shape, "lnRef");
  if (child(own, "noFill") || (!own && !fromTheme)) return null;
  const paint = readPaint(child(own, "solidFill"), theme) ?? readPaint(fromTheme, theme);
  if (!paint) return null;
  // The theme's three widths are half a point apart.
  const ofTheme = Number(fromTheme?.attributes.idx ?? 1.5) / 2;
  const { w, cmpd } = own?.attributes ?? {};
  return {
    ...paint,
    weight: w === undefined ? ofTheme : Number(w) / unitsOfPoint,
    dash: dashWords.toExcel(child(own, "prstDash")?.attributes.val) ?? "Solid",
    compound: compoundWords.toExcel(cmpd) ?? "Single",
  };
}

function readText(shape: XmlElement, theme: readonly string[]): ShapeText {
  const body = child(shape, "txBody");
  const paragraphs = childrenNamed(body, "p");
  const properties = child(body, "bodyPr");
  const { lIns, tIns, rIns, bIns, anchor } = properties?.attributes ?? {};
  const margin = (units: string | undefined, usual: number): number =>
    units === undefined ? usual : Number(units) / unitsOfPoint;
  const autoSize = properties?.children.map(({ local }) => autoSizeWords.toExcel(local));
  return {
    text: paragraphs.map(paragraphText).join("\n"),
    font: readFont(shape, paragraphs, theme),
    horizontal:
      horizontalWords.toExcel(child(paragraphs[0], "pPr")?.attributes.algn ?? "l") ?? "Left",
    vertical: verticalWords.toExcel(anchor ?? "t") ?? "Top",
    margins: {
      left: margin(lIns, usualMargins.left),
      top: margin(tIns, usualMargins.top),
      right: margin(rIns, usualMargins.right),
      bottom: margin(bIns, usualMargins.bottom),
    },
    autoSize: autoSize?.find((word) => word !== undefined) ?? "AutoSizeNone",
  };
}

function paragraphText(paragraph: XmlElement): string {
  return paragraph.children
    .map((part) => (part.local === "br" ? "\v" : childrenNamed(part, "t").map(allText).join("")))
    .join("");
}

/** A fact in which the runs differ is null. */
function readFont(
  shape: XmlElement,
  paragraphs: readonly XmlElement[],
  theme: readonly string[],
): ShapeFont {
  const runs = paragraphs.flatMap((paragraph) => {
    const own = paragraph.children.filter(({ local }) => local === "r" || local === "fld");
    return own.length > 0 ? own.map((run) => child(run, "rPr")) : [child(paragraph, "endParaRPr")];
  });
  const ofTheme = readPaint(reference(shape, "fontRef"), theme)?.color ?? "#000000";
  const common = <Value>(read: (properties: XmlElement | undefined) => Value): Value | null => {
    const [first, ...others] = (runs.length > 0 ? runs : [undefined]).map(read);
    return others.every((other) => other === first) ? (first ?? null) : null;
  };
  return {
    name: common((one) => {
      const face = child(one, "latin")?.attributes.typeface;
      return face === undefined || face.startsWith("+") ? "Calibri" : face;
    }),
    size: common((one) => Number(one?.attributes.sz ?? 1100) / 100),
    color: common((one) => readPaint(child(one, "solidFill"), theme)?.color ?? ofTheme),
    bold: common((one) => isTrue(one?.attributes.b)),
    italic: common((one) => isTrue(one?.attributes.i)),
    underline: common((one) => underlineWords.toExcel(one?.attributes.u) ?? "None"),
  };
}

/** How often a connector is turned by a right angle; undefined of one that is turned otherwise. */
function quarterTurns(shape: XmlElement | undefined): number | undefined {
  const turns = degrees(child(child(shape, "spPr"), "xfrm")) / 90;
  return Number.isInteger(turns) ? ((turns % 4) + 4) % 4 : undefined;
}

/** A connector runs from its top left to its bottom right, then it is flipped, then turned. */
function readLine(shape: XmlElement, preset: string, { sheetId }: Surroundings): ShapeLine {
  const frame = child(child(shape, "spPr"), "xfrm");
  let [x, y] = [isTrue(frame?.attributes.flipH) ? 1 : -1, isTrue(frame?.attributes.flipV) ? 1 : -1];
  const turns = quarterTurns(shape) ?? 0;
  for (let turn = 0; turn < turns; turn += 1) [x, y] = [-y, x];
  const bends = connectorOfPreset(preset) === "Straight" ? 0 : Number(preset.slice(-1)) - 1;
  const isUpright = bends > 0 && turns % 2 === 1;
  const outline = child(child(shape, "spPr"), "ln");
  const end = (arrow: "headEnd" | "tailEnd", glue: "stCxn" | "endCxn"): LineEnd => {
    const { type, w, len } = child(outline, arrow)?.attributes ?? {};
    const target = descendants(shape, glue)[0]?.attributes;
    return {
      style: arrowWords.toExcel(type) ?? "None",
      width: arrowWidthWords.toExcel(w) ?? "Medium",
      length: arrowLengthWords.toExcel(len) ?? "Medium",
      ...(target
        ? { glue: { figureId: fileShapeId(sheetId, target.id ?? ""), site: Number(target.idx) } }
        : {}),
      isUpright: arrow === "headEnd" || bends % 2 === 0 ? isUpright : bends > 0 && !isUpright,
    };
  };
  return {
    isMirrored: x > 0,
    isUpturned: y > 0,
    begin: end("headEnd", "stCxn"),
    end: end("tailEnd", "endCxn"),
  };
}
