import { asksForCalculation } from "./calculation-settings";
import type { WorkbookPackage } from "./workbook-package";
import { child, childrenNamed, isTrue, parseXml } from "./xml-tree";

export interface SheetEntry {
  readonly name: string;
  /** The engine's id for it. */
  readonly id: string;
  readonly path: string;
  readonly relationshipId: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Chart sheets and macro sheets are kept in the file but not shown. */
  readonly isWorksheet: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Place of the sheet it belongs to, null for the whole workbook. */
  readonly sheetIndex: number | null;
  /** As the file spells it. */
  readonly formula: string;
  readonly comment: string | undefined;
  readonly isHidden: boolean;
}

export interface WorkbookOutline {
  readonly path: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly countsFrom1904: boolean;
  readonly activeSheet: number;
  /** Whether the file says that its stored values are not to be trusted. */
  readonly asksForCalculation: boolean;
}

/** The workbook's own part: its sheets in order, its names, its way of counting dates. */
export function readOutline(parts: WorkbookPackage): WorkbookOutline {
  const path =
    parts.relationships("").find(({ kind }) => kind === "officeDocument")?.target ??
    "xl/workbook.xml";
  const text = parts.text(path);
  if (text === undefined) throw new Error("the archive holds no workbook");
  const root = parseXml(text);
  const relationships = new Map(parts.relationships(path).map((entry) => [entry.id, entry]));
  const sheets = childrenNamed(child(root, "sheets"), "sheet").map(({ attributes }, index) => {
    const relationshipId = attributes["r:id"] ?? relationshipIdOf(attributes);
    const relationship = relationships.get(relationshipId);
    const state = attributes.state;
    return {
      name: attributes.name ?? `Sheet${index + 1}`,
      id: `sheet${index + 1}`,
      path: relationship?.target ?? "",
      relationshipId,
      state: (state === "hidden" || state === "veryHidden"
        ? state
        : "visible") as SheetEntry["state"],
      isWorksheet:
        relationship?.kind === "worksheet" && parts.text(relationship.target) !== undefined,
    };
  });
  const view = child(child(root, "bookViews"), "workbookView");
  return {
    path,
    sheets,
    names: childrenNamed(child(root, "definedNames"), "definedName").map((name) => ({
      name: name.attributes.name ?? "",
      sheetIndex:
        name.attributes.localSheetId === undefined ? null : Number(name.attributes.localSheetId),
      formula: name.text,
      comment: name.attributes.comment,
      isHidden: isTrue(name.attributes.hidden),
    })),
    countsFrom1904: isTrue(child(root, "workbookPr")?.attributes.date1904),
    activeSheet: Number(view?.attributes.activeTab ?? 0),
    asksForCalculation: asksForCalculation(text),
  };
}

/** The prefix of the relationships' namespace is free to choose. */
function relationshipIdOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => /^\w+:id$/.test(name))?.[1] ?? "";
}
