import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { ThemeName } from "./choose-theme";

/** The green of the add-in's icon, a neighbour of Excel's own. */
const green: BrandVariants = {
  10: "#031410",
  20: "#08241d",
  30: "#0a342a",
  40: "#0b4235",
  50: "#0c5041",
  60: "#0d5d4c",
  70: "#0e6453",
  80: "#0f6d5a",
  90: "#2f8371",
  100: "#4b9886",
  110: "#67ad9c",
  120: "#82c1b1",
  130: "#9ed2c5",
  140: "#b9e0d6",
  150: "#d3ece6",
  160: "#eaf6f3",
};

const light = createLightTheme(green);
const darkBase = createDarkTheme(green);
/** Fluent's dark mapping puts green 100 on grey at 4.3:1; two steps lighter pass 4.5:1 under the pointer too. */
const dark: Theme = {
  ...darkBase,
  colorBrandForeground1: green[120],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[120],
  colorBrandForegroundLinkHover: green[130],
  colorCompoundBrandForeground1: green[110],
};

export function fluentTheme(name: ThemeName): Theme {
  return name === "dark" ? dark : light;
}
