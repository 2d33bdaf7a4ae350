import { officeColors } from "./office-theme";
import { child, parseXml, type XmlElement } from "./xml-tree";

/** Excel counts light before dark, the file writes dark first. */
const themeOrder = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The old palette of 64 colours that files may still point to. */
const palette =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00
  FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF
  660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF
  CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** The workbook's theme colours, in the order that cell formats number them. */
export function readThemeColors(xml: string): string[] {
  const scheme = schemeOf(parseXml(xml));
  const colors = (scheme?.children ?? []).slice(0, 12).map((slot, index) => {
    const color = slot.children[0];
    return color?.attributes.lastClr ?? color?.attributes.val ?? officeColors[index] ?? "000000";
  });
  return themeOrder.map((index) => colors[index] ?? officeColors[index] ?? "000000");
}

function schemeOf(theme: XmlElement): XmlElement | undefined {
  return child(child(theme, "themeElements"), "clrScheme");
}

/** A colour element of a format as #RRGGBB; undefined for "automatic" and for what is not there. */
export function readColor(
  color: XmlElement | undefined,
  theme: readonly string[],
): string | undefined {
  if (!color) return undefined;
  const { rgb, theme: place, indexed, tint } = color.attributes;
  const plain =
    rgb !== undefined
      ? rgb.slice(-6)
      : place !== undefined
        ? theme[Number(place)]
        : indexed !== undefined
          ? palette[Number(indexed)]
          : undefined;
  if (plain === undefined || !/^[0-9A-Fa-f]{6}$/.test(plain)) return undefined;
  return `#${tinted(plain, Number(tint ?? 0))}`.toUpperCase();
}

/** Excel lightens or darkens by moving the lightness of the colour (ECMA-376, 18.8.19). */
function tinted(hex: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return hex;
  return withLightness(hex, (lightness) =>
    tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint,
  );
}

/** The colour, six digits without "#", lighter or darker; lightness goes from 0 to 1. */
export function withLightness(hex: string, change: (lightness: number) => number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const moved = Math.min(1, Math.max(0, change(lightness)));
  const saturation =
    high === low ? 0 : (high - low) / (lightness > 0.5 ? 2 - high - low : high + low);
  const hue = hueOf(red, green, blue, high, low);
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  return [0, 8, 4]
    .map((offset) => {
      const place = (offset + hue * 12) % 12;
      const value = moved - (chroma / 2) * Math.max(-1, Math.min(place - 3, 9 - place, 1));
      return Math.round(value * 255)
        .toString(16)
        .padStart(2, "0");
    })
    .join("");
}

function hueOf(red: number, green: number, blue: number, high: number, low: number): number {
  const spread = high - low;
  if (spread === 0) return 0;
  const sixth =
    high === red
      ? (green - blue) / spread + (green < blue ? 6 : 0)
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return sixth / 6;
}
