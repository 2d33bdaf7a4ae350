import type { OfficeTheme } from "../protocol/add-in-context";
import type { ColorScheme } from "./mount-spreadsheet";

/** The colours that Office tells an add-in, for its light and its dark theme. */
export function officeTheme(scheme: ColorScheme): OfficeTheme {
  if (scheme === "dark") {
    return {
      primaryFontColor: "#ffffff",
      primaryBackgroundColor: "#292929",
      secondaryFontColor: "#d6d6d6",
      secondaryBackgroundColor: "#1f1f1f",
    };
  }
  return {
    primaryFontColor: "#242424",
    primaryBackgroundColor: "#ffffff",
    secondaryFontColor: "#424242",
    secondaryBackgroundColor: "#f3f2f1",
  };
}
