import type { Box } from "../shapes/figure-place";
import {
  isLine,
  type KeptShape,
  type LineEnd,
  type Paint,
  type ShapeFill,
  type ShapeFont,
  type ShapeOutline,
  type ShapeText,
} from "../shapes/kept-shape";
import { connectorOfPreset } from "../shapes/shape-types";
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
  verticalWords,
} from "./shape-words";
import { attributesXml, escapeXml } from "./xml-text";

// `a` is the prefix of the drawing namespace where the text goes, with its colon.

/** The number by which the drawing knows a figure; undefined of one that is gone. */
export type NumberOf = (figureId: string) => number | undefined;

/** A new shape or connector, as it stands between the anchor's corners and its end. */
export function shapeXml(shape: KeptShape, box: Box, number: number, numberOf: NumberOf): string {
  const name = attributesXml({ id: number, ...nameAttributes(shape) });
  const look = `<xdr:spPr>${frameXml("a:", shape, box)}${geometryXml("a:", shape.preset)}${
    isLine(shape) ? "" : fillXml("a:", shape.fill)
  }${outlineXml("a:", shape)}</xdr:spPr>`;
  if (isLine(shape)) {
    return `<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr${name}/>${wrapped(
      "xdr:cNvCxnSpPr",
      locksXml("a:", shape) +
        glueXml("a:", "stCxn", shape.line.begin, numberOf) +
        glueXml("a:", "endCxn", shape.line.end, numberOf),
    )}</xdr:nvCxnSpPr>${look}</xdr:cxnSp>`;
  }
  const textBox = attributesXml({ txBox: shape.isTextBox ? true : null });
  const locks = locksXml("a:", shape);
  const kind =
    locks === "" ? `<xdr:cNvSpPr${textBox}/>` : `<xdr:cNvSpPr${textBox}>${locks}</xdr:cNvSpPr>`;
  return `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr${name}/>${kind}</xdr:nvSpPr>${look}<xdr:txBody>${bodyXml("a:", shape.text)}<a:lstStyle/>${paragraphsXml("a:", shape.text)}</xdr:txBody></xdr:sp>`;
}

/** null where the attribute is left out. */
export function nameAttributes({ name, title, description, isHidden }: KeptShape) {
  return {
    name,
    descr: description === "" ? null : description,
    hidden: isHidden ? true : null,
    title: title === "" ? null : title,
  };
}

export function locksXml(a: string, shape: KeptShape): string {
  const name = isLine(shape) ? "cxnSpLocks" : "spLocks";
  return shape.locksRatio ? `<${a}${name} noChangeAspect="1"/>` : "";
}

export function glueXml(
  a: string,
  name: "stCxn" | "endCxn",
  { glue }: LineEnd,
  numberOf: NumberOf,
): string {
  const id = glue && numberOf(glue.figureId);
  return id === undefined ? "" : `<${a}${name}${attributesXml({ id, idx: glue?.site })}/>`;
}

/** Where the shape lies before it is turned, and how it is turned and flipped. */
export function frameXml(a: string, shape: KeptShape, box: Box): string {
  const { turn, flipH, flipV } = attitude(shape);
  const frame = isLine(shape) && turn % 180 !== 0 ? turned(box) : box;
  // The same on every way that the arithmetic took: half a unit is where ways part.
  const units = (pixels: number): number =>
    Math.round(Math.round(pixels * unitsOfPixel * 1000) / 1000);
  return `<${a}xfrm${attributesXml({
    rot: turn === 0 ? null : Math.round(turn * 60_000),
    flipH: flipH ? true : null,
    flipV: flipV ? true : null,
  })}><${a}off${attributesXml({ x: units(frame.x), y: units(frame.y) })}/><${a}ext${attributesXml({
    cx: units(frame.width),
    cy: units(frame.height),
  })}/></${a}xfrm>`;
}

/** A box turned by a right angle about its middle. */
function turned({ x, y, width, height }: Box): Box {
  const shift = (width - height) / 2;
  return { x: x + shift, y: y - shift, width: height, height: width };
}

/** The anchor of a shape that lies more across than along is that of its turned box, as Excel has it. */
export function anchoredBox(shape: KeptShape, box: Box): Box {
  return !isLine(shape) && liesAcross(shape.rotation) ? turned(box) : box;
}

export function liesAcross(degrees: number): boolean {
  return (degrees >= 45 && degrees < 135) || (degrees >= 225 && degrees < 315);
}

/** A connector runs down from its top left; other ways are flips and, where it begins upright, a turn. */
function attitude(shape: KeptShape): { turn: number; flipH: boolean; flipV: boolean } {
  if (!isLine(shape)) return { turn: shape.rotation, flipH: false, flipV: false };
  const { isMirrored, isUpturned, begin } = shape.line;
  if (connectorOfPreset(shape.preset) === "Straight" || !begin.isUpright) {
    return { turn: 0, flipH: isMirrored, flipV: isUpturned };
  }
  return { turn: isUpturned ? 270 : 90, flipH: false, flipV: isMirrored === isUpturned };
}

export function geometryXml(a: string, preset: string): string {
  return `<${a}prstGeom prst="${preset}"><${a}avLst/></${a}prstGeom>`;
}

export function fillXml(a: string, fill: ShapeFill | null): string {
  return fill === null ? `<${a}noFill/>` : paintXml(a, fill);
}

export function paintXml(a: string, { color, transparency }: Paint): string {
  const alpha =
    transparency === 0 ? "" : `<${a}alpha val="${Math.round((1 - transparency) * 100_000)}"/>`;
  const val = color.replace("#", "");
  return `<${a}solidFill>${
    alpha === ""
      ? `<${a}srgbClr val="${val}"/>`
      : `<${a}srgbClr val="${val}">${alpha}</${a}srgbClr>`
  }</${a}solidFill>`;
}

export function outlineXml(a: string, { outline, line }: KeptShape): string {
  const ends = line ? arrowXml(a, "headEnd", line.begin) + arrowXml(a, "tailEnd", line.end) : "";
  if (outline === null) return `<${a}ln><${a}noFill/>${ends}</${a}ln>`;
  return `<${a}ln${attributesXml(outlineAttributes(outline))}>${paintXml(a, outline)}${dashXml(a, outline)}${ends}</${a}ln>`;
}

export function outlineAttributes({ weight, dash, compound }: ShapeOutline) {
  return {
    w: Math.round(weight * unitsOfPoint),
    ...(dash === "RoundDot" ? { cap: "rnd" } : {}),
    cmpd: compoundWords.toFile(compound),
  };
}

export function dashXml(a: string, { dash }: ShapeOutline): string {
  return `<${a}prstDash val="${dashWords.toFile(dash)}"/>`;
}

export function arrowXml(a: string, name: "headEnd" | "tailEnd", end: LineEnd): string {
  if (end.style === "None") return `<${a}${name} type="none"/>`;
  return `<${a}${name}${attributesXml({
    type: arrowWords.toFile(end.style),
    w: arrowWidthWords.toFile(end.width),
    len: arrowLengthWords.toFile(end.length),
  })}/>`;
}

export function bodyXml(a: string, text: ShapeText): string {
  const attributes = { vertOverflow: "clip", horzOverflow: "clip", wrap: "square" };
  return `<${a}bodyPr${attributesXml({ ...attributes, ...bodyAttributes(text) })}>${autoSizeXml(a, text)}</${a}bodyPr>`;
}

export function bodyAttributes({ margins, vertical }: ShapeText) {
  const units = (points: number): number => Math.round(points * unitsOfPoint);
  return {
    lIns: units(margins.left),
    tIns: units(margins.top),
    rIns: units(margins.right),
    bIns: units(margins.bottom),
    anchor: verticalWords.toFile(vertical),
  };
}

export function autoSizeXml(a: string, { autoSize }: ShapeText): string {
  return `<${a}${autoSizeWords.toFile(autoSize)}/>`;
}

/** A line feed parts paragraphs, a vertical tab lines in one. */
export function paragraphsXml(a: string, { text, font, horizontal }: ShapeText): string {
  const start = `<${a}pPr algn="${horizontalWords.toFile(horizontal)}"/>`;
  return text
    .split("\n")
    .map((paragraph) => {
      const runs = paragraph
        .split("\v")
        .map((run) =>
          run === ""
            ? ""
            : `<${a}r>${fontXml(a, "rPr", font)}<${a}t>${escapeXml(run)}</${a}t></${a}r>`,
        )
        .join(`<${a}br>${fontXml(a, "rPr", font)}</${a}br>`);
      return `<${a}p>${start}${runs}${runs === "" ? fontXml(a, "endParaRPr", font) : ""}</${a}p>`;
    })
    .join("");
}

function fontXml(a: string, name: "rPr" | "endParaRPr", font: ShapeFont): string {
  return `<${a}${name}${attributesXml({ lang: "en-US", ...fontAttributes(font) })}>${Object.values(fontChildren(a, font)).join("")}</${a}${name}>`;
}

/** Of a fact that is not the same everywhere, null, nothing is said. */
export function fontAttributes({ size, bold, italic, underline }: Partial<ShapeFont>) {
  return {
    ...(isSaid(size) ? { sz: Math.round(size * 100) } : {}),
    ...(isSaid(bold) ? { b: bold } : {}),
    ...(isSaid(italic) ? { i: italic } : {}),
    ...(isSaid(underline) ? { u: underlineWords.toFile(underline) } : {}),
  };
}

export function fontChildren(a: string, { color, name }: Partial<ShapeFont>) {
  return {
    ...(isSaid(color) ? { solidFill: paintXml(a, { color, transparency: 0 }) } : {}),
    ...(isSaid(name) ? { latin: `<${a}latin${attributesXml({ typeface: name })}/>` } : {}),
  };
}

function isSaid<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

function wrapped(name: string, content: string): string {
  return content === "" ? `<${name}/>` : `<${name}>${content}</${name}>`;
}
