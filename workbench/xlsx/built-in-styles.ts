import { attributesXml } from "./xml-text";

interface BuiltInStyle {
  readonly id: number;
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly format?: number;
}

const body = '<name val="Calibri"/><family val="2"/><scheme val="minor"/>';
const heading = '<name val="Calibri Light"/><family val="2"/><scheme val="major"/>';
const dark = '<color theme="3"/>';
const gray = (side: string): string => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`;

function solid(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
}

function bottom(style: string, color: string): string {
  return `<border><left/><right/><top/><bottom style="${style}"><color ${color}/></bottom><diagonal/></border>`;
}

function box(): string {
  return `<border>${["left", "right", "top", "bottom"].map(gray).join("")}<diagonal/></border>`;
}

/** Excel's own cell styles as Excel writes them, so that they follow the user's theme. */
const builtInStyles: Readonly<Record<string, BuiltInStyle>> = {
  Comma: { id: 3, format: 43 },
  Percent: { id: 5, format: 9 },
  Note: {
    id: 10,
    fill: solid('rgb="FFFFFFCC"'),
    border: box().replaceAll("FF7F7F7F", "FFB2B2B2"),
  },
  Title: { id: 15, font: `<sz val="18"/>${dark}${heading}` },
  "Heading 1": {
    id: 16,
    font: `<b/><sz val="15"/>${dark}${body}`,
    border: bottom("thick", 'theme="4"'),
  },
  "Heading 2": {
    id: 17,
    font: `<b/><sz val="13"/>${dark}${body}`,
    border: bottom("thick", 'theme="4" tint="0.499984740745262"'),
  },
  "Heading 3": {
    id: 18,
    font: `<b/><sz val="11"/>${dark}${body}`,
    border: bottom("medium", 'theme="4" tint="0.39997558519241921"'),
  },
  "Heading 4": { id: 19, font: `<b/><sz val="11"/>${dark}${body}` },
  Input: {
    id: 20,
    font: `<sz val="11"/><color rgb="FF3F3F76"/>${body}`,
    fill: solid('rgb="FFFFCC99"'),
    border: box(),
  },
  Calculation: {
    id: 22,
    font: `<b/><sz val="11"/><color rgb="FFFA7D00"/>${body}`,
    fill: solid('rgb="FFF2F2F2"'),
    border: box(),
  },
  Total: {
    id: 25,
    font: `<b/><sz val="11"/><color theme="1"/>${body}`,
    border:
      '<border><left/><right/><top style="thin"><color theme="4"/></top><bottom style="double"><color theme="4"/></bottom><diagonal/></border>',
  },
  Good: {
    id: 26,
    font: `<sz val="11"/><color rgb="FF006100"/>${body}`,
    fill: solid('rgb="FFC6EFCE"'),
  },
  Bad: {
    id: 27,
    font: `<sz val="11"/><color rgb="FF9C0006"/>${body}`,
    fill: solid('rgb="FFFFC7CE"'),
  },
  Neutral: {
    id: 28,
    font: `<sz val="11"/><color rgb="FF9C5700"/>${body}`,
    fill: solid('rgb="FFFFEB9C"'),
  },
  "Explanatory Text": { id: 53, font: `<i/><sz val="11"/><color rgb="FF7F7F7F"/>${body}` },
};

export interface NamedStyleXml {
  readonly xf: string;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  readonly font: string;
  entry(xfId: number): string;
}

/** The definition of a named style, its fonts and fills added to the workbook's by `add`. */
export function cellStyleXml(
  name: string,
  add: (container: string, entry: string) => number,
): NamedStyleXml | undefined {
  const style = builtInStyles[name];
  if (!style) return undefined;
  const part = (container: string, xml: string | undefined): number =>
    xml === undefined ? 0 : add(container, xml);
  const font = style.font === undefined ? "" : `<font>${style.font}</font>`;
  const ids = {
    fontId: part("fonts", font || undefined),
    fillId: part("fills", style.fill),
    borderId: part("borders", style.border),
  };
  const xf = attributesXml({
    numFmtId: style.format ?? 0,
    ...ids,
    applyNumberFormat: style.format === undefined ? 0 : undefined,
    applyAlignment: 0,
    applyProtection: 0,
  });
  return {
    ...ids,
    xf: `<xf${xf}/>`,
    font,
    entry: (xfId) => `<cellStyle${attributesXml({ name, xfId, builtinId: style.id })}/>`,
  };
}
