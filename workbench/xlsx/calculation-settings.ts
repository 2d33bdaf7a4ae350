import { attributesXml } from "./xml-text";
import { child, isTrue, parseXml } from "./xml-tree";

/**
 * The calculation engine that Excel of Microsoft 365, 2021 and 2019 name in their files. With an
 * older one, or none, Excel calculates everything when it opens the file, and where the add-in is
 * missing its functions lose the values that are stored.
 */
const presentEngine = 191029;

/** Whether a workbook says that its stored values are not to be trusted. */
export function asksForCalculation(workbookXml: string): boolean {
  const settings = child(parseXml(workbookXml), "calcPr")?.attributes ?? {};
  return isTrue(settings.fullCalcOnLoad);
}

/** Says that the stored values are right, or asks Excel for a calculation where some are not. */
export function withCalculation(workbookXml: string, isComplete: boolean): string {
  const root = parseXml(workbookXml);
  const known = child(root, "calcPr");
  const settings = `<calcPr${attributesXml({
    ...known?.attributes,
    calcId: Math.max(Number(known?.attributes.calcId ?? 0) || 0, presentEngine),
    calcCompleted: undefined,
    fullCalcOnLoad: isComplete ? undefined : 1,
  })}/>`;
  if (known) {
    return workbookXml.slice(0, known.start) + settings + workbookXml.slice(known.end);
  }
  const before = ["definedNames", "externalReferences", "functionGroups", "sheets"]
    .map((name) => child(root, name))
    .find((element) => element !== undefined);
  const place = before?.end ?? workbookXml.lastIndexOf("</");
  return workbookXml.slice(0, place) + settings + workbookXml.slice(place);
}
