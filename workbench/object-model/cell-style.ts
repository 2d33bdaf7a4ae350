import type { ExcelStyle } from "../xlsx/kept";

/** Excel's built-in cell styles as the Office theme draws them. */
export const builtInCellStyles: Readonly<Record<string, ExcelStyle>> = {
  Normal: {},
  Title: { fontSize: 18, textColor: "#44546A" },
  "Heading 1": { bold: true, fontSize: 15, textColor: "#44546A" },
  "Heading 2": { bold: true, fontSize: 13, textColor: "#44546A" },
  "Heading 3": { bold: true, fontSize: 11, textColor: "#44546A" },
  "Heading 4": { bold: true, textColor: "#44546A" },
  Input: { fillColor: "#FFCC99", textColor: "#3F3F76" },
  Calculation: { bold: true, fillColor: "#F2F2F2", textColor: "#FA7D00" },
  "Explanatory Text": { italic: true, textColor: "#7F7F7F" },
  Note: { fillColor: "#FFFFCC" },
  Good: { fillColor: "#C6EFCE", textColor: "#006100" },
  Neutral: { fillColor: "#FFEB9C", textColor: "#9C5700" },
  Bad: { fillColor: "#FFC7CE", textColor: "#9C0006" },
  Total: { bold: true },
  Percent: {},
  Comma: {},
};

/** Properties that a built-in style sets back when it does not name them itself. */
export const plainStyle: ExcelStyle = {
  bold: false,
  italic: false,
  fontSize: 10,
  fillColor: "",
  textColor: "",
};
