import type { Box } from "../shapes/figure-place";
import { isLine, type KeptShape } from "../shapes/kept-shape";
import { horizontalWords } from "./shape-words";
import {
  arrowXml,
  autoSizeXml,
  bodyAttributes,
  bodyXml,
  dashXml,
  fillXml,
  fontAttributes,
  fontChildren,
  frameXml,
  geometryXml,
  glueXml,
  locksXml,
  nameAttributes,
  outlineAttributes,
  outlineXml,
  paintXml,
  paragraphsXml,
  type NumberOf,
} from "./shape-xml";
import { propertiesOf } from "./shapes-read";
import { editedElement, type TextEdit } from "./xml-edit";
import { child, childrenNamed, descendants, type XmlElement } from "./xml-tree";

/** A shape of the file and what has become of it. */
export interface ShapeChange {
  /** The drawing's text and the shape in it. */
  readonly source: string;
  readonly element: XmlElement;
  readonly before: KeptShape;
  readonly now: KeptShape;
  readonly box: Box;
  readonly isMoved: boolean;
  readonly numberOf: NumberOf;
}

/** What of the shape's text is to be exchanged: only what was changed, so that the rest stays as it is. */
export function shapeEdits(change: ShapeChange): readonly TextEdit[] {
  return [
    ...nameEdits(change),
    ...kindEdits(change),
    ...lookEdits(change),
    ...bodyEdits(change),
    ...paragraphEdits(change),
  ];
}

function differs(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) !== JSON.stringify(second);
}

/** The prefix of an element's name, with its colon. */
function prefixOf({ name, local }: XmlElement): string {
  return name.slice(0, name.length - local.length);
}

/** The drawing namespace's prefix, as the shape itself uses it. */
function drawingPrefix(shape: XmlElement): string {
  const geometry = descendants(shape, "prstGeom")[0];
  return geometry ? prefixOf(geometry) : "a:";
}

function exchanged(element: XmlElement, text: string): TextEdit {
  return { start: element.start, end: element.end, text };
}

function nameEdits({ source, element, before, now }: ShapeChange): readonly TextEdit[] {
  const properties = propertiesOf(element);
  const attributes = nameAttributes(now);
  if (!properties || !differs(nameAttributes(before), attributes)) return [];
  return [exchanged(properties, editedElement(source, properties, { attributes }, []))];
}

/** Locks, and what a connector is glued to. */
function kindEdits(change: ShapeChange): readonly TextEdit[] {
  const { source, element, before, now, numberOf } = change;
  const kind = descendants(element, isLine(now) ? "cNvCxnSpPr" : "cNvSpPr")[0];
  if (!kind) return [];
  const a = drawingPrefix(element);
  const glues = (shape: KeptShape) => [shape.line?.begin.glue, shape.line?.end.glue];
  const gone = isLine(now) && glues(now).some((one) => one && numberOf(one.figureId) === undefined);
  const children: Record<string, string | null> = {};
  if (before.locksRatio !== now.locksRatio) {
    children[isLine(now) ? "cxnSpLocks" : "spLocks"] = locksXml(a, now) || null;
  }
  if (isLine(now) && (gone || differs(glues(before), glues(now)))) {
    children.stCxn = glueXml(a, "stCxn", now.line.begin, numberOf);
    children.endCxn = glueXml(a, "endCxn", now.line.end, numberOf);
  }
  if (Object.keys(children).length === 0) return [];
  const order = ["cxnSpLocks", "spLocks", "stCxn", "endCxn", "extLst"];
  return [exchanged(kind, editedElement(source, kind, { children }, order))];
}

const fills = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];
const lookOrder = ["xfrm", "custGeom", "prstGeom", ...fills, "ln", "effectLst", "extLst"];

function lookEdits(change: ShapeChange): readonly TextEdit[] {
  const { source, element, before, now, box, isMoved } = change;
  const look = child(element, "spPr");
  if (!look) return [];
  const a = drawingPrefix(element);
  const children: Record<string, string | null> = {};
  const isTurned = before.rotation !== now.rotation || differs(routeOf(before), routeOf(now));
  if (isMoved || isTurned) children.xfrm = frameXml(a, now, box);
  if (before.preset !== now.preset) children.prstGeom = geometryXml(a, now.preset);
  if (differs(before.fill, now.fill)) {
    for (const name of fills) if (child(look, name)) children[name] = null;
    children[now.fill === null ? "noFill" : "solidFill"] = fillXml(a, now.fill);
  }
  const outline = outlineChanged(change, a, child(look, "ln"));
  if (outline !== null) children.ln = outline;
  if (Object.keys(children).length === 0) return [];
  return [exchanged(look, editedElement(source, look, { children }, lookOrder))];
}

/** All that a connector's frame is made of besides its box. */
function routeOf({ line, preset }: KeptShape): unknown {
  return line && [preset, line.isMirrored, line.isUpturned, line.begin.isUpright];
}

const outlineOrder = [
  ...fills,
  "prstDash",
  "custDash",
  "round",
  "bevel",
  "miter",
  "headEnd",
  "tailEnd",
  "extLst",
];

function outlineChanged(
  { source, before, now }: ShapeChange,
  a: string,
  own: XmlElement | undefined,
): string | null {
  const arrow = (shape: KeptShape, end: "begin" | "end") => {
    const { style, width, length } = shape.line?.[end] ?? {};
    return [style, width, length];
  };
  const children: Record<string, string | null> = {};
  const attributes: Record<string, string | number | null> = {};
  if (differs(before.outline, now.outline)) {
    if (!own) return outlineXml(a, now);
    if (now.outline === null || paintDiffers(before, now)) {
      for (const name of fills) if (child(own, name)) children[name] = null;
      children[now.outline === null ? "noFill" : "solidFill"] =
        now.outline === null ? fillXml(a, null) : paintXml(a, now.outline);
    }
    if (now.outline) {
      const { w, cmpd, cap } = { cap: null, ...outlineAttributes(now.outline) };
      if (before.outline?.weight !== now.outline.weight) attributes.w = w;
      if (before.outline?.compound !== now.outline.compound) attributes.cmpd = cmpd;
      if (before.outline?.dash !== now.outline.dash) {
        attributes.cap = cap;
        children.custDash = null;
        children.prstDash = dashXml(a, now.outline);
      }
    }
  }
  for (const [end, name] of [
    ["begin", "headEnd"],
    ["end", "tailEnd"],
  ] as const) {
    if (!now.line || !differs(arrow(before, end), arrow(now, end))) continue;
    if (!own) return outlineXml(a, now);
    children[name] = arrowXml(a, name, now.line[end]);
  }
  if (!own || Object.keys({ ...children, ...attributes }).length === 0) return null;
  return editedElement(source, own, { attributes, children }, outlineOrder);
}

function paintDiffers({ outline: before }: KeptShape, { outline: now }: KeptShape): boolean {
  return before?.color !== now?.color || before?.transparency !== now?.transparency;
}

const autoSizes = ["noAutofit", "normAutofit", "spAutoFit"];
const bodyOrder = ["prstTxWarp", ...autoSizes, "scene3d", "sp3d", "flatTx", "extLst"];

function bodyEdits({ source, element, before, now }: ShapeChange): readonly TextEdit[] {
  const own = child(child(element, "txBody"), "bodyPr");
  if (!own) return [];
  const [first, last] = [bodyAttributes(before.text), bodyAttributes(now.text)];
  const attributes = Object.fromEntries(
    Object.entries(last).filter(([key, value]) => first[key as keyof typeof first] !== value),
  );
  const children: Record<string, string | null> = {};
  if (before.text.autoSize !== now.text.autoSize) {
    const wanted = autoSizeXml(prefixOf(own), now.text);
    for (const name of autoSizes) children[name] = wanted.includes(name) ? wanted : null;
  }
  if (Object.keys({ ...attributes, ...children }).length === 0) return [];
  return [exchanged(own, editedElement(source, own, { attributes, children }, bodyOrder))];
}

/** New words are written anew, in one look; otherwise each run keeps what was not changed. */
function paragraphEdits(change: ShapeChange): readonly TextEdit[] {
  const { element, before, now } = change;
  const body = child(element, "txBody");
  const paragraphs = childrenNamed(body, "p");
  const first = paragraphs[0];
  if (!differs(before.text, now.text) || isLine(now)) return [];
  const a = drawingPrefix(element);
  if (!body || !first) {
    const prefix = prefixOf(element);
    const text = `<${prefix}txBody>${bodyXml(a, now.text)}<${a}lstStyle/>${paragraphsXml(a, now.text)}</${prefix}txBody>`;
    const place = (child(element, "style") ?? child(element, "spPr"))?.end ?? element.end;
    return [{ start: place, end: place, text }];
  }
  if (before.text.text !== now.text.text) {
    const end = paragraphs.at(-1)?.end ?? first.end;
    return [{ start: first.start, end, text: paragraphsXml(a, now.text) }];
  }
  return paragraphs.flatMap((paragraph) => [
    ...alignmentEdits(change, paragraph, a),
    ...fontEdits(change, paragraph, a),
  ]);
}

function alignmentEdits(
  { source, before, now }: ShapeChange,
  paragraph: XmlElement,
  a: string,
): readonly TextEdit[] {
  if (before.text.horizontal === now.text.horizontal) return [];
  const algn = horizontalWords.toFile(now.text.horizontal);
  const own = child(paragraph, "pPr");
  if (own) return [exchanged(own, editedElement(source, own, { attributes: { algn } }, []))];
  const place = paragraph.children[0]?.start;
  return place === undefined
    ? []
    : [{ start: place, end: place, text: `<${a}pPr algn="${algn}"/>` }];
}

const fontOrder = ["ln", ...fills, "effectLst", "highlight", "latin", "ea", "cs", "sym", "extLst"];

function fontEdits(
  { source, before, now }: ShapeChange,
  paragraph: XmlElement,
  a: string,
): readonly TextEdit[] {
  const changed = Object.fromEntries(
    Object.entries(now.text.font).filter(
      ([key, value]) => before.text.font[key as keyof typeof before.text.font] !== value,
    ),
  ) as Partial<typeof now.text.font>;
  if (Object.keys(changed).length === 0) return [];
  const attributes = fontAttributes(changed);
  const made = fontChildren(a, changed);
  return paragraph.children.flatMap((part) => {
    const isRun = ["r", "br", "fld"].includes(part.local);
    const own = isRun ? child(part, "rPr") : part.local === "endParaRPr" ? part : undefined;
    if (own) {
      const others = made.solidFill === undefined ? [] : fills.filter((name) => child(own, name));
      const gone = Object.fromEntries(others.map((name) => [name, null]));
      const edit = { attributes, children: { ...gone, ...made } };
      return [exchanged(own, editedElement(source, own, edit, fontOrder))];
    }
    const place = isRun ? part.children[0]?.start : undefined;
    if (place === undefined) return [];
    const text = editedElement(
      "",
      { ...part, name: `${a}rPr`, local: "rPr", attributes: {}, children: [], text: "" },
      { attributes, children: made },
      fontOrder,
    );
    return [{ start: place, end: place, text }];
  });
}
