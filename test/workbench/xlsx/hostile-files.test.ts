import { randomBytes } from "node:crypto";
import { Model } from "../../../workbench/engine";
import { openWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { WorkbookFileError } from "../../../workbench/xlsx/workbook-file-error";
import { partText, partsOf } from "./independent-reader";
import {
  archive,
  inlineRows,
  minimalParts,
  minimalWorkbook,
  type PackedPart,
  type SmallWorkbook,
} from "./make-package";
import { enter, openModel, valueAt } from "./open-model";

const rows = inlineRows([
  ["Account", "Revenue"],
  ["Alder", 100],
  ["Birch", 80],
]);
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function oneSheet(xml: string, more: Partial<SmallWorkbook> = {}): Uint8Array {
  return minimalWorkbook({ sheets: [{ name: "Data", xml }], ...more });
}

function plainParts(): PackedPart[] {
  const parts = minimalParts({ sheets: [{ name: "Data", xml: `<sheetData>${rows}</sheetData>` }] });
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

async function sentenceFor(bytes: Uint8Array, name = "book.xlsx"): Promise<string> {
  try {
    await openWorkbookFile(bytes, name);
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.sentence;
    throw error;
  }
  return "it opened";
}

/** What would hang takes minutes; a busy machine takes some seconds for what is quick. */
jest.setTimeout(30_000);

describe("a file made to fill the memory is refused before it does", () => {
  test("a part that is larger than the archive says", async () => {
    const lie = { name: "xl/styles.xml", content: " ".repeat(60_000_000), claimedSize: 1000 };
    expect(await sentenceFor(archive([...plainParts(), lie]))).toMatch(/damaged/);
  });

  test("a part that unpacks to a thousand times its size", async () => {
    const swollen = { name: "xl/styles.xml", content: " ".repeat(20_000_000) };
    expect(await sentenceFor(archive([...plainParts(), swollen]))).toMatch(
      /xl\/styles\.xml in this file unpacks to \d+ times its size.*open it in Excel/,
    );
  });

  test("parts that together are more than a grid can be made of", async () => {
    const parts = Array.from({ length: 5 }, (_, index) => ({
      name: `xl/media/part${index}.xml`,
      content: "x",
      claimedSize: 60 * 1024 * 1024,
    }));
    const noise = parts.map((part) => ({ ...part, content: randomBytes(400_000) }));
    expect(await sentenceFor(archive([...plainParts(), ...noise]))).toMatch(
      /unpacks to 300 MB, and the workbench opens up to 160 MB/,
    );
  });

  test("more cells than a page can hold are counted before they are read", async () => {
    const cells = Array.from(
      { length: 1600 },
      (_, index) =>
        `<row>${"<c/>".repeat(1000)}<!--${randomBytes(40).toString("hex")}${index}--></row>`,
    );
    expect(await sentenceFor(oneSheet(`<sheetData>${cells.join("")}</sheetData>`))).toMatch(
      /holds 1,600,000 cells, and the workbench opens up to 1,500,000/,
    );
  });

  test("entities that grow into each other are not expanded", async () => {
    const doctype = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const text = `<?xml version="1.0"?>${doctype}<workbook xmlns="${main}">&b;</workbook>`;
    expect(
      await sentenceFor(oneSheet("<sheetData/>", { parts: { "xl/workbook.xml": text } })),
    ).toMatch(/damaged/);
  });
});

describe("reading takes time in proportion to the file, well-formed or not", () => {
  test.each([
    [
      "tags of cells without an end",
      `<sheetData><row r="1">${"<c ".repeat(60_000)}</row></sheetData>`,
    ],
    [
      "cells that are never closed",
      `<sheetData><row r="1">${"<c>".repeat(60_000)}</row></sheetData>`,
    ],
    ["elements nested without end", "<extLst>".repeat(100_000)],
    [
      "a cell outside every sheet",
      '<sheetData><row r="1048577"><c r="A1048577"/></row></sheetData>',
    ],
  ])("%s: called damaged", async (_, xml) => {
    expect(await sentenceFor(oneSheet(xml))).toMatch(/damaged/);
  });

  test("texts that are never closed: called damaged", async () => {
    const strings = `<sst xmlns="${main}">${"<si>".repeat(100_000)}</sst>`;
    const bytes = oneSheet(`<sheetData>${rows}</sheetData>`, {
      related: { sharedStrings: "sharedStrings.xml" },
      parts: { "xl/sharedStrings.xml": strings },
    });
    expect(await sentenceFor(bytes)).toMatch(/damaged/);
  });

  test("half a tag, many times over, in a comment: is no cell", async () => {
    const comment = `<!--${"<c ".repeat(200_000)}-->`;
    const { model } = await openModel(oneSheet(`<sheetData>${comment}${rows}</sheetData>`));
    expect(valueAt(model, "Data", "A2")).toBe("Alder");
  });

  test("a thousand sheets open", async () => {
    const sheets = Array.from({ length: 1000 }, (_, index) => ({
      name: `S${index}`,
      xml: `<sheetData>${rows}</sheetData>`,
    }));
    const { model } = await openModel(minimalWorkbook({ sheets }));
    expect(model.getters.getSheetIds()).toHaveLength(1000);
  });
});

describe("what is no workbook of this kind is named for what it is", () => {
  const workbookPart = (type: string): Uint8Array =>
    oneSheet(`<sheetData>${rows}</sheetData>`, { workbookType: type });

  test.each([
    [
      "a binary workbook",
      workbookPart("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      /book\.xlsx is a binary workbook \(\.xlsb\).*save it as/,
    ],
    [
      "a Word document",
      workbookPart(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      ),
      /is a Word document/,
    ],
    [
      "an OpenDocument sheet",
      archive([
        { name: "content.xml", content: "<a/>" },
        { name: "META-INF/manifest.xml", content: "<a/>" },
      ]),
      /is an OpenDocument file \(\.ods\).*save it as/,
    ],
    [
      "any other archive",
      archive([{ name: "readme.txt", content: "hello" }]),
      /is an archive without a workbook in it/,
    ],
  ])("%s", async (_, bytes, sentence) => {
    expect(await sentenceFor(bytes)).toMatch(sentence);
  });

  test("a workbook of Office's strict kind", async () => {
    const parts = minimalParts({ sheets: [{ name: "Data", xml: "<sheetData/>" }] });
    const text = parts["xl/workbook.xml"]?.replace(
      main,
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
    const bytes = oneSheet("<sheetData/>", { parts: { "xl/workbook.xml": text ?? "" } });
    expect(await sentenceFor(bytes)).toMatch(/Strict Open XML.*save it as/);
  });

  test("an archive with one encrypted file in it", async () => {
    const bytes = oneSheet(`<sheetData>${rows}</sheetData>`);
    const directory = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[directory + 8] = 1;
    expect(await sentenceFor(bytes)).toMatch(/is encrypted, as a zip program does it/);
  });

  test("macros are told, and stay in the file", async () => {
    const parts = { "xl/vbaProject.bin": "macros" };
    const bytes = oneSheet(`<sheetData>${rows}</sheetData>`, {
      workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      parts,
    });
    const { model, remarks, save } = await openModel(bytes, "book.xlsm");
    expect(remarks.join()).toMatch(/holds macros.*does not run them/);
    enter(model, "Data", { B2: "7" });
    const saved = await save();
    expect(partText(saved, "xl/vbaProject.bin")).toBe("macros");
    expect(partText(saved, "[Content_Types].xml")).toContain("macroEnabled.main+xml");
  });
});

describe("a workbook with a fault is opened with a remark or refused in a sentence", () => {
  test("a part that stands twice in the archive is told, and saved once", async () => {
    const second = minimalParts({
      sheets: [{ name: "Data", xml: `<sheetData>${inlineRows([["the other one"]])}</sheetData>` }],
    });
    const path = "xl/worksheets/sheet1.xml";
    const upper = { name: "xl/Worksheets/Sheet1.xml", content: second[path] ?? "" };
    const { model, remarks, save } = await openModel(archive([...plainParts(), upper]));
    expect(remarks.join()).toMatch(/Sheet1\.xml stands in the file more than once/);
    expect(valueAt(model, "Data", "A1")).toBe("the other one");
    enter(model, "Data", { B2: "7" });
    const names = [...partsOf(await save()).keys()].map((name) => name.toLowerCase());
    expect(names.filter((name) => name === path)).toHaveLength(1);
  });

  test("a workbook whose sheets are all hidden", async () => {
    const xml = `<sheetData>${rows}</sheetData>`;
    const bytes = minimalWorkbook({ sheets: [{ name: "Data", xml, state: "hidden" }] });
    expect(await sentenceFor(bytes)).toMatch(/Every worksheet of the workbook is hidden/);
  });

  test("a cell that shows a text which is not in the list of texts", async () => {
    const xml = '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>';
    expect(await sentenceFor(oneSheet(xml))).toMatch(/damaged/);
  });

  test("merges that overlap, and one over the whole sheet, stay as they are beside an edit", async () => {
    const merges =
      '<mergeCells count="3"><mergeCell ref="D1:F3"/><mergeCell ref="E2:G5"/><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const { model, save } = await openModel(oneSheet(`<sheetData>${rows}</sheetData>${merges}`));
    enter(model, "Data", { B2: "7" });
    expect(partText(await save(), "xl/worksheets/sheet1.xml")).toContain(merges);
  });

  test("functions that ask for a whole sheet of values answer an error instead of filling the memory", async () => {
    const { model } = await openModel(oneSheet(`<sheetData>${rows}</sheetData>`));
    enter(model, "Data", { D1: "=SEQUENCE(1048576,16384)", D3: "=SUM(SEQUENCE(3))" });
    expect(valueAt(model, "Data", "D1")).toBe("#NUM!");
    expect(valueAt(model, "Data", "D3")).toBe(6);
  });
});

describe("the cost of a sheet follows its cells, not the corner they reach", () => {
  const far = (cell: string): string =>
    `<sheetData>${rows}<row r="1048576">${cell}</row></sheetData>`;
  const bold = {
    related: { styles: "styles.xml" },
    parts: {
      "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><cellXfs count="2"><xf/><xf fontId="1"/></cellXfs></styleSheet>`,
    },
  };

  test.each([
    ["a value in the last cell", far('<c r="XFD1048576"><v>1</v></c>'), {}],
    ["a value in the last row", far('<c r="A1048576"><v>1</v></c>'), {}],
    ["a format in the last row", far('<c r="A1048576" s="1"/>'), bold],
    [
      "an array over the whole sheet",
      `<sheetData>${rows}<row r="9"><c r="A9"><f t="array" ref="A9:XFD1048576">1+1</f><v>2</v></c></row></sheetData>`,
      {},
    ],
    [
      "a link over the whole sheet",
      `<sheetData>${rows}</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>`,
      {},
    ],
  ])("%s: the engine's grid stays small, and the cell stays in the file", async (_, xml, more) => {
    const { model, save } = await openModel(oneSheet(xml, more));
    const [sheetId = ""] = model.getters.getSheetIds();
    expect(model.getters.getNumberRows(sheetId)).toBeLessThan(1000);
    expect(model.getters.getNumberCols(sheetId)).toBeLessThan(100);
    enter(model, "Data", { B2: "7" });
    const saved = partText(await save(), "xl/worksheets/sheet1.xml");
    const last = /<c r="(?:XFD1048576|A1048576|A9)"[\s\S]*?(?:\/>|<\/c>)/.exec(xml)?.[0] ?? "";
    expect(saved).toContain(last);
  });

  test("what lies far off is told, and no formula is calculated without it", async () => {
    const formula = '<row r="5"><c r="B5"><f>SUM(A:A)</f><v>41</v></c></row>';
    const xml = `<sheetData>${rows}${formula}<row r="1048576"><c r="A1048576"><v>41</v></c></row></sheetData>`;
    const { model, remarks, save } = await openModel(oneSheet(xml));
    expect(remarks.join()).toMatch(/Data!A1048576 .*stay in the file and are not shown/);
    expect(valueAt(model, "Data", "B5")).toBe(41);
    enter(model, "Data", { B2: "7", D1: "=SUM(A2:A1048576)" });
    const saved = await save();
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toContain("<f>SUM(A:A)</f><v>41</v>");
    expect(partText(saved, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("what lies far off moves with the rows that are inserted above it", async () => {
    const xml = `<sheetData>${rows}<row r="1000000"><c r="A1000000"><v>41</v></c></row></sheetData>`;
    const { model, save } = await openModel(oneSheet(xml));
    const [sheetId = ""] = model.getters.getSheetIds();
    model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: "Data",
      dimension: "ROW",
      base: 1,
      quantity: 2,
      position: "before",
    });
    expect(partText(await save(), "xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1000002"><v>41</v></c>',
    );
  });

  test("a long list is given to the engine whole", async () => {
    const long = Array.from(
      { length: 30_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    const opened = await openWorkbookFile(
      oneSheet(`<sheetData>${long.join("")}</sheetData>`),
      "a.xlsx",
    );
    expect(opened.data.sheets[0]?.rowNumber).toBe(30_001);
    expect(new Model(opened.data).getters.getNumberRows("sheet1")).toBe(30_001);
  });
});

test("content types are found by the part's own entry, then by its ending", async () => {
  const bytes = oneSheet(`<sheetData>${rows}</sheetData>`, {
    workbookType: `${sheetMl}.template.main+xml`,
  });
  const { origin } = await openModel(bytes, "a.xltx");
  expect(origin.file.parts.contentType("XL/Workbook.xml")).toMatch(/template\.main/);
  expect(origin.file.parts.contentType("docProps/other.XML")).toBe("application/xml");
});
