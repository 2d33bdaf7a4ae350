import type { Paint } from "../shapes/kept-shape";
import { withLightness } from "./theme-colors";
import type { XmlElement } from "./xml-tree";

/** The theme's colours as drawings call them, by the places at which cell formats count them. */
const schemePlaces: Readonly<Record<string, number>> = {
  lt1: 0,
  bg1: 0,
  dk1: 1,
  tx1: 1,
  lt2: 2,
  bg2: 2,
  dk2: 3,
  tx2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

/** The names that shapes of Excel's own use; the others are read as black. */
const namedColors: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  gray: "808080",
};

/** The colour inside an element such as solidFill or fontRef; undefined where there is none. */
export function readPaint(
  holder: XmlElement | undefined,
  theme: readonly string[],
): Paint | undefined {
  const element = holder?.children.find(({ local }) => local.endsWith("Clr"));
  if (!element) return undefined;
  let hex = plainColor(element, theme);
  let transparency = 0;
  for (const { local, attributes } of element.children) {
    const part = Number(attributes.val) / 100_000;
    if (local === "alpha") transparency = Math.round((1 - part) * 1000) / 1000;
    else hex = changed(hex, local, part);
  }
  return { color: `#${hex}`.toUpperCase(), transparency };
}

function plainColor({ local, attributes }: XmlElement, theme: readonly string[]): string {
  const { val = "", lastClr } = attributes;
  const hex =
    local === "schemeClr"
      ? theme[schemePlaces[val] ?? -1]
      : local === "sysClr"
        ? lastClr
        : local === "prstClr"
          ? namedColors[val]
          : val;
  return hex !== undefined && /^[0-9a-f]{6}$/i.test(hex) ? hex : "000000";
}

/** ECMA-376, 20.1.2.3: luminance is changed as lightness, shade and tint in linear light. */
function changed(hex: string, kind: string, part: number): string {
  switch (kind) {
    case "lumMod":
      return withLightness(hex, (lightness) => lightness * part);
    case "lumOff":
      return withLightness(hex, (lightness) => lightness + part);
    case "shade":
      return inLinearLight(hex, (light) => light * part);
    case "tint":
      return inLinearLight(hex, (light) => light * part + 1 - part);
    default:
      return hex;
  }
}

function inLinearLight(hex: string, change: (light: number) => number): string {
  return [0, 2, 4]
    .map((at) => {
      const value = parseInt(hex.slice(at, at + 2), 16) / 255;
      const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      const light = change(linear);
      const seen = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
      return Math.round(seen * 255)
        .toString(16)
        .padStart(2, "0");
    })
    .join("");
}
