import type { ExcelStyle } from "./kept";
import type { CellBorder } from "./styles-read";
import { attributesXml } from "./xml-text";
import { parseXml } from "./xml-tree";

/** The order that the schema asks of a font's elements. */
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** A font like `base` with what the style changed; all else of it stays. */
export function fontXml(
  base: string,
  style: ExcelStyle,
  before: ExcelStyle,
  usualSize: number,
): string {
  const elements = new Map<string, string>();
  if (base !== "") {
    const root = parseXml(base);
    for (const part of root.children) elements.set(part.local, base.slice(part.start, part.end));
  }
  const put = (name: string, isSet: boolean, xml: string): void => {
    if (isSet) elements.set(name, xml);
    else elements.delete(name);
  };
  const isChanged = (key: keyof ExcelStyle): boolean =>
    (style[key] || undefined) !== (before[key] || undefined);
  if (isChanged("bold")) put("b", style.bold === true, "<b/>");
  if (isChanged("italic")) put("i", style.italic === true, "<i/>");
  if (isChanged("strikethrough")) put("strike", style.strikethrough === true, "<strike/>");
  if (isChanged("underline")) put("u", style.underline === true, "<u/>");
  if (isChanged("fontSize")) {
    // The engine's own size, 10, stands for the workbook's usual one.
    const size = style.fontSize === undefined || style.fontSize === 10 ? usualSize : style.fontSize;
    put("sz", size > 0, `<sz val="${size}"/>`);
  }
  if (isChanged("textColor")) {
    const color = style.textColor;
    put("color", true, color ? `<color rgb="${argb(color)}"/>` : '<color theme="1"/>');
  }
  if (isChanged("fontName") && style.fontName !== undefined) {
    put("name", true, `<name${attributesXml({ val: style.fontName })}/>`);
    elements.delete("scheme");
  }
  const inside = fontOrder.map((name) => elements.get(name) ?? "").join("");
  return inside === "" ? "<font/>" : `<font>${inside}</font>`;
}

export function fillXml(color: string | undefined): string {
  if (!color) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(border: CellBorder | undefined): string {
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const line = border?.[side];
    if (!line) return `<${side}/>`;
    return `<${side} style="${line.style}"><color rgb="${argb(line.color)}"/></${side}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** #RGB and #RRGGBB as the file wants them. */
export function argb(color: string): string {
  const hex = color.replace("#", "");
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex.slice(0, 6);
  return `FF${full.toUpperCase().padStart(6, "0")}`;
}
