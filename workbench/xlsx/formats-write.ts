import { helpers, type Style } from "../engine";
import { builtInCellStyles } from "../object-model/cell-style";
import { cellStyleXml } from "./built-in-styles";
import { withStyleEntries } from "./complete-styles";
import { borderXml, fillXml, fontXml } from "./format-xml";
import { builtInFormatId } from "./format-codes";
import type { ExcelStyle } from "./kept";
import type { CellLook, FileStyles } from "./styles-read";
import { attributesXml } from "./xml-text";
import { child, type XmlElement } from "./xml-tree";

interface FormatBase {
  readonly xfId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  readonly numFmtId: number;
  readonly font: string;
  readonly look: Partial<CellLook>;
  readonly alignment: string;
  readonly protection: string;
  readonly quotePrefix: string | undefined;
}

/** The workbook's formats, to which new ones are added as cells need them. */
export interface FormatsWriter {
  /** The number of the format for a cell that looks so; `base` is the format it was opened with. */
  formatFor(look: CellLook): number;
  /** The number of the look of a conditional format. */
  differenceFor(style: Style): number;
  /** The whole part; it needs to be written only where something was added. */
  toXml(): string;
  hasAdditions(): boolean;
}

/** Adds to a styles part; what is in it already keeps its place and its text. */
export function formatsWriter(styles: FileStyles): FormatsWriter {
  const { root, xml } = styles;
  const added = new Map<string, string[]>();
  const known = new Map<string, number>();
  const slice = (element: XmlElement | undefined): string =>
    element ? xml.slice(element.start, element.end) : "";

  function add(container: string, entry: string): number {
    const key = `${container}${entry}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const entries = added.get(container) ?? [];
    const place = (child(root, container)?.children.length ?? 0) + entries.length;
    added.set(container, [...entries, entry]);
    known.set(key, place);
    return place;
  }

  function numberFormatId(code: string | undefined): number {
    if (code === undefined || code === "") return 0;
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const formats = child(root, "numFmts")?.children ?? [];
    const found = formats.find(({ attributes }) => attributes.formatCode === code);
    if (found) return Number(found.attributes.numFmtId);
    const used = formats.map(({ attributes }) => Number(attributes.numFmtId));
    const first = Math.max(163, ...used) + 1;
    const codes = added.get("numFmts") ?? [];
    const place = codes.findIndex((entry) => entry.includes(attributesXml({ formatCode: code })));
    const id = first + (place < 0 ? codes.length : place);
    if (place < 0) add("numFmts", `<numFmt${attributesXml({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  /** What a new format starts from: the one the cell had, or the named style it was given. */
  function baseOf(style: ExcelStyle, index: number): FormatBase {
    const xf = child(root, "cellXfs")?.children[index];
    const look = styles.looks[index];
    const id = (attribute: string): number => Number(xf?.attributes[attribute] ?? 0);
    const font = slice(child(root, "fonts")?.children[id("fontId")]);
    const named = style.cellStyle;
    if (named !== undefined && named !== look?.style?.cellStyle) {
      const given = namedStyle(named);
      if (given) {
        return {
          ...given,
          font: given.font || font,
          look: { style: { ...builtInCellStyles[named], cellStyle: named } },
          alignment: "",
          protection: "",
          quotePrefix: undefined,
          numFmtId: 0,
        };
      }
    }
    return {
      xfId: id("xfId"),
      fontId: id("fontId"),
      fillId: id("fillId"),
      borderId: id("borderId"),
      numFmtId: id("numFmtId"),
      font,
      look: look ?? {},
      alignment: slice(child(xf, "alignment")),
      protection: slice(child(xf, "protection")),
      quotePrefix: xf?.attributes.quotePrefix,
    };
  }

  function newFormat(look: CellLook, baseIndex: number): number {
    const style = look.style ?? {};
    const base = baseOf(style, baseIndex);
    const before = base.look.style ?? {};
    const fontId = fontKeys.every((key) => sameKey(style, before, key))
      ? base.fontId
      : add("fonts", fontXml(base.font, style, before, styles.defaultFont.size));
    const fillId = sameKey(style, before, "fillColor")
      ? base.fillId
      : add("fills", fillXml(style.fillColor));
    const borderId = helpers.deepEquals(look.border ?? {}, base.look.border ?? {})
      ? base.borderId
      : add("borders", borderXml(look.border));
    const code = codeOf(look);
    const numFmtId = code === codeOf(base.look) ? base.numFmtId : numberFormatId(code);
    const alignment = alignmentXml(style, base.alignment, before);
    const inside = alignment + base.protection;
    const attributes = attributesXml({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: base.xfId,
      quotePrefix: base.quotePrefix,
      applyNumberFormat: numFmtId > 0 ? 1 : undefined,
      applyFont: fontId > 0 ? 1 : undefined,
      applyFill: fillId > 0 ? 1 : undefined,
      applyBorder: borderId > 0 ? 1 : undefined,
      applyAlignment: alignment === "" ? undefined : 1,
      applyProtection: base.protection === "" ? undefined : 1,
    });
    return add("cellXfs", inside === "" ? `<xf${attributes}/>` : `<xf${attributes}>${inside}</xf>`);
  }

  function namedStyle(
    name: string,
  ):
    | (Pick<FormatBase, "xfId" | "fontId" | "fillId" | "borderId"> & { readonly font: string })
    | null {
    const present = child(root, "cellStyles")?.children.find(
      ({ attributes }) => attributes.name === name,
    );
    if (present) {
      const xfId = Number(present.attributes.xfId ?? 0);
      const { attributes } = child(root, "cellStyleXfs")?.children[xfId] ?? { attributes: {} };
      const ids = attributes as Readonly<Record<string, string>>;
      const fontId = Number(ids.fontId ?? 0);
      return {
        xfId,
        fontId,
        fillId: Number(ids.fillId ?? 0),
        borderId: Number(ids.borderId ?? 0),
        font: slice(child(root, "fonts")?.children[fontId]),
      };
    }
    const definition = cellStyleXml(name, add);
    if (!definition) return null;
    const xfId = add("cellStyleXfs", definition.xf);
    add("cellStyles", definition.entry(xfId));
    const { fontId, fillId, borderId, font } = definition;
    return { xfId, fontId, fillId, borderId, font };
  }

  const answered = new Map<string, number>();

  return {
    formatFor(look) {
      // Every cell has a style object of its own, and there are few looks for many cells.
      const key = JSON.stringify([look.style, look.format, look.border]);
      let format = answered.get(key);
      if (format === undefined) {
        const base = look.style?.xf ?? 0;
        const baseLook = styles.looks[base];
        format = baseLook && sameLook(look, baseLook) ? base : newFormat(look, base);
        answered.set(key, format);
      }
      return format;
    },
    differenceFor(style) {
      const font = fontXml("", style, {}, 0);
      const inside =
        (font === "<font/>" ? "" : font) +
        (style.fillColor
          ? `<fill><patternFill patternType="solid">${colorXml("fgColor", style.fillColor)}${colorXml("bgColor", style.fillColor)}</patternFill></fill>`
          : "");
      return add("dxfs", `<dxf>${inside}</dxf>`);
    },
    hasAdditions: () => added.size > 0,
    toXml: () => withStyleEntries(xml, Object.fromEntries(added)),
  };
}

function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}

function codeOf(look: Partial<CellLook>): string {
  return look.style?.numberFormat ?? look.format ?? "";
}

const fontKeys = [
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "fontSize",
  "fontName",
  "textColor",
] as const;

/** "Not bold" and nothing said are the same; so are no colour and "", the engine's size and none. */
function sameKey(first: ExcelStyle, second: ExcelStyle, key: keyof ExcelStyle): boolean {
  const plain = (style: ExcelStyle): unknown =>
    key === "fontSize" && style.fontSize === 10 ? undefined : style[key] || undefined;
  return plain(first) === plain(second);
}

function sameLook(first: CellLook, second: CellLook): boolean {
  const style = first.style ?? {};
  const other = second.style ?? {};
  const keys = [...new Set([...Object.keys(style), ...Object.keys(other)])].filter(
    (key) => key !== "xf",
  );
  return (
    keys.every((key) => sameKey(style, other, key as keyof ExcelStyle)) &&
    codeOf(first) === codeOf(second) &&
    helpers.deepEquals(first.border ?? {}, second.border ?? {})
  );
}

const alignmentKeys = ["align", "verticalAlign", "wrapping", "indent", "rotation"] as const;

function alignmentXml(style: ExcelStyle, before: string, beforeStyle: ExcelStyle): string {
  if (alignmentKeys.every((key) => sameKey(style, beforeStyle, key))) return before;
  const degrees = style.rotation ? Math.round((-style.rotation * 180) / Math.PI) : 0;
  const attributes = attributesXml({
    horizontal: style.align ?? (style.indent ? "left" : undefined),
    vertical: style.verticalAlign === "middle" ? "center" : style.verticalAlign,
    textRotation: degrees === 0 ? undefined : degrees < 0 ? 90 - degrees : degrees,
    wrapText: style.wrapping === "wrap" ? 1 : undefined,
    indent: style.indent || undefined,
  });
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}
