import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { newWorkbookPackage } from "../../../workbench/xlsx/new-workbook";
import { excelFormulaAt } from "../../../workbench/xlsx/remembered-formulas";
import { inventory, partText } from "./independent-reader";
import { enter, openModel, placeOf, valueAt } from "./open-model";

const sheetPath = "xl/worksheets/sheet1.xml";
const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook with one sheet "Data" that holds just this XML. */
async function workbookWith(inside: string, workbookChanges = (xml: string) => xml) {
  const parts = newWorkbookPackage("Data");
  parts.set(sheetPath, `<worksheet ${namespaces}>${inside}</worksheet>`);
  parts.set("xl/workbook.xml", workbookChanges(parts.text("xl/workbook.xml") ?? ""));
  return openModel(await parts.toBytes());
}

describe("formulas that the engine cannot calculate", () => {
  const external =
    '<sheetData><row r="1"><c r="A1"><f>[1]Prices!$B$2*2</f><v>42.5</v></c><c r="B1" t="str"><f>_xlfn.LET(_xlpm.x,"a",_xlpm.x)</f><v>a "b"</v></c><c r="C1"><f>A1+1</f><v>43.5</v></c><c r="D1" t="e"><f>[1]Prices!B3</f><v>#N/A</v></c></row></sheetData>';

  test("show their stored value, say so, and feed the formulas that use them", async () => {
    const { model, remarks } = await workbookWith(external);
    expect(valueAt(model, "Data", "A1")).toBe(42.5);
    expect(valueAt(model, "Data", "B1")).toBe('a "b"');
    expect(valueAt(model, "Data", "C1")).toBe(43.5);
    expect(valueAt(model, "Data", "D1")).toBe("#N/A");
    expect(remarks.join()).toMatch(/3 formulas are not recalculated here/);
    const at = (address: string) =>
      excelFormulaAt(model, { sheetId: "sheet1", ...placeOf(address) });
    expect(at("A1")).toBe("=[1]Prices!$B$2*2");
  });

  test("keep text and value in the file when something else changes", async () => {
    const { model, save } = await workbookWith(external);
    expect(partText(await save(), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
    enter(model, "Data", { A9: "7" });
    const saved = await save();
    // Excel is asked to do what could not be done here.
    expect(partText(saved, "xl/workbook.xml")).toContain(
      '</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
    const xml = partText(saved, sheetPath);
    expect(xml).toContain('<c r="A1"><f>[1]Prices!$B$2*2</f><v>42.5</v></c>');
    expect(xml).toContain('<f>_xlfn.LET(_xlpm.x,"a",_xlpm.x)</f><v>a "b"</v>');
    expect(xml).toContain('<c r="D1" t="e"><f>[1]Prices!B3</f><v>#N/A</v></c>');
  });
});

describe("shared formulas", () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';

  test("every cell has its own text, and the file's own form stays while nothing changes", async () => {
    const { model, save } = await workbookWith(shared);
    expect(excelFormulaAt(model, { sheetId: "sheet1", row: 2, col: 1 })).toBe("=A3*$A$1");
    expect(partText(await save(), sheetPath)).toContain('<f t="shared" si="0"/><v>3</v>');
  });

  test("the others live on when the first of them is overwritten, with their new values", async () => {
    const { model, save } = await workbookWith(shared);
    enter(model, "Data", { B1: "99", A1: "10" });
    const xml = partText(await save(), sheetPath);
    expect(xml).toContain('<c r="B1"><v>99</v></c>');
    expect(xml).toContain('<c r="B2"><f>A2*$A$1</f><v>20</v></c>');
    expect(xml).toContain('<c r="B3"><f>A3*$A$1</f><v>30</v></c>');
  });
});

describe("array formulas", () => {
  const arrays =
    '<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT(A1:A2)</f><v>2</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A2*2)</f><v>10</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row></sheetData>';

  test("spill in the grid without getting into the way of their own stored values", async () => {
    const { model } = await workbookWith(arrays);
    expect(["B1", "B2", "C1"].map((cell) => valueAt(model, "Data", cell))).toEqual([2, 3, 10]);
  });

  test("all of their values follow a change, and one that a person entered keeps its form", async () => {
    const { model, save } = await workbookWith(arrays);
    enter(model, "Data", { A1: "1" });
    const xml = partText(await save(), sheetPath);
    expect(xml).toContain('<f t="array" ref="B1:B2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v>');
    expect(xml).toContain('<c r="B2"><v>2</v></c>');
    expect(xml).toContain('<c r="C1"><f t="array" ref="C1">SUM(A1:A2*2)</f><v>6</v></c>');
  });

  test("when one is deleted, the values that it spilled go with it", async () => {
    const { model, save } = await workbookWith(arrays);
    enter(model, "Data", { B1: "" });
    const xml = partText(await save(), sheetPath);
    expect(xml).not.toContain("SORT");
    expect(xml).not.toContain('r="B2"');
  });
});

describe("dates counted from 1904", () => {
  test("a date typed into such a workbook means the same day in Excel", async () => {
    const styles = '<cols/><sheetData><row r="1"><c r="A1" s="1"><v>0</v></c></row></sheetData>';
    const parts = newWorkbookPackage("Data");
    parts.set(sheetPath, `<worksheet ${namespaces}>${styles.replace("<cols/>", "")}</worksheet>`);
    parts.set(
      "xl/workbook.xml",
      (parts.text("xl/workbook.xml") ?? "").replace(
        "<bookViews>",
        '<workbookPr date1904="1"/><bookViews>',
      ),
    );
    parts.set(
      "xl/styles.xml",
      (parts.text("xl/styles.xml") ?? "").replace(
        /<cellXfs count="1">(<xf[^>]*>)/,
        '<cellXfs count="2">$1<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
      ),
    );
    const { model, remarks, save } = await openModel(await parts.toBytes());
    expect(remarks.join()).toMatch(/1904/);
    // 1 January 1904 is day 1462 of the calendar that begins in 1900.
    expect(valueAt(model, "Data", "A1")).toBe(1462);
    enter(model, "Data", { A1: "1463" });
    expect(partText(await save(), sheetPath)).toContain('<c r="A1" s="1"><v>1</v></c>');
  });
});

describe("what else a change must not touch", () => {
  const rest =
    '<sheetPr codeName="Sheet1"/><sheetData><row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>bold</t></r><r><t> plain</t></r></is></c></row></sheetData><sheetProtection password="CC3D" formatCells="0"/><conditionalFormatting sqref="A1:A9"><cfRule type="timePeriod" priority="1" timePeriod="today"><formula>FLOOR(A1,1)=TODAY()</formula></cfRule></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"/></extLst>';

  test("text with formats inside, unknown rules, extensions and row heights stay as they are", async () => {
    const { model, save } = await workbookWith(rest);
    enter(model, "Data", { C5: "x" });
    const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
    dispatch("ADD_CONDITIONAL_FORMAT", {
      sheetId: "sheet1",
      ranges: [model.getters.getRangeDataFromXc("sheet1", "B1:B2")],
      cf: {
        id: "n",
        rule: {
          type: "CellIsRule",
          operator: "isGreaterThan",
          values: ["3"],
          style: { bold: true },
        },
      },
    });
    const xml = partText(await save(), sheetPath);
    for (const text of [
      "<r><rPr><b/></rPr><t>bold</t></r>",
      '<row r="1" ht="30" customHeight="1">',
      '<sheetPr codeName="Sheet1"/>',
      'timePeriod="today"><formula>FLOOR(A1,1)=TODAY()</formula>',
      '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"/>',
      '<cfRule type="cellIs" dxfId="0" operator="greaterThan" priority="2"><formula>3</formula></cfRule>',
      '<sheetProtection password="CC3D" formatCells="0"/>',
    ]) {
      expect(xml).toContain(text);
    }
    expect(xml.indexOf("<conditionalFormatting")).toBeLessThan(xml.indexOf("<pageMargins"));
  });

  test("workbooks that write <x:row> for <row> are read and changed like any other", async () => {
    const parts = newWorkbookPackage("Data");
    parts.set(
      sheetPath,
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    const { model, save } = await openModel(await parts.toBytes());
    expect(valueAt(model, "Data", "A1")).toBe(5);
    enter(model, "Data", { A2: "6" });
    expect(partText(await save(), sheetPath)).toContain(
      '<c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c>',
    );
  });
});

describe("formats of cells that change", () => {
  test("a cell made bold keeps its font, its border and its number format", async () => {
    const parts = newWorkbookPackage("Data");
    parts.set(
      sheetPath,
      `<worksheet ${namespaces}><sheetData><row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" s="1"><v>6</v></c></row></sheetData></worksheet>`,
    );
    const styles = (parts.text("xl/styles.xml") ?? "")
      .replace(
        '<fonts count="1">',
        '<numFmts count="1"><numFmt numFmtId="170" formatCode="_-* #,##0.0\\ &quot;kg&quot;_-"/></numFmts><fonts count="1">',
      )
      .replace(
        "</fonts>",
        '<font><i/><vertAlign val="superscript"/><sz val="9"/><name val="Courier New"/><family val="3"/></font></fonts>',
      )
      .replace(
        "</borders>",
        '<border><left/><right/><top/><bottom style="double"><color indexed="64"/></bottom><diagonal/></border></borders>',
      )
      .replace(
        "</cellXfs>",
        '<xf numFmtId="170" fontId="1" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>',
      );
    parts.set("xl/styles.xml", styles);
    const { model, save } = await openModel(await parts.toBytes());
    const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
    const target = [{ left: 0, right: 0, top: 0, bottom: 0 }];
    dispatch("SET_FORMATTING", { sheetId: "sheet1", target, style: { bold: true } });
    const saved = await save();
    const xml = partText(saved, sheetPath);
    expect(xml).toContain('<c s="2" r="A1"><v>5</v></c><c r="B1" s="1"><v>6</v></c>');
    const written = partText(saved, "xl/styles.xml");
    expect(written).toContain(
      '<font><b/><i/><vertAlign val="superscript"/><sz val="9"/><name val="Courier New"/><family val="3"/></font>',
    );
    expect(written).toMatch(
      /<xf numFmtId="170" fontId="2" fillId="0" borderId="1"[^>]*><protection locked="0"\/><\/xf><\/cellXfs>/,
    );
    expect(written).toContain('<fonts count="3">');
  });
});

describeWithSharedData("real workbooks that are rearranged", () => {
  const bytesOf = (name: string) => new Uint8Array(readFileSync(sharedData(`workbooks/${name}`)));
  const rearrange = (type: string, payload: object) => ({ type, payload });

  test("inserted rows and a new sheet name are followed by formulas, chart and names", async () => {
    const original = bytesOf("criteria_weights.xlsx");
    const { model, save } = await openModel(original);
    const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
    const sheetName = model.getters.getSheetName("sheet1");
    for (const { type, payload } of [
      rearrange("ADD_COLUMNS_ROWS", {
        sheetId: "sheet1",
        sheetName,
        dimension: "ROW",
        base: 1,
        position: "before",
        quantity: 2,
      }),
      rearrange("RENAME_SHEET", { sheetId: "sheet1", oldName: sheetName, newName: "New name" }),
    ]) {
      dispatch(type, payload);
    }
    const saved = await save();
    expect(inventory(saved).sheets).toEqual(["New name visible"]);
    expect(inventory(saved).charts).toEqual([
      "'New name'!$C$1,'New name'!$A$4:$A$12,'New name'!$C$4:$C$12",
    ]);
    expect(inventory(saved).names[0]).toBe(" _xlchart.v2.0 'New name'!$A$4:$A$12");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(saved) as never);
    const sheet = workbook.getWorksheet("New name");
    expect(sheet?.getCell("C4").formula).toBe("B4/SUM(B$4:B$12)");
    expect(sheet?.getCell("F1").formula).toBe("SUM(C4:C12)");
    expect(sheet?.getCell("F1").result).toBe(1.0000000000000002);
    model.dispatch("REQUEST_UNDO");
    model.dispatch("REQUEST_UNDO");
    expect(inventory(await save())).toEqual(inventory(original));
  });

  test("a copy of a sheet with a table gets a table of its own, with a free name", async () => {
    const { model, save } = await openModel(bytesOf("readxl_deaths_junk_rows.xlsx"));
    const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
    dispatch("DUPLICATE_SHEET", {
      sheetId: "sheet1",
      sheetIdTo: "copy",
      sheetNameTo: "Copy of arts",
      sheetName: model.getters.getSheetName("sheet1"),
    });
    const saved = await save();
    const names = inventory(saved).tables.map((table) => table.split(" ")[0]);
    expect(new Set(names).size).toBe(3);
    expect(inventory(saved).sheets).toContain("Copy of arts visible");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(saved) as never);
    const [original, copy] = ["arts", "Copy of arts"].map((name) => workbook.getWorksheet(name));
    expect(copy?.getCell("C6").result).toBe(original?.getCell("C6").result);
    expect(copy?.getCell("E6").numFmt).toBe(original?.getCell("E6").numFmt);
  });

  test("a table that gets one more row says so, and keeps what else it had", async () => {
    const { model, save } = await openModel(bytesOf("crm_pipeline_3000.xlsx"));
    const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
    const zone = { left: 0, right: 16, top: 0, bottom: 3001 };
    enter(model, "CRM_data", { A3002: "One more" });
    const [table] = model.getters.getCoreTables("sheet1");
    if (table?.range.zone.bottom !== 3001) {
      dispatch("UPDATE_TABLE", {
        sheetId: "sheet1",
        zone: table?.range.zone,
        newTableRange: model.getters.getRangeDataFromZone("sheet1", zone),
      });
    }
    const saved = await save();
    expect(inventory(saved).tables[0]).toMatch(/^Table1 A1:Q3002 Organization,/);
    expect(partText(saved, "xl/tables/table1.xml")).toContain('<autoFilter ref="A1:Q3002"');
  }, 60_000);

  test("a deleted sheet goes with its own parts, and the others stay", async () => {
    const original = bytesOf("readxl_deaths_junk_rows.xlsx");
    const { model, save } = await openModel(original);
    const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
    dispatch("DELETE_SHEET", {
      sheetId: "sheet1",
      sheetName: model.getters.getSheetName("sheet1"),
    });
    const saved = await save();
    expect(inventory(saved).sheets).toEqual(["other visible"]);
    expect(inventory(saved).tables).toHaveLength(1);
    expect(partText(saved, "[Content_Types].xml")).not.toContain("/xl/worksheets/sheet1.xml");
    const values = async (bytes: Uint8Array) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Buffer.from(bytes) as never);
      return JSON.stringify(workbook.getWorksheet("other")?.getSheetValues());
    };
    expect(await values(saved)).toBe(await values(original));
  });
});
