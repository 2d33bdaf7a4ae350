import { cellName, parseRange } from "../formulas/cell-address";
import { shownSpelling } from "../formulas/file-spelling";
import { readAddInData } from "./add-in-data";
import { fileChartId } from "./engine-chart";
import type { KeptLink, KeptSheet } from "./kept";
import type { FactTree } from "./moved-facts";
import { readDocumentProperties } from "./document-properties";
import { readComments, readNotes } from "./notes-read";
import type { OriginSheet, WorkbookOrigin } from "./workbook-origin";
import { readValidations } from "./validations-read";

/** A link over more cells than this is one of a whole column; its cells are not listed one by one. */
const mostLinkedCells = 2000;

/** What the file holds and the engine does not, as facts beside it. */
export function initialFacts(origin: WorkbookOrigin): FactTree {
  const { sheets, outline } = origin;
  const facts: Record<string, Record<string, unknown>> = {
    table: {},
    name: {},
    sheet: {},
    chart: {},
    shape: {},
    note: {},
    comment: {},
    link: {},
    validation: {},
    property: {},
  };
  const put = (kind: string, key: string, value: unknown): void => {
    (facts[kind] ??= {})[key] = value;
  };
  const addInData = readAddInData(origin.parts, outline.path);
  facts.xmlPart = { ...addInData.xmlParts };
  facts.setting = { ...addInData.settings };
  for (const [name, text] of readDocumentProperties(origin.parts)) put("property", name, { text });
  for (const name of outline.names) {
    if (name.name.startsWith("_xlnm.")) continue;
    const sheetId = name.sheetIndex === null ? null : (outline.sheets[name.sheetIndex]?.id ?? null);
    put("name", `${sheetId ?? ""}|${name.name.toUpperCase()}`, {
      name: name.name,
      sheetId,
      formula: shownSpelling(name.formula),
      ...(name.comment === undefined ? {} : { comment: name.comment }),
      ...(name.isHidden ? { hidden: true } : {}),
    });
  }
  for (const sheet of sheets) {
    const { id, path } = sheet.entry;
    put("sheet", id, sheetFact(sheet, origin));
    for (const table of sheet.tables) {
      put(
        "table",
        `${id}|${cellName({ row: table.shape.range.top, column: table.shape.range.left })}`,
        table.kept,
      );
    }
    for (const chart of sheet.charts)
      put("chart", fileChartId(id, chart.relationshipId), chart.kept);
    for (const { figureId, kept } of sheet.shapes) put("shape", figureId, kept);
    for (const row of sheet.features.rowBreaks) {
      put("rowBreak", `${id}|${cellName({ row, column: 0 })}`, {});
    }
    for (const [address, note] of readNotes(origin.parts, path))
      put("note", `${id}|${address}`, note);
    for (const [address, comment] of readComments(origin.parts, path))
      put("comment", `${id}|${address}`, comment);
    for (const [address, link] of readLinks(sheet, origin)) put("link", `${id}|${address}`, link);
    const validations = readValidations(sheet.features.validations, id, () => neverAsked);
    for (const { rule, kept } of validations) put("validation", rule.id, kept);
  }
  return facts;
}

/** Alert texts do not depend on what the rules refer to. */
const neverAsked = {
  sheetName: "",
  row: 0,
  column: 0,
  isSingleCell: false,
  findTable: () => undefined,
  tableAround: () => undefined,
  findName: () => "kept" as const,
  hasSheet: () => true,
  sheetAsNamed: () => undefined,
  nameAsDefined: () => undefined,
  hasFunction: () => true,
};

function sheetFact(sheet: OriginSheet, origin: WorkbookOrigin): KeptSheet {
  const { features, entry } = sheet;
  const { orientation, fitToWidth, fitToHeight, paperSize } = features.page;
  const index = origin.outline.sheets.indexOf(entry);
  const builtIn = (name: string): string | undefined =>
    origin.outline.names.find((one) => one.name === name && one.sheetIndex === index)?.formula;
  const titles = builtIn("_xlnm.Print_Titles");
  const rows = titles === undefined ? undefined : /\$(\d+):\$(\d+)/.exec(titles);
  const printArea = builtIn("_xlnm.Print_Area");
  const page: NonNullable<KeptSheet["page"]> = {
    ...(orientation === "portrait" || orientation === "landscape" ? { orientation } : {}),
    ...(fitToWidth === undefined ? {} : { fitToWidth }),
    ...(fitToHeight === undefined ? {} : { fitToHeight }),
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(rows ? { titleRows: `${rows[1] ?? ""}:${rows[2] ?? ""}` } : {}),
    ...(printArea === undefined ? {} : { printArea }),
  };
  const pivotTables = origin.parts
    .relationships(entry.path)
    .filter(({ kind }) => kind === "pivotTable").length;
  return {
    ...(pivotTables > 0 ? { pivotTables } : {}),
    ...(Object.keys(page).length > 0 ? { page } : {}),
    ...(entry.state === "veryHidden" ? { veryHidden: true } : {}),
    ...(features.activeCell === undefined ? {} : { activeCell: features.activeCell }),
  };
}

function readLinks(sheet: OriginSheet, origin: WorkbookOrigin): Map<string, KeptLink> {
  const targets = new Map(
    origin.parts.relationships(sheet.entry.path).map((entry) => [entry.id, entry.target]),
  );
  const links = new Map<string, KeptLink>();
  for (const { attributes } of sheet.features.hyperlinks) {
    const target = targets.get(attributes["r:id"] ?? "");
    const { location, tooltip, display } = attributes;
    const range = parseRange(attributes.ref ?? "A1");
    for (let row = range.top; row <= range.bottom && links.size < mostLinkedCells; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        links.set(cellName({ row, column }), {
          ...(target === undefined ? {} : { target }),
          ...(location === undefined ? {} : { location }),
          ...(tooltip === undefined ? {} : { tooltip }),
          ...(display === undefined ? {} : { label: display }),
        });
      }
    }
  }
  return links;
}
