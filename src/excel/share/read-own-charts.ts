import type { KeptTemplate } from "../../sheets/own-template/kept-template";
import { ownCharts } from "../../sheets/share/own-charts";
import { sameName } from "../../sheets/share/shared-area";
import { readRecords } from "../again/read-records";
import { parseAddress } from "../cells/address";
import { ownSheetKind } from "../lists/own-sheet";
import { readKeptTemplates } from "../store/own-templates";
import { markFrom, markName } from "../store/sheet-mark";

/** The charts of a template of the user's that show its own cells, as those of its plans then do. */
function chartsWithin({ name, charts }: KeptTemplate): readonly string[] {
  const isWithin = (reference: string): boolean => {
    const area = parseAddress(reference);
    return area !== null && sameName(area.sheetName, name);
  };
  return charts
    .filter(
      ({ series }) =>
        series.length > 0 &&
        series.every(({ values, categories }) => isWithin(values) && isWithin(categories)),
    )
    .map((chart) => chart.name);
}

/** For each sheet, told by its names, the charts that we drew on it or copied with a template. */
export async function readOwnCharts(
  context: Excel.RequestContext,
  sheets: readonly (readonly Excel.NamedItem[])[],
): Promise<readonly ReadonlySet<string>[]> {
  const kinds = sheets.map((names) => ownSheetKind(names.map(({ name }) => name)));
  const records = await readRecords(
    context,
    sheets.map((names) => ({
      mark: markFrom(names.find(({ name }) => name === markName)?.formula),
      used: null,
    })),
  );
  const kept = await readKeptTemplates(context);
  return kinds.map((kind, index) => {
    if (kind === null) return new Set();
    const template = kept.get(records[index]?.template ?? "");
    return template === undefined ? ownCharts : new Set(chartsWithin(template));
  });
}
