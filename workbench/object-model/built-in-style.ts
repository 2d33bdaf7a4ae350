import { RichApiError } from "../protocol/rich-api-error";
import { addStyle, setNumberFormat } from "./cell-format";
import { builtInCellStyles, plainStyle } from "./cell-style";
import type { RangePlace } from "./range-place";

/** Styles that stand for a number format rather than for a look. */
const styleNumberFormats: Readonly<Record<string, string>> = {
  Percent: "0%",
  Comma: "#,##0.00",
};

/** Keeps the style's name for the file and draws what the Office theme draws. */
export function setCellStyle(place: RangePlace, given: string): void {
  const name = Object.keys(builtInCellStyles).find((one) => spaceless(one) === spaceless(given));
  const drawn = name ? builtInCellStyles[name] : undefined;
  if (!name || !drawn) {
    throw new RichApiError(
      "InvalidArgument",
      `There is no cell style "${given}" in this workbook.`,
    );
  }
  addStyle(place, { ...plainStyle, ...drawn, cellStyle: name });
  const numberFormat = styleNumberFormats[name];
  if (numberFormat) setNumberFormat(place, numberFormat);
}

/** Office.js calls a style "Heading1" that files call "Heading 1"; both are understood. */
function spaceless(name: string): string {
  return name.replaceAll(" ", "");
}

/** How Office.js spells the style: its BuiltInStyle values have no spaces. */
export function officeStyleName(cellStyle: string | undefined): string {
  return spaceless(cellStyle ?? "Normal");
}
