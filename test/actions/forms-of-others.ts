import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { actions } from "../../src/actions";
import { checkTemplate, useAsTemplate } from "../../src/actions/mark-template";
import { WorkbookPackage } from "../../workbench/xlsx/workbook-package";
import { readWorksheetDocument } from "../../workbench/xlsx/worksheet-document";
import { sharedData } from "../support/shared-data";
import { writeSheet, type Cell, type HeadlessHost } from "./start-host";

/** Rows of a .csv file, numbers as numbers. */
export function listOf(
  path: string,
  wanted: (row: readonly string[]) => boolean = () => true,
): Cell[][] {
  const text = readFileSync(sharedData(path), "utf8").replace(/^\uFEFF/, "");
  const [head = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const typed = (cell: string): Cell =>
    cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell;
  return [head, ...rows.filter(wanted).map((row) => row.map(typed))];
}

/** A sheet of a saved file, as its part says it. */
export async function partOf(bytes: Uint8Array, sheetName: string) {
  const parts = await WorkbookPackage.open(bytes);
  const list = parts.text("xl/workbook.xml") ?? "";
  const id = new RegExp(`<sheet [^>]*name="${sheetName}"[^>]*r:id="([^"]*)"`).exec(list)?.[1];
  const related = parts.relationships("xl/workbook.xml").find((one) => one.id === id);
  const path = related?.target ?? "";
  const { pieces } = readWorksheetDocument(parts.text(path) ?? "");
  const drawing = parts.relationships(path).find(({ kind }) => kind === "drawing")?.target ?? "";
  return {
    pieces: pieces.map(({ name, xml }) => ({
      name,
      xml: xml.replace(/\sr:id="[^"]*"|\sxmlns:r="[^"]*"/g, ""),
    })),
    pictures: parts.relationships(drawing).map(({ target }) => target),
    /** How each cell looks, by its address. */
    looks: new Map(
      [...(parts.text(path) ?? "").matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map(
        ([, cell, look]) => [cell ?? "", look ?? "0"],
      ),
    ),
  };
}

/** The cells that the charts of a sheet show, categories before values. */
export async function chartsOf(bytes: Uint8Array, sheetName: string): Promise<readonly string[]> {
  const parts = await WorkbookPackage.open(bytes);
  const { pictures } = await partOf(bytes, sheetName);
  return pictures
    .filter((target) => target.includes("chart"))
    .flatMap((target) =>
      [...(parts.text(target) ?? "").matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, cells]) =>
        (cells ?? "").replaceAll("&apos;", "'"),
      ),
    );
}

export async function cellsOf(sheetName: string, range: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const read = context.workbook.worksheets.getItem(sheetName).getRange(range).load("values");
    await context.sync();
    return read.values as unknown[][];
  });
}

export async function enter(
  sheetName: string,
  cells: Readonly<Record<string, Cell>>,
): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const [cell, value] of Object.entries(cells)) sheet.getRange(cell).values = [[value]];
    await context.sync();
  });
}

export async function makePlans(sheetName: string, accounts: readonly string[]): Promise<void> {
  expect(await checkTemplate(sheetName)).toMatchObject({ faults: [] });
  await useAsTemplate(sheetName);
  const own = (await actions.listTemplates("plans")).find(({ name }) => name === sheetName);
  const { made } = await actions.createAccountPlans(accounts, { template: own?.id ?? "" });
  expect(made.map(({ account }) => account)).toEqual(accounts);
}

export const maven = async (host: HeadlessHost): Promise<void> => {
  const some = new Set(["Cancity", "dambase", "Betasoloin"]);
  await writeSheet(host, "accounts", listOf("b2b/maven_crm/accounts.csv"));
  await writeSheet(
    host,
    "sales_pipeline",
    listOf("b2b/maven_crm/sales_pipeline.csv", (row) => some.has(row[3] ?? "")),
  );
};
/** Cancity's open deals in the order of the export. */
export const open: readonly (readonly [id: string, product: string])[] = [
  ["WW1WV7IT", "GTXPro"],
  ["3FWZBSW1", "MG Special"],
  ["RD6Y5R4P", "MG Special"],
  ["5UFU5IO4", "MG Special"],
  ["CLRPASVW", "GTX Basic"],
  ["58W7CZGD", "GTXPro"],
  ["NXXKM7C7", "GTX Plus Basic"],
  ["J5IXJWVU", "MG Advanced"],
];
export const won = 55;

/** A month later: the first of the deals is won, and there is a new one. */
export async function aMonthLater(host: HeadlessHost): Promise<void> {
  const rows = await cellsOf("sales_pipeline", "A1:H400");
  const at = 1 + rows.findIndex(([id]) => id === "WW1WV7IT");
  const below = 1 + rows.findIndex(([id]) => id === "");
  await enter("sales_pipeline", {
    [`E${at}`]: "Won",
    [`G${at}`]: "12/31/2017",
    [`H${at}`]: 5000,
    [`A${below}`]: "NEW00001",
    [`B${below}`]: "'=Ann",
    [`C${below}`]: "GTK 500",
    [`D${below}`]: "Cancity",
    [`E${below}`]: "Engaging",
  });
  await host.settle();
}
