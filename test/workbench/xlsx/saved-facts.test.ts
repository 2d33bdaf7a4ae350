import { getFact, setFact } from "../../../workbench/xlsx/kept-facts-plugin";
import { partText, partsOf } from "./independent-reader";
import { inlineRows, minimalWorkbook, type SmallWorkbook } from "./make-package";
import { enter, newModel, type OpenModel, openModel } from "./open-model";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rows = inlineRows([
  ["Account", "Revenue"],
  ["Alder", 100],
]);
const formula = '<row r="3"><c r="B3"><f>SUM(B2)</f></c><c r="C3"><f>B2*2</f><v>7</v></c></row>';

function withWorkbook(settings: string, more: Partial<SmallWorkbook> = {}): Uint8Array {
  return minimalWorkbook({
    sheets: [
      {
        name: "First",
        xml: `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>${rows}${formula}</sheetData>`,
      },
      {
        name: "Second",
        xml: `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${rows}</sheetData>`,
      },
    ],
    parts: {
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${settings}</workbook>`,
      ...more.parts,
    },
  });
}

const sheets =
  '<sheets><sheet name="First" sheetId="1" r:id="rId1"/><sheet name="Second" sheetId="2" r:id="rId2"/></sheets>';

async function workbookXml({ save }: OpenModel): Promise<string> {
  return partText(await save(), "xl/workbook.xml");
}

describe("whether Excel calculates everything when it opens the file", () => {
  test.each([
    ["nothing is said", sheets],
    ["an old engine is named", `${sheets}<calcPr calcId="0" iterate="1"/>`],
    ["it was asked for", `${sheets}<calcPr calcId="191029" fullCalcOnLoad="1"/>`],
  ])("%s, all was calculated here: a real version and no request", async (_, settings) => {
    const opened = await openModel(withWorkbook(settings));
    enter(opened.model, "Second", { B2: "7" });
    const xml = await workbookXml(opened);
    expect(xml).toMatch(/<calcPr [^>]*calcId="191029"/);
    expect(xml).not.toContain("fullCalcOnLoad");
    if (settings.includes("iterate")) expect(xml).toContain('iterate="1"');
  });

  test("a formula that the file holds without a value gets the one that was calculated here", async () => {
    const opened = await openModel(withWorkbook(sheets));
    enter(opened.model, "Second", { B2: "7" });
    const xml = partText(await opened.save(), "xl/worksheets/sheet1.xml");
    expect(xml).toContain("<f>SUM(B2)</f><v>100</v>");
    expect(xml).toContain("<f>B2*2</f><v>7</v>");
  });

  test("values that the file itself calls stale are all written anew", async () => {
    const settings = `${sheets}<calcPr fullCalcOnLoad="1"/>`;
    const opened = await openModel(withWorkbook(settings));
    enter(opened.model, "Second", { B2: "7" });
    const xml = partText(await opened.save(), "xl/worksheets/sheet1.xml");
    expect(xml).toContain("<f>B2*2</f><v>200</v>");
  });

  test("a version of Excel that is newer than ours is kept", async () => {
    const opened = await openModel(withWorkbook(`${sheets}<calcPr calcId="999999"/>`));
    enter(opened.model, "Second", { B2: "7" });
    expect(await workbookXml(opened)).toContain('calcId="999999"');
  });
});

describe("the sheet that was shown", () => {
  const second = `<bookViews><workbookView xWindow="5" activeTab="1"/></bookViews>${sheets}`;

  test("the workbook opens at the sheet of the file, and it stays the one that opens", async () => {
    const opened = await openModel(withWorkbook(second));
    expect(opened.model.getters.getActiveSheetId()).toBe("sheet2");
    enter(opened.model, "First", { A1: "x" });
    expect(await workbookXml(opened)).toContain('activeTab="1"');
  });

  test("another sheet was turned to: it opens, and it alone is selected", async () => {
    const opened = await openModel(withWorkbook(sheets));
    opened.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: "sheet1", sheetIdTo: "sheet2" });
    const bytes = await opened.save();
    expect(partText(bytes, "xl/workbook.xml")).toMatch(/<bookViews><workbookView activeTab="1"\/>/);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
  });

  test("a sheet before it moves it along", async () => {
    const opened = await openModel(withWorkbook(second));
    opened.model.dispatch("CREATE_SHEET", { sheetId: "new", position: 0, name: "New" });
    expect(await workbookXml(opened)).toMatch(/xWindow="5"[^>]*activeTab="2"/);
  });
});

describe("what a file says of itself", () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Accounts &amp; more</dc:title><dc:creator>Ann</dc:creator><cp:lastModifiedBy>Bo</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2020-01-02T03:04:05Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2020-01-02T03:04:05Z</dcterms:modified></cp:coreProperties>';
  const app =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><Company>Tarn</Company><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Gone</vt:lpstr></vt:vector></TitlesOfParts><AppVersion>16.0300</AppVersion></Properties>';
  const described = {
    parts: {
      "docProps/core.xml": core,
      "docProps/app.xml": app,
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    },
  };

  test("the day it was made and whose it is stay; when and by what it was saved is true", async () => {
    const opened = await openModel(withWorkbook(sheets, described));
    enter(opened.model, "First", { A1: "x" });
    const start = Date.now() - 1000;
    const bytes = await opened.save();
    const saved = partText(bytes, "docProps/core.xml");
    expect(saved).toContain("<dc:title>Accounts &amp; more</dc:title><dc:creator>Ann</dc:creator>");
    expect(saved).toContain('created xsi:type="dcterms:W3CDTF">2020-01-02T03:04:05Z<');
    const modified = /modified [^>]*>([^<]*)</.exec(saved)?.[1] ?? "";
    expect(Date.parse(modified)).toBeGreaterThanOrEqual(start);
    expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
    expect(saved).not.toContain("Bo<");
    const titles = partText(bytes, "docProps/app.xml");
    expect(titles).toContain("<Application>Key Account Management Workbench</Application>");
    expect(titles).toContain("<Company>Tarn</Company>");
    expect(titles).toContain("<vt:lpstr>First</vt:lpstr><vt:lpstr>Second</vt:lpstr>");
    expect(titles).not.toMatch(/AppVersion|Gone/);
  });

  test("nobody changed anything: nothing is said anew", async () => {
    const bytes = withWorkbook(sheets, described);
    const after = partsOf(await (await openModel(bytes)).save());
    expect(after.get("docProps/core.xml")?.toString("utf8")).toBe(core);
    expect(after.get("docProps/app.xml")?.toString("utf8")).toBe(app);
  });

  test("a new workbook says when it was made", async () => {
    const created = /created [^>]*>([^<]*)</.exec(
      partText(await newModel().save(), "docProps/core.xml"),
    )?.[1];
    expect(Math.abs(Date.parse(created ?? "") - Date.now())).toBeLessThan(60_000);
  });
});

describe("characters that XML cannot hold", () => {
  test("come back in a cell as they were, and do no harm elsewhere", async () => {
    const text = "a\u0001b\uFFFEc\uFFFFd\uD800e\uDC00f_x0041_😀";
    const { model, save } = newModel();
    enter(model, "Sheet1", { A1: text });
    setFact(model, "note", "sheet1|A1", { author: "Ann\u0007", text });
    setFact(model, "setting", "odd", { json: JSON.stringify(text) });
    const bytes = await save();
    const whole = [...partsOf(bytes).values()].map((part) => part.toString("utf8")).join("");
    expect(whole).not.toMatch(/[\u0001\u0007\uFFFE\uFFFF\uFFFD]/);
    const again = await openModel(bytes);
    const cell = again.model.getters.getCell({ sheetId: "sheet1", row: 0, col: 0 });
    expect(cell && !cell.isFormula ? cell.content : null).toBe(text);
    expect(JSON.parse(getFact(again.model, "setting", "odd")?.json ?? "")).toBe(text);
  });
});

describe("limits of a validation", () => {
  function limits(type: string, values: readonly string[]): Promise<string> {
    const { model, save } = newModel();
    const sheetId = model.getters.getSheetIds()[0] ?? "";
    model.dispatch("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      ranges: [model.getters.getRangeDataFromXc(sheetId, "A1:A3")],
      rule: {
        id: "limit",
        criterion: { type, values, ...(values.length === 1 ? { dateValue: "exactDate" } : {}) },
        isBlocking: true,
      },
    } as never);
    return save().then((bytes) => partText(bytes, "xl/worksheets/sheet1.xml"));
  }

  test.each([
    // 1 March 2026 is day 46082 of Excel's count, 1 January 1900 day 1.
    ["dateIsAfter", ["2026-03-01"], "<formula1>46082</formula1>"],
    ["dateIsOnOrAfter", ["1/1/1900"], "<formula1>1</formula1>"],
    [
      "dateIsBetween",
      ["3/1/2026", "=TODAY()"],
      "<formula1>46082</formula1><formula2>TODAY()</formula2>",
    ],
    ["isBetween", ["0", "10%"], "<formula1>0</formula1><formula2>0.1</formula2>"],
  ])("%s %j is compared as a number, never as a text in quotes", async (type, values, expected) => {
    expect(await limits(type, values)).toContain(expected);
  });
});
