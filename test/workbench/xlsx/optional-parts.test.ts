import ExcelJS from "exceljs";
import { partText, partsOf } from "./independent-reader";
import {
  archive,
  inlineRows,
  minimalParts,
  minimalWorkbook,
  type SmallWorkbook,
} from "./make-package";
import { enter, openModel, valueAt } from "./open-model";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const xml = `<sheetData>${inlineRows([
  ["Account", "Revenue"],
  ["Alder", 100],
])}</sheetData>`;
const minimal: SmallWorkbook = { sheets: [{ name: "Data", xml }] };

async function seenByExcelJs(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook.getWorksheet("Data");
}

describe("a package without styles, shared strings, theme and properties", () => {
  test("saved untouched, every part is as it was and none is added", async () => {
    const bytes = minimalWorkbook(minimal);
    const { model, save } = await openModel(bytes);
    expect(valueAt(model, "Data", "A2")).toBe("Alder");
    const before = partsOf(bytes);
    const after = partsOf(await save());
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [path, content] of after) expect(content.equals(before.get(path)!)).toBe(true);
  });

  test("after an edit it has what Excel would have taken for granted, and other cells look as before", async () => {
    const { model, save, origin } = await openModel(minimalWorkbook(minimal));
    const [sheet] = origin.file.sheets;
    enter(model, "Data", { A3: "Birch" });
    model.dispatch("SET_FORMATTING", {
      sheetId: sheet?.entry.id ?? "",
      target: [{ left: 0, right: 0, top: 2, bottom: 2 }],
      style: { bold: true, fillColor: "#FFEECC" },
    });
    const bytes = await save();
    const types = partText(bytes, "[Content_Types].xml");
    for (const path of ["xl/styles.xml", "xl/theme/theme1.xml", "xl/sharedStrings.xml"]) {
      expect(types).toContain(`PartName="/${path}"`);
    }
    const seen = await seenByExcelJs(bytes);
    expect(seen?.getCell("A3").value).toBe("Birch");
    expect(seen?.getCell("A3").font.bold).toBe(true);
    expect(seen?.getCell("A3").fill).toMatchObject({ fgColor: { argb: "FFFFEECC" } });
    expect(seen?.getCell("A2").font?.bold ?? false).toBe(false);
    expect(seen?.getCell("A2").fill ?? { pattern: "none" }).toMatchObject({ pattern: "none" });
  });

  test("a relationship whose part is missing is filled in where it points to", async () => {
    const bytes = minimalWorkbook({ ...minimal, related: { styles: "looks/my.xml" } });
    const { model, save } = await openModel(bytes);
    model.dispatch("SET_FORMATTING", {
      sheetId: "sheet1",
      target: [{ left: 0, right: 0, top: 0, bottom: 0 }],
      style: { bold: true },
    });
    const saved = await save();
    expect(partText(saved, "xl/looks/my.xml")).toContain("<b/>");
    expect(partsOf(saved).has("xl/styles.xml")).toBe(false);
  });
});

describe("a styles part that leaves lists out", () => {
  test.each([
    ["nothing at all", `<styleSheet xmlns="${main}"/>`],
    [
      "fonts and fills",
      `<styleSheet xmlns="${main}"><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
    ],
    [
      "the second reserved fill",
      `<styleSheet xmlns="${main}"><fills count="1"><fill><patternFill patternType="none"/></fill></fills></styleSheet>`,
    ],
  ])("%s: a new look goes to one cell only", async (_, styles) => {
    const bytes = minimalWorkbook({
      ...minimal,
      related: { styles: "styles.xml" },
      parts: { "xl/styles.xml": styles },
    });
    const { model, save } = await openModel(bytes);
    model.dispatch("SET_FORMATTING", {
      sheetId: "sheet1",
      target: [{ left: 0, right: 0, top: 0, bottom: 0 }],
      style: { bold: true, fillColor: "#FFEECC" },
    });
    const seen = await seenByExcelJs(await save());
    expect(seen?.getCell("A1").font.bold).toBe(true);
    expect(seen?.getCell("A1").fill).toMatchObject({ fgColor: { argb: "FFFFEECC" } });
    expect(seen?.getCell("A2").font?.bold ?? false).toBe(false);
  });
});

describe("part names that differ in upper and lower case", () => {
  const strings = `<sst xmlns="${main}" count="2" uniqueCount="2"><si><t>Account</t></si><si><t>Alder</t></si></sst>`;
  const cells =
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row></sheetData>';

  function mixed(): Uint8Array {
    const parts = minimalParts({
      sheets: [{ name: "Data", xml: cells }],
      related: { sharedStrings: "sharedStrings.xml" },
      parts: { "XL/SharedStrings.XML": strings },
    });
    const spelled: Readonly<Record<string, string>> = {
      "xl/worksheets/sheet1.xml": "xl/Worksheets/Sheet1.xml",
      "xl/_rels/workbook.xml.rels": "xl/_Rels/Workbook.xml.rels",
      "[Content_Types].xml": "[content_types].xml",
    };
    return archive(
      Object.entries(parts).map(([name, content]) => ({
        name: spelled[name] ?? name,
        content: content.replace('PartName="/xl/worksheets', 'PartName="/XL/WORKSHEETS'),
      })),
    );
  }

  test("texts are read, and saved untouched every part keeps its name and its bytes", async () => {
    const bytes = mixed();
    const { model, save } = await openModel(bytes);
    expect(valueAt(model, "Data", "A2")).toBe("Alder");
    const before = partsOf(bytes);
    const after = partsOf(await save());
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });

  test("after an edit there is one shared strings part, and every index shows its own text", async () => {
    const { model, save } = await openModel(mixed());
    enter(model, "Data", { A3: "Birch" });
    const bytes = await save();
    const paths = [...partsOf(bytes).keys()];
    expect(paths.filter((path) => /sharedstrings/i.test(path))).toEqual(["XL/SharedStrings.XML"]);
    expect(paths.filter((path) => /content_types/i.test(path))).toHaveLength(1);
    expect(paths.filter((path) => /workbook\.xml\.rels/i.test(path))).toHaveLength(1);
    const again = await openModel(bytes);
    expect(["A1", "A2", "A3"].map((cell) => valueAt(again.model, "Data", cell))).toEqual([
      "Account",
      "Alder",
      "Birch",
    ]);
    const overrides = partText(bytes, "[content_types].xml").match(/<Override[^>]*worksheets/gi);
    expect(overrides).toHaveLength(1);
  });
});

describe("the mark of arrays that spill", () => {
  test("is added to a part that is there for something else, and cells point to the new mark", async () => {
    const metadata = `<metadata xmlns="${main}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
    const bytes = minimalWorkbook({
      ...minimal,
      related: { sheetMetadata: "metadata.xml" },
      parts: { "xl/metadata.xml": metadata },
    });
    const { model, save } = await openModel(bytes);
    enter(model, "Data", { D1: "=SEQUENCE(2)", E1: "=SEQUENCE(2)" });
    const saved = await save();
    const sheet = partText(saved, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="D1" cm="2">');
    expect(sheet).toContain('<c r="E1" cm="2">');
    const text = partText(saved, "xl/metadata.xml");
    expect(text).toMatch(/name="XLRICHVALUE".*name="XLDAPR"/s);
    expect(text).toContain('<bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk>');
  });
});
