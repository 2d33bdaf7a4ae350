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
export function setCellStyle(place: RangePlace, name: string): void {
  const drawn = builtInCellStyles[name];
  if (!drawn) {
    throw new RichApiError("InvalidArgument", `There is no cell style "${name}" in this workbook.`);
  }
  addStyle(place, { ...plainStyle, ...drawn, cellStyle: name });
  const numberFormat = styleNumberFormats[name];
  if (numberFormat) setNumberFormat(place, numberFormat);
}
