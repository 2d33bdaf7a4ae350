import type { Parameter } from "../protocol/members";
import { RichApiError } from "../protocol/rich-api-error";

/** The colour names of HTML that Excel's samples use. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#rrggbb" in upper case, as Excel answers colours; "" takes a colour away. */
export function color(name: string): Parameter<string> {
  return {
    name,
    read(value) {
      if (value === "") return "";
      if (typeof value === "string") {
        const found = named[value.toLowerCase()] ?? value;
        if (/^#[0-9a-f]{6}$/i.test(found)) return found.toUpperCase();
      }
      throw new RichApiError("InvalidArgument", 'A colour such as "#AABBCC" is needed.');
    },
  };
}

/** A colour that something is painted with: there is no "none". The "#" may be left out. */
export function paint(name: string): Parameter<string> {
  const any = color(name);
  return {
    name,
    read(value) {
      const isBare = typeof value === "string" && /^[0-9a-f]{6}$/i.test(value);
      return any.read(isBare ? `#${value}` : value === "" ? null : value);
    },
  };
}
