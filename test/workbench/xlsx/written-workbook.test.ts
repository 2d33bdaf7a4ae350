import ExcelJS from "exceljs";
import { readXlsx } from "hucre";
import { addFunction, registries } from "../../../workbench/engine";
import { getFact, listFacts, setFact } from "../../../workbench/xlsx/kept-facts-plugin";
import { excelFormulaAt } from "../../../workbench/xlsx/remembered-formulas";
import { inventory, partText } from "./independent-reader";
import { enter, newModel, openModel, placeOf, valueAt } from "./open-model";

/** Stands in for the add-in's function: it gives ten times each rating. */
function installScore(): void {
  if (registries.functionRegistry.contains("KAM.SCORE")) return;
  addFunction("KAM.SCORE", {
    description: "Scores",
    args: [{ name: "ratings", description: "", type: ["RANGE"], acceptMatrix: true }],
    compute: (ratings) =>
      (ratings as { value: number }[][]).map((column) =>
        column.map(({ value }) => ({ value: value * 10 })),
      ),
  });
}

function book() {
  const opened = newModel();
  installScore();
  const { model } = opened;
  const sheetId = model.getters.getSheetIds()[0] ?? "";
  const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
  const range = (xc: string) => model.getters.getRangeDataFromXc(sheetId, xc);
  enter(model, "Sheet1", {
    A1: "Account",
    B1: "Score",
    C1: "Twice",
    A2: '\'=HYPERLINK("http://x")',
    B2: "1.5",
    A3: "Beta & Söhne",
    B3: "2.5",
    A4: "Gamma",
    B4: "3",
  });
  return { ...opened, sheetId, dispatch, range };
}

function withTable() {
  const opened = book();
  opened.dispatch("CREATE_TABLE", {
    sheetId: opened.sheetId,
    ranges: [opened.range("A1:C4")],
    tableType: "static",
    config: {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: true,
      bandedColumns: false,
      styleId: "TableStyleMedium2",
    },
  });
  const table = opened.model.getters.getCoreTables(opened.sheetId)[0];
  setFact(opened.model, "table", table?.id ?? "", {
    name: "Scores",
    columnFormulas: { Twice: "[@Score]*2" },
  });
  enter(opened.model, "Sheet1", { C2: "=[@Score]*2", C3: "=[@Score]*2", C4: "=[@Score]*2" });
  return opened;
}

const sheetPath = "xl/worksheets/sheet1.xml";

describe("a workbook made in the session", () => {
  test("KAM functions are stored as Excel stores them, with flag, range and all values", async () => {
    const { model, save } = book();
    enter(model, "Sheet1", { E2: "=KAM.SCORE(B2:B4)" });
    const xml = partText(await save(), sheetPath);
    expect(xml).toContain(
      '<c r="E2" cm="1"><f t="array" ref="E2:E4">_xldudf_KAM_SCORE(B2:B4)</f><v>15</v></c>',
    );
    expect(xml).toContain('<c r="E3"><v>25</v></c>');
    expect(xml).toContain('<c r="E4"><v>30</v></c>');
  });

  test("the mark of arrays leads to the part that says what it means", async () => {
    const { model, save } = book();
    enter(model, "Sheet1", { E2: "=SORT(B2:B4,1,-1)" });
    const bytes = await save();
    expect(partText(bytes, sheetPath)).toContain(
      '<c r="E2" cm="1"><f t="array" ref="E2:E4">_xlfn._xlws.SORT(B2:B4,1,-1)</f><v>3</v></c>',
    );
    expect(partText(bytes, "xl/metadata.xml")).toMatch(
      /<xda:dynamicArrayProperties [^>]*fDynamic="1" fCollapsed="0"\/>/,
    );
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).toContain("/sheetMetadata");
    expect(partText(bytes, "[Content_Types].xml")).toContain('PartName="/xl/metadata.xml"');
  });

  test.each([
    ["=SORTBY(A2:A4,B2:B4)", "_xlfn.SORTBY(A2:A4,B2:B4)"],
    ["=SEQUENCE(2)", "_xlfn.SEQUENCE(2)"],
    ["=UNIQUE(B2:B4)", "_xlfn.UNIQUE(B2:B4)"],
    ["=FILTER(B2:B4,B2:B4>2)", "_xlfn._xlws.FILTER(B2:B4,B2:B4&gt;2)"],
  ])("%s is written with its prefix and its range", async (formula, filed) => {
    const { model, save } = book();
    enter(model, "Sheet1", { G2: formula });
    const xml = partText(await save(), sheetPath);
    expect(xml).toMatch(/<c r="G2"( t="str")? cm="1"><f t="array" ref="G2:G[34]">/);
    expect(xml).toContain(`>${filed}</f>`);
  });

  test("an account that looks like a formula stays text, in the file and when it is opened again", async () => {
    const { save } = book();
    const bytes = await save();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    expect(workbook.getWorksheet("Sheet1")?.getCell("A2").value).toBe('=HYPERLINK("http://x")');
    const again = await openModel(bytes);
    expect(valueAt(again.model, "Sheet1", "A2")).toBe('=HYPERLINK("http://x")');
  });

  test.each(["[a](http://example.com)", "#N/A", "#N/A ltd", "'", "''x", "TRUE", "1E5", "+1"])(
    "an account called %j stays that text, in the file and when it is opened again",
    async (account) => {
      const { model, save } = book();
      enter(model, "Sheet1", { A5: `'${account}` });
      const bytes = await save();
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Buffer.from(bytes) as never);
      expect(workbook.getWorksheet("Sheet1")?.getCell("A5").value).toBe(account);
      const again = await openModel(bytes);
      enter(again.model, "Sheet1", { A6: "changed" });
      await workbook.xlsx.load(Buffer.from(await again.save()) as never);
      expect(workbook.getWorksheet("Sheet1")?.getCell("A5").value).toBe(account);
    },
  );

  test("a table has its columns, its formula and its filter, and another library finds it", async () => {
    const bytes = await withTable().save();
    expect(inventory(bytes).tables).toEqual(["Scores A1:C4 Account,Score,Twice"]);
    expect(partText(bytes, "xl/tables/table1.xml")).toContain(
      "<calculatedColumnFormula>Scores[[#This Row],[Score]]*2</calculatedColumnFormula>",
    );
    expect(partText(bytes, sheetPath)).toContain("<f>Scores[[#This Row],[Score]]*2</f><v>3</v>");
    const workbook = await readXlsx(bytes);
    expect(workbook.sheets[0]?.tables?.[0]).toMatchObject({ name: "Scores", range: "A1:C4" });
  });

  test("a column's formula comes back as a fact, and follows when it is changed or taken away", async () => {
    const again = await openModel(await withTable().save());
    const table = again.model.getters.getCoreTables("sheet1")[0];
    const kept = getFact(again.model, "table", table?.id ?? "");
    expect(kept?.columnFormulas).toEqual({ Twice: "Scores[[#This Row],[Score]]*2" });
    enter(again.model, "Sheet1", { C1: "Doubled" });
    expect(partText(await again.save(), "xl/tables/table1.xml")).toContain(
      '<tableColumn id="3" name="Doubled"><calculatedColumnFormula>Scores[[#This Row],[Score]]*2<',
    );
    enter(again.model, "Sheet1", { C1: "Twice" });
    const tripled = "=Scores[[#This Row],[Score]]*3";
    enter(again.model, "Sheet1", { C2: tripled, C3: tripled, C4: tripled });
    const changed = await again.save();
    expect(partText(changed, "xl/tables/table1.xml")).toContain(
      '<tableColumn id="3" name="Twice"><calculatedColumnFormula>Scores[[#This Row],[Score]]*3</calculatedColumnFormula></tableColumn>',
    );
    setFact(again.model, "table", table?.id ?? "", {
      name: "Scores",
      styleName: "TableStyleMedium2",
    });
    expect(partText(await again.save(), "xl/tables/table1.xml")).toContain(
      '<tableColumn id="3" name="Twice"></tableColumn>',
    );
  });

  test("formulas come back in Excel's own spelling after saving and opening", async () => {
    const { model, save } = withTable();
    const formulas: Record<string, string> = {
      E2: '="say ""hi"""',
      F2: "=LOG10(100)+-2^2",
      G2: "=SUM(Scores[Score])",
      H2: "=RANK.EQ(B2,B2:B4)",
      I2: "=IF(B2>1,TRUE,FALSE)",
      J2: "=1/0",
      K2: "=SORT(Scores[Score],1,-1)",
      L2: "=SUM(K2#)",
    };
    enter(model, "Sheet1", formulas);
    expect(valueAt(model, "Sheet1", "F2")).toBe(6);
    const again = await openModel(await save());
    for (const [address, formula] of Object.entries(formulas)) {
      const position = { sheetId: "sheet1", ...placeOf(address) };
      expect(excelFormulaAt(again.model, position)).toBe(formula);
      expect(valueAt(again.model, "Sheet1", address)).toBe(valueAt(model, "Sheet1", address));
    }
  });

  test("names keep their scope, their comment and what they stand for, constants too", async () => {
    const { model, sheetId, save } = book();
    setFact(model, "name", `${sheetId}|WEIGHT`, {
      name: "Weight",
      sheetId,
      formula: "Sheet1!$B$2:$B$3",
      comment: "how much & why",
    });
    setFact(model, "name", "|RATE", { name: "Rate", sheetId: null, formula: "0.2" });
    enter(model, "Sheet1", { E2: "=SUM(Weight)*Rate" });
    expect(valueAt(model, "Sheet1", "E2")).toBeCloseTo(0.8, 12);
    const bytes = await save();
    expect(inventory(bytes).names).toEqual(["0 Weight Sheet1!$B$2:$B$3", " Rate 0.2"]);
    expect(partText(bytes, "xl/workbook.xml")).toContain('comment="how much &amp; why"');
    expect(partText(bytes, sheetPath)).toContain("<f>SUM(Weight)*Rate</f><v>0.8</v>");
  });

  test("looks, widths, panes, gridlines, tab colour and merges reach the file", async () => {
    const { sheetId, dispatch, save } = book();
    const row = { left: 0, right: 2, top: 0, bottom: 0 };
    dispatch("SET_FORMATTING", {
      sheetId,
      target: [row],
      style: { cellStyle: "Heading 1", bold: true, fontSize: 15, textColor: "#44546A" },
    });
    dispatch("SET_FORMATTING", {
      sheetId,
      target: [{ left: 1, right: 1, top: 1, bottom: 3 }],
      format: "0.00%",
      style: {
        fillColor: "#FFEECC",
        align: "center",
        wrapping: "wrap",
        fontName: "Arial",
        indent: 0,
      },
    });
    dispatch("FREEZE_ROWS", { sheetId, quantity: 1 });
    dispatch("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: false });
    dispatch("COLOR_SHEET", { sheetId, color: "#336699" });
    dispatch("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements: [0], size: 145 });
    dispatch("ADD_MERGE", { sheetId, target: [{ left: 0, right: 2, top: 9, bottom: 9 }] });
    const bytes = await save();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    const sheet = workbook.getWorksheet("Sheet1");
    expect(sheet?.getCell("A1").font).toMatchObject({ bold: true, size: 15 });
    expect(sheet?.getCell("B2").numFmt).toBe("0.00%");
    expect(sheet?.getCell("B2").fill).toMatchObject({ fgColor: { argb: "FFFFEECC" } });
    expect(sheet?.getCell("B2").alignment).toMatchObject({ horizontal: "center", wrapText: true });
    expect(sheet?.getCell("B2").font.name).toBe("Arial");
    expect(sheet?.getCell("A10").isMerged).toBe(true);
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1, showGridLines: false });
    expect(sheet?.properties.tabColor).toMatchObject({ argb: "FF336699" });
    // 20 characters of 7 pixels and 5 of padding are 145 pixels.
    expect(sheet?.getColumn(1).width).toBeCloseTo(20.71, 2);
    const styles = partText(bytes, "xl/styles.xml");
    expect(styles).toMatch(/<cellStyle name="Heading 1" xfId="1" builtinId="16"\/>/);
    expect(styles).toContain('<color theme="3"/><name val="Calibri"/>');
  });

  test("rules, notes, links and the print set-up reach the file", async () => {
    const { model, sheetId, dispatch, range, save } = book();
    dispatch("ADD_CONDITIONAL_FORMAT", {
      sheetId,
      ranges: [range("B2:B4")],
      cf: {
        id: "high",
        rule: {
          type: "CellIsRule",
          operator: "customFormula",
          values: ["=$B2>2"],
          style: { fillColor: "#C6EFCE" },
        },
      },
    });
    dispatch("ADD_CONDITIONAL_FORMAT", {
      sheetId,
      ranges: [range("B2:B4")],
      cf: { id: "bar", rule: { type: "DataBarRule", color: 0x638ec6 } },
    });
    dispatch("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      ranges: [range("D2:D4")],
      rule: {
        id: "pick",
        criterion: { type: "isValueInList", values: ["Open", "Done"], displayStyle: "arrow" },
        isBlocking: true,
      },
    });
    setFact(model, "validation", "pick", {
      error: { title: "Status", message: "Pick one of the list" },
    });
    setFact(model, "note", `${sheetId}|B2`, { author: "Ann", text: "check <this>" });
    setFact(model, "link", `${sheetId}|A3`, { location: "Sheet1!B2", label: "Beta" });
    setFact(model, "link", `${sheetId}|A4`, { target: "https://example.com/?a=1&b=2" });
    setFact(model, "sheet", sheetId, {
      page: {
        orientation: "landscape",
        fitToWidth: 1,
        fitToHeight: 0,
        titleRows: "1:1",
        margins: { left: 28.8, top: 36 },
      },
    });
    const bytes = await save();
    const xml = partText(bytes, sheetPath);
    expect(xml).toMatch(/<cfRule type="expression" dxfId="0" priority="1"><formula>\$B2&gt;2</);
    expect(partText(bytes, "xl/styles.xml")).toContain('<patternFill patternType="solid">');
    expect(xml).toContain('<color rgb="FF638EC6"/></dataBar>');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(
      /<pageSetup[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/,
    );
    expect(xml).toContain(
      '<pageMargins left="0.4" right="0.7" top="0.5" bottom="0.75" header="0.3" footer="0.3"/>',
    );
    expect(inventory(bytes).names).toEqual(["0 _xlnm.Print_Titles Sheet1!$1:$1"]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    const sheet = workbook.getWorksheet("Sheet1");
    expect(sheet?.getCell("D3").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"Open,Done"'],
      error: "Pick one of the list",
    });
    expect(JSON.stringify(sheet?.getCell("B2").note)).toContain("check <this>");
    expect(sheet?.getCell("A4").hyperlink).toBe("https://example.com/?a=1&b=2");
    expect(partText(bytes, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>1</x:Row>");
  });

  test("a chart has its title, its axis the right way round, and a copy of its data", async () => {
    const { model, sheetId, dispatch, save } = book();
    dispatch("CREATE_CHART", {
      figureId: "f",
      chartId: "c",
      sheetId,
      col: 4,
      row: 2,
      offset: { x: 0, y: 0 },
      size: { width: 300, height: 200 },
      definition: {
        type: "bar",
        stacked: true,
        horizontal: true,
        title: { text: "Who leads?" },
        legendPosition: "none",
        dataSetStyles: {},
        axesDesign: {},
        dataSource: {
          type: "range",
          dataSets: [{ dataSetId: "d", dataRange: "B2:B4" }],
          dataSetsHaveTitle: false,
          labelRange: "A2:A4",
        },
      },
    });
    setFact(model, "chart", "c", {
      name: "Ranking",
      kind: "BarStacked",
      title: "Who leads?",
      legend: null,
      series: [
        {
          nameRef: "Sheet1!$B$1",
          valuesRef: "Sheet1!$B$2:$B$4",
          categoriesRef: "Sheet1!$A$2:$A$4",
        },
      ],
      categoryAxis: { reverse: true, position: "Maximum" },
      valueAxis: { title: "Score", fontSize: 11, titleSize: 12 },
    });
    const bytes = await save();
    const xml = partText(bytes, "xl/charts/chart1.xml");
    expect(inventory(bytes).charts).toEqual(["Sheet1!$B$1,Sheet1!$A$2:$A$4,Sheet1!$B$2:$B$4"]);
    expect(xml).toContain("<a:t>Who leads?</a:t>");
    expect(xml).toContain('<c:grouping val="stacked"/>');
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    // The value axis stays at the bottom: it crosses at the last category.
    expect(xml).toMatch(/<c:valAx>.*<c:crosses val="max"\/>/);
    expect(xml).toContain('<c:pt idx="1"><c:v>2.5</c:v></c:pt>');
    expect(xml).toContain("<c:v>Beta &amp; Söhne</c:v>");
    const again = await openModel(bytes);
    expect(again.model.getters.getChartIds("sheet1")).toHaveLength(1);
    const [read] = listFacts(again.model, "chart");
    expect(read?.value.valueAxis).toEqual({ title: "Score", fontSize: 11, titleSize: 12 });
    const workbook = await readXlsx(bytes);
    expect(workbook.sheets[0]?.charts?.[0]).toMatchObject({ title: "Who leads?", seriesCount: 1 });
  });

  test("a spider chart would come back as bars", async () => {
    const { model, sheetId, dispatch, save } = book();
    dispatch("CREATE_CHART", {
      figureId: "f",
      chartId: "c",
      sheetId,
      col: 4,
      row: 2,
      offset: { x: 0, y: 0 },
      size: { width: 300, height: 200 },
      definition: {
        type: "radar",
        stacked: false,
        title: {},
        legendPosition: "none",
        dataSetStyles: {},
        dataSource: {
          type: "range",
          dataSets: [{ dataSetId: "d", dataRange: "B2:B4" }],
          dataSetsHaveTitle: false,
          labelRange: "A2:A4",
        },
      },
    });
    setFact(model, "chart", "c", {
      name: "Maturity",
      kind: "Radar",
      legend: null,
      series: [{ valuesRef: "Sheet1!$B$2:$B$4", categoriesRef: "Sheet1!$A$2:$A$4" }],
      valueAxis: { minimum: 0, maximum: 5 },
    });
    const bytes = await save();
    const xml = partText(bytes, "xl/charts/chart1.xml");
    expect(xml).toContain('<c:radarChart><c:radarStyle val="marker"/>');
    expect(xml).toContain('<c:max val="5"/><c:min val="0"/>');
    const again = await openModel(bytes);
    const [chartId = ""] = again.model.getters.getChartIds("sheet1");
    expect(again.model.getters.getChartDefinition(chartId).type).toBe("radar");
    expect(listFacts(again.model, "chart")[0]?.value.kind).toBe("Radar");
  });

  test("settings and custom XML parts of add-ins come back, change and go", async () => {
    const { model, save } = book();
    const id = "{11111111-2222-3333-4444-555555555555}";
    setFact(model, "setting", "weights", { json: '{"a":[1,2],"b":"<x>"}' });
    setFact(model, "xmlPart", id, { xml: '<plan xmlns="urn:test"><goal>5</goal></plan>' });
    const again = await openModel(await save());
    expect(getFact(again.model, "setting", "weights")).toEqual({ json: '{"a":[1,2],"b":"<x>"}' });
    expect(getFact(again.model, "xmlPart", id)?.xml).toContain("<goal>5</goal>");
    setFact(again.model, "xmlPart", id, null);
    setFact(again.model, "setting", "weights", { json: "7" });
    const bytes = await again.save();
    const last = await openModel(bytes);
    expect(listFacts(last.model, "xmlPart")).toEqual([]);
    expect(getFact(last.model, "setting", "weights")).toEqual({ json: "7" });
    expect(partText(bytes, "[Content_Types].xml").match(/customXmlProperties/g)).toHaveLength(1);
  });

  test("opening and saving it again gives the same bytes", async () => {
    const { model, save } = withTable();
    enter(model, "Sheet1", { E2: "=KAM.SCORE(B2:B4)", G2: "=SORT(Scores[Score])" });
    const once = await save();
    const twice = await (await openModel(once)).save();
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });
});
