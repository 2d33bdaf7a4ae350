import type { Model } from "../engine";
import { fileChartId } from "./engine-chart";
import type { KeptSeries } from "./kept";
import { getFact } from "./kept-facts-plugin";
import type { WorkbookOrigin } from "./workbook-origin";
import type { WorkbookPackage } from "./workbook-package";
import { withEdits, type TextEdit } from "./xml-edit";
import { escapeXml } from "./xml-text";
import { child, childrenNamed, descendants, parseXml, type XmlElement } from "./xml-tree";

/** Where a series of the file holds its references, by what we call them. */
const holders = [
  ["valuesRef", ["val", "yVal"]],
  ["categoriesRef", ["cat", "xVal"]],
  ["sizesRef", ["bubbleSize"]],
] as const;

/**
 * Charts of the file keep their text: where an add-in pointed a series to other cells, that reference
 * alone is exchanged, and the values that went with the old one go.
 */
export function repointCharts(parts: WorkbookPackage, file: WorkbookOrigin, model: Model): void {
  for (const { entry, charts } of file.sheets) {
    for (const { path, relationshipId } of charts) {
      const series = getFact(model, "chart", fileChartId(entry.id, relationshipId))?.series;
      const text = parts.text(path);
      if (series === undefined || text === undefined) continue;
      const edits = editsOf(text, series);
      if (edits.length > 0) parts.set(path, withEdits(text, edits));
    }
  }
}

function editsOf(text: string, series: readonly KeptSeries[]): readonly TextEdit[] {
  const plot = child(child(parseXml(text), "chart"), "plotArea");
  const group = plot?.children.find(({ local }) => /Chart$/u.test(local));
  const inFile = (group ? childrenNamed(group, "ser") : []).filter(
    (one) => child(one, "val") ?? child(one, "yVal"),
  );
  // Which is which is not told any more where some came or went.
  if (inFile.length !== series.length) return [];
  return inFile.flatMap((one, index) =>
    holders.flatMap(([key, names]) => {
      const holder = names.map((name) => child(one, name)).find((found) => found !== undefined);
      return holder === undefined ? [] : editsOfHolder(holder, series[index]?.[key]);
    }),
  );
}

function editsOfHolder(holder: XmlElement, wanted: string | undefined): readonly TextEdit[] {
  const [source] = holder.children.filter(({ local }) => /Ref$/u.test(local));
  const [formula] = source ? descendants(source, "f") : [];
  if (!source || !formula || wanted === undefined || isSame(formula.text, wanted)) return [];
  const { name, start, end } = formula;
  const caches = source.children.filter(({ local }) => /Cache$/u.test(local));
  return [
    { start, end, text: `<${name}>${escapeXml(wanted)}</${name}>` },
    ...caches.map((cache) => ({ start: cache.start, end: cache.end, text: "" })),
  ];
}

/** Whether two references name the same cells, however they are spelled. */
function isSame(one: string, other: string): boolean {
  const plain = (reference: string): string =>
    reference.replace(/^=/u, "").replace(/[$']/gu, "").toLowerCase();
  return plain(one) === plain(other);
}
