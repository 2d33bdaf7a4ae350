import type { Style } from "../engine";
import { engineNumberFormat } from "../object-model/number-format";
import { completeStyles } from "./complete-styles";
import { formatCodes } from "./format-codes";
import type { ExcelStyle } from "./kept";
import { readColor } from "./theme-colors";
import { child, childrenNamed, isTrue, parseXml, type XmlElement } from "./xml-tree";

interface Line {
  readonly style: "thin" | "medium" | "thick" | "dashed" | "dotted";
  readonly color: string;
}

export type Side = "top" | "bottom" | "left" | "right";
export type CellBorder = Partial<Readonly<Record<Side, Line>>>;

/** How a cell looks, in the engine's terms. */
export interface CellLook {
  readonly style: ExcelStyle | undefined;
  readonly format: string | undefined;
  readonly border: CellBorder | undefined;
}

export interface FileStyles {
  /** The styles part, completed; `root` holds places in it. */
  readonly xml: string;
  readonly root: XmlElement;
  readonly looks: readonly CellLook[];
  /** Looks of conditional formats, by their number. */
  readonly differences: readonly Style[];
  readonly theme: readonly string[];
  readonly isDate: readonly boolean[];
  readonly defaultFont: { readonly name: string; readonly size: number };
}

const lineStyles: Readonly<Record<string, Line["style"]>> = {
  thin: "thin",
  hair: "thin",
  double: "thick",
  medium: "medium",
  thick: "thick",
  dashed: "dashed",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dashed",
  mediumDashDotDot: "dashed",
  slantDashDot: "dashed",
  dotted: "dotted",
};

/** Reads the formats of a workbook into the engine's terms. */
export function readStyles(part: string, theme: readonly string[]): FileStyles {
  const xml = completeStyles(part);
  const root = parseXml(xml);
  const fonts = child(root, "fonts")?.children ?? [];
  const fills = child(root, "fills")?.children ?? [];
  const borders = child(root, "borders")?.children ?? [];
  const codes = new Map(
    childrenNamed(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? "",
    ]),
  );
  const styleNames = new Map(
    childrenNamed(child(root, "cellStyles"), "cellStyle").map(({ attributes }) => [
      attributes.xfId,
      attributes.name ?? "",
    ]),
  );
  const defaultFont = {
    name: child(fonts[0], "name")?.attributes.val ?? "Calibri",
    size: Number(child(fonts[0], "sz")?.attributes.val ?? 11),
  };
  const xfs = child(root, "cellXfs")?.children ?? [];
  const codeOf = (xf: XmlElement): string => {
    const id = Number(xf.attributes.numFmtId ?? 0);
    return codes.get(id) ?? formatCodes[id] ?? "General";
  };
  return {
    xml,
    root,
    theme,
    defaultFont,
    looks: xfs.map((xf, index) => {
      const fontName = child(fonts[Number(xf.attributes.fontId ?? 0)], "name")?.attributes.val;
      const cellStyle = styleNames.get(xf.attributes.xfId ?? "0");
      const code = codeOf(xf);
      const format = engineNumberFormat(code);
      const style: ExcelStyle = {
        ...fontLook(fonts[Number(xf.attributes.fontId ?? 0)], theme, defaultFont.size),
        ...fillLook(fills[Number(xf.attributes.fillId ?? 0)], theme),
        ...alignmentLook(child(xf, "alignment")),
        ...(fontName !== undefined && fontName !== defaultFont.name ? { fontName } : {}),
        ...(cellStyle !== undefined && cellStyle !== "Normal" ? { cellStyle } : {}),
        ...(format !== code && !/^general$/i.test(code) ? { numberFormat: code } : {}),
        ...(index > 0 ? { xf: index } : {}),
      };
      return {
        style: Object.keys(style).length > 0 ? style : undefined,
        format: format === "" ? undefined : format,
        border: borderLook(borders[Number(xf.attributes.borderId ?? 0)], theme),
      };
    }),
    differences: childrenNamed(child(root, "dxfs"), "dxf").map((dxf) => ({
      ...fontLook(child(dxf, "font"), theme, 0),
      ...differenceFill(child(dxf, "fill"), theme),
    })),
    isDate: xfs.map((xf) => isDateCode(codeOf(xf))),
  };
}

function fontLook(
  font: XmlElement | undefined,
  theme: readonly string[],
  usualSize: number,
): ExcelStyle {
  if (!font) return {};
  const isSet = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && isTrue(element.attributes.val ?? "1");
  };
  const size = Number(child(font, "sz")?.attributes.val ?? usualSize);
  const color = readColor(child(font, "color"), theme);
  const underline = child(font, "u");
  return {
    ...(isSet("b") ? { bold: true } : {}),
    ...(isSet("i") ? { italic: true } : {}),
    ...(isSet("strike") ? { strikethrough: true } : {}),
    ...(underline && underline.attributes.val !== "none" ? { underline: true } : {}),
    ...(size !== usualSize ? { fontSize: size } : {}),
    ...(color !== undefined && color !== "#000000" ? { textColor: color } : {}),
  };
}

function fillLook(fill: XmlElement | undefined, theme: readonly string[]): ExcelStyle {
  const pattern = child(fill, "patternFill");
  const gradient = child(child(fill, "gradientFill"), "stop");
  const color =
    pattern && !["none", undefined].includes(pattern.attributes.patternType)
      ? readColor(
          child(pattern, pattern.attributes.patternType === "solid" ? "fgColor" : "bgColor"),
          theme,
        )
      : readColor(child(gradient, "color"), theme);
  return color === undefined ? {} : { fillColor: color };
}

/** In conditional formats the colour of a plain fill is the background's, and its pattern is left out. */
function differenceFill(fill: XmlElement | undefined, theme: readonly string[]): ExcelStyle {
  const pattern = child(fill, "patternFill");
  const color =
    readColor(child(pattern, "bgColor"), theme) ?? readColor(child(pattern, "fgColor"), theme);
  return color === undefined || pattern?.attributes.patternType === "none"
    ? {}
    : { fillColor: color };
}

function alignmentLook(alignment: XmlElement | undefined): ExcelStyle {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, indent, textRotation } = alignment.attributes;
  const align = {
    left: "left",
    right: "right",
    center: "center",
    centerContinuous: "center",
  } as const;
  const verticalAlign = { top: "top", center: "middle", bottom: "bottom" } as const;
  const side = align[horizontal as keyof typeof align];
  const height = verticalAlign[vertical as keyof typeof verticalAlign];
  const degrees = Number(textRotation ?? 0);
  // Excel counts 1-90 upwards and 91-180 downwards; the engine wants radians, clockwise.
  const upwards = degrees > 90 ? 90 - degrees : degrees;
  return {
    ...(side ? { align: side } : {}),
    ...(height && height !== "bottom" ? { verticalAlign: height } : {}),
    ...(isTrue(wrapText) ? { wrapping: "wrap" as const } : {}),
    ...(Number(indent ?? 0) > 0 ? { indent: Number(indent) } : {}),
    ...(degrees > 0 && degrees <= 180 ? { rotation: (-upwards * Math.PI) / 180 } : {}),
  };
}

function borderLook(
  border: XmlElement | undefined,
  theme: readonly string[],
): CellBorder | undefined {
  const look: Partial<Record<Side, Line>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = child(border, side);
    const style = lineStyles[line?.attributes.style ?? ""];
    if (style) look[side] = { style, color: readColor(child(line, "color"), theme) ?? "#000000" };
  }
  return Object.keys(look).length > 0 ? look : undefined;
}

/** Letters of dates outside texts, colours and escapes. */
function isDateCode(code: string): boolean {
  const plain = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "");
  return !/^general$/i.test(plain) && /[ymdhs]/i.test(plain.replace(/e[+-]/gi, ""));
}
