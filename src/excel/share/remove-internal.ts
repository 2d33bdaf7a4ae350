import { nameId, type SharedName } from "../../sheets/share/formula-fate";
import { prepareNotesRemoval } from "../again/read-remarks";
import { journalNamespace, type SheetPlace, type SharingJournal } from "../store/journal";
import { prepareSheet, type SheetCleaning } from "./clean-sheet";
import { readOwnCharts } from "./read-own-charts";
import { readForSharing } from "./read-shared";

/** What is taken out of the workbook. */
export interface Removal {
  readonly sheets: readonly string[];
  readonly cleanings: readonly SheetCleaning[];
  /** Queues all of it; the journal stays, for the last action of the request. */
  readonly queue: () => void;
}

/** A sheet that goes along, by its id and, in another session, its name. */
function isKept({ id, name }: Excel.Worksheet, keeps: readonly SheetPlace[]): boolean {
  return keeps.some(({ sheetId, sheetName }) => sheetName === name || sheetId === id);
}

interface NamedItems {
  readonly sheetName: string | null;
  readonly items: readonly Excel.NamedItem[];
}

function queueNames(named: readonly NamedItems[], keeps: ReadonlySet<string>): void {
  for (const { sheetName, items } of named) {
    for (const item of items) {
      const about: SharedName = { name: item.name, sheetName, formula: "" };
      if (keeps.has(nameId(about))) item.comment = "";
      else item.delete();
    }
  }
}

function queueProperties({ properties }: Excel.Workbook): void {
  for (const said of [
    "title",
    "subject",
    "author",
    "keywords",
    "comments",
    "category",
    "manager",
    "company",
  ] as const) {
    properties[said] = "";
  }
  properties.custom.deleteAll();
}

/**
 * Reads what is not shared, and answers what queues its removal: asked anew after an interruption, it
 * finds what is left of it.
 */
export async function prepareRemoval(
  context: Excel.RequestContext,
  { keeps, names: keptNames, isForAny }: Pick<SharingJournal, "keeps" | "names" | "isForAny">,
): Promise<Removal> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const settings = workbook.settings.load("items/key");
  const parts = workbook.customXmlParts.load("items/id,items/namespaceUri");
  const names = workbook.names.load("items/name");
  await context.sync();
  const kept = sheets.items.filter((sheet) => isKept(sheet, keeps));
  const gone = sheets.items.filter((sheet) => !isKept(sheet, keeps));
  const ofSheets = kept.map((sheet) => ({
    sheet,
    names: sheet.names.load("items/name,items/formula"),
  }));
  const queueNotesRemoval = prepareNotesRemoval(kept);
  await context.sync();
  const wanted = kept.map(({ name }) => name);
  const { book } = await readForSharing(context, wanted, isForAny);
  const charts = await readOwnCharts(
    context,
    ofSheets.map((one) => one.names.items),
  );
  const keeping = { book, names: new Set(keptNames) };
  const cleanings: SheetCleaning[] = [];
  for (const [index, sheet] of kept.entries()) {
    const own = { ...keeping, charts: charts[index] ?? new Set<string>() };
    cleanings.push(await prepareSheet(context, sheet, sheet.name, own));
  }
  const named: readonly NamedItems[] = [
    { sheetName: null, items: names.items },
    ...ofSheets.map((one) => ({ sheetName: one.sheet.name, items: one.names.items })),
  ];
  return {
    sheets: gone.map(({ name }) => name),
    cleanings,
    queue() {
      kept[0]?.activate();
      cleanings.forEach((cleaning) => cleaning.queue());
      queueNotesRemoval();
      gone.forEach((sheet) => sheet.delete());
      queueNames(named, keeping.names);
      settings.items.forEach((setting) => setting.delete());
      parts.items
        .filter(({ namespaceUri }) => namespaceUri !== journalNamespace)
        .forEach((part) => part.delete());
      queueProperties(workbook);
    },
  };
}
