import { officeTheme } from "./office-theme";
import type { WorkbookPackage } from "./workbook-package";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface Optional {
  readonly path: string;
  readonly contentType: string;
  /** What Excel takes it to hold where it is missing. */
  readonly text: string;
}

/** Parts that a workbook may lack, by the last word of their relationship's type. */
const optionalParts = {
  styles: {
    path: "xl/styles.xml",
    contentType: `${sheetMl}.styles+xml`,
    text: `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`,
  },
  theme: {
    path: "xl/theme/theme1.xml",
    contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
    text: officeTheme,
  },
  sharedStrings: {
    path: "xl/sharedStrings.xml",
    contentType: `${sheetMl}.sharedStrings+xml`,
    text: `${head}<sst xmlns="${main}"></sst>`,
  },
  sheetMetadata: {
    path: "xl/metadata.xml",
    contentType: `${sheetMl}.sheetMetadata+xml`,
    text: `${head}<metadata xmlns="${main}"></metadata>`,
  },
} as const satisfies Readonly<Record<string, Optional>>;

export type OptionalPart = keyof typeof optionalParts;

/** The text of the part, or what stands for it: reading and writing start from the same. */
export function optionalPart(
  parts: WorkbookPackage,
  workbookPath: string,
  kind: OptionalPart,
): string {
  const path = related(parts, workbookPath, kind);
  return (path === undefined ? undefined : parts.text(path)) ?? optionalParts[kind].text;
}

export function hasOptionalPart(
  parts: WorkbookPackage,
  workbookPath: string,
  kind: OptionalPart,
): boolean {
  const path = related(parts, workbookPath, kind);
  return path !== undefined && parts.has(path);
}

/** Writes the part, with the relationship and the entry in the list of contents that it needs. */
export function writeOptionalPart(
  parts: WorkbookPackage,
  workbookPath: string,
  kind: OptionalPart,
  text: string,
): void {
  const { path: usual, contentType } = optionalParts[kind];
  const known = related(parts, workbookPath, kind);
  const path = known ?? usual;
  parts.set(path, text);
  parts.declareContent(path, contentType);
  if (known === undefined) parts.relate(workbookPath, kind, path);
}

function related(
  parts: WorkbookPackage,
  workbookPath: string,
  kind: OptionalPart,
): string | undefined {
  const targets = parts
    .relationships(workbookPath)
    .filter((relationship) => relationship.kind === kind)
    .map(({ target }) => target);
  return targets.find((target) => parts.has(target)) ?? targets[0];
}
