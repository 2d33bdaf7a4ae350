const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => `<a:ln w="${width}">${fill}</a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** Dark and light, then the accents and links, in the order of the file. */
export const officeColors =
  "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

const slots = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink";

function colorScheme(): string {
  const colors = slots.split(" ").map((slot, index) => {
    const color = officeColors[index] ?? "000000";
    // Text and background follow the system's contrast colours.
    if (slot === "dk1") return `<a:dk1><a:sysClr val="windowText" lastClr="${color}"/></a:dk1>`;
    if (slot === "lt1") return `<a:lt1><a:sysClr val="window" lastClr="${color}"/></a:lt1>`;
    return `<a:${slot}><a:srgbClr val="${color}"/></a:${slot}>`;
  });
  return `<a:clrScheme name="Office">${colors.join("")}</a:clrScheme>`;
}

function font(kind: string, name: string): string {
  return `<a:${kind}Font><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;
}

/** The colours and fonts that Excel calls "Office 2013 - 2022", with plain lines and fills. */
export const officeTheme = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>${colorScheme()}<a:fontScheme name="Office">${font("major", "Calibri Light")}${font("minor", "Calibri")}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
