import { actions } from "../../src/actions";
import { checkTemplate, insertPlaceholder, useAsTemplate } from "../../src/actions/mark-template";
import { previewTemplate } from "../../src/actions/preview-template";
import { recover } from "../../src/actions/recover";
import { journalText } from "../../src/excel/store/journal";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(120_000);

let host: HeadlessHost;

const deals = [
  ["Deal ID", "Account", "Deal name", "Stage", "Amount", "Close date", "Probability"],
  ["D1", "Alder", "Presses", "Open", 1000, 46000, 0.5],
  ["D2", "Alder", "Rollers", "Open", 250, 46010, 0.2],
  ["D3", "Alder", "Blades", "Won", 400, 45000, 1],
  ["D4", "Birch", "Ovens", "Open", 700, 46020, 0.4],
];

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Account manager", "Industry"],
      ["Alder", "Dana", "=Steel"],
      ["Birch", "Eli", "Food"],
      ["Cedar", "Eli", "Paper"],
    ],
    "Accounts",
  );
  await writeSheet(host, "Deals", deals, "Deals");
  await writeSheet(host, "Our plan", [
    ["Plan of {{account.name}}", "", "", ""],
    ["{{account.name}}", "{{account.industry}}", "{{account.manager}}", ""],
    ["Deal", "Value", "Half", "Our word"],
    [
      "{{#each opportunities where stage = open}}{{opportunity.name}}",
      "{{opportunity.amount | currency}}",
      "",
      "{{/each}}",
    ],
    ["All", "=SUM({{opportunities.amount}})", "", ""],
    ["{{#if account.potential}}Potential {{account.potential}}{{/if}}", "", "", ""],
  ]);
});

afterAll(() => host.close());

async function cells(sheetName: string, range: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const read = context.workbook.worksheets.getItem(sheetName).getRange(range).load("formulas");
    await context.sync();
    return read.formulas as unknown[][];
  });
}

async function type(sheetName: string, cell: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(cell).values = [[value]];
    await context.sync();
  });
}

async function enter(sheetName: string, cell: string, formula: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(cell).formulas = [[formula]];
    await context.sync();
  });
}

test("a sheet with placeholders is filled for three accounts, and made again without losing a word", async () => {
  await enter("Our plan", "C4", "=B4/2");
  expect(await checkTemplate("Our plan")).toMatchObject({ faults: [], repeatedRows: 1 });
  await useAsTemplate("Our plan");
  const own = (await actions.listTemplates("plans")).find(({ name }) => name === "Our plan");
  const made = await actions.createAccountPlans(["Alder", "Birch", "Cedar"], {
    template: own?.id ?? "",
  });
  expect(made.made.map(({ sheetName }) => sheetName)).toEqual([
    "Plan Alder",
    "Plan Birch",
    "Plan Cedar",
  ]);
  expect(await cells("Plan Alder", "A1:D7")).toEqual([
    ["Plan of Alder", "", "", ""],
    ["Alder", "=Steel", "Dana", ""],
    ["Deal", "Value", "Half", "Our word"],
    ["Presses", 1000, "=B4/2", ""],
    ["Rollers", 250, "=B5/2", ""],
    ["All", "=SUM($B$4:$B$5)", "", ""],
    ["Potential not known", "", "", ""],
  ]);
  expect(await cells("Plan Cedar", "A4:D5")).toEqual([
    ["", "", "=B4/2", ""],
    ["All", "=SUM($B$4)", "", ""],
  ]);
  await type("Plan Alder", "D5", "Ask Ann");
  await type("Plan Alder", "C2", "Nadia");
  await type("Deals", "E2", 1100);
  await type("Deals", "D3", "Won");
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Deals");
    table.rows.add(undefined, [["D9", "Alder", "Cutters", "Open", 90, 46000, 0.1]]);
    await context.sync();
  });
  const refreshed = await actions.refreshPlans({});
  expect(refreshed.plans[0]).toMatchObject({ sheetName: "Plan Alder", kept: 1 });
  expect(await cells("Plan Alder", "A2:D7")).toEqual([
    ["Alder", "=Steel", "Nadia", ""],
    ["Deal", "Value", "Half", "Our word"],
    ["Presses", 1100, "=B4/2", ""],
    ["Rollers", 250, "=B5/2", "Ask Ann"],
    ["Cutters", 90, "=B6/2", ""],
    ["All", "=SUM($B$4:$B$6)", "", ""],
  ]);
});

test("a click on a field would not put it behind what stands in the selected cell", async () => {
  await writeSheet(host, "Form", [["", "Dear ", "", "=1+1"]]);
  await enter("Form", "C1", "=1+1");
  const insertAt = async (cell: string) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Form").getRange(cell).select();
      await context.sync();
    });
    await insertPlaceholder("{{account.name}}");
  };
  await insertAt("A1");
  await insertAt("B1");
  await insertAt("A1");
  await insertAt("D1");
  await expect(insertAt("C1")).rejects.toMatchObject({ code: "badInput" });
  expect(await cells("Form", "A1:D1")).toEqual([
    ["{{account.name}}{{account.name}}", "Dear {{account.name}}", "=1+1", "=1+1{{account.name}}"],
  ]);
});

test("Excel stops between copying a template and naming the copy: the copy goes, others of it stay", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Page");
    sheet.getRange("A1").values = [["{{account.name}}"]];
    await context.sync();
  });
  await useAsTemplate("Page");
  const sheets = async () =>
    Excel.run(async (context) => {
      const found = context.workbook.worksheets.load("items/name");
      await context.sync();
      return found.items.map(({ name }) => name);
    });
  const copy = async () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Page").copy("End");
      await context.sync();
    });
  // By hand: it is the user's.
  await copy();
  const stood = await sheets();
  expect(stood).toContain("Page (2)");
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(
      journalText({
        version: 1,
        kind: "making",
        id: "one",
        owner: "a page that is gone",
        time: 0,
        task: "Account plan",
        marks: ["KAM one"],
        stood: [...stood],
        complete: null,
      }),
    );
    await context.sync();
  });
  await copy();
  expect(await sheets()).toEqual([...stood, "Page (3)"]);
  await recover();
  expect(await sheets()).toEqual(stood);
});

test("a plan that a newer version made would lose its template when another is taken back", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Letter").getRange("A1").values = [["{{account.name}}"]];
    await context.sync();
  });
  await useAsTemplate("Letter");
  const own = (await actions.listTemplates("plans")).find(({ name }) => name === "Letter");
  const xmlOf = (prefix: string) =>
    Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
      await context.sync();
      const found = parts.items.filter(({ namespaceUri }) => namespaceUri.startsWith(prefix));
      const texts = found.map((part) => part.getXml());
      await context.sync();
      return texts.map(({ value }) => value);
    });
  const templates = () => xmlOf("urn:key-account-management:own-template");
  const before = await templates();
  await actions.createAccountPlans(["Alder"], { template: own?.id ?? "" });
  const made = await actions.createAccountPlans(["Birch"], { template: own?.id ?? "" });
  expect(await templates()).toHaveLength(before.length + 1);
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
    await context.sync();
    for (const part of parts.items) {
      if (!part.namespaceUri.startsWith("urn:key-account-management:sheet:")) continue;
      const xml = part.getXml();
      await context.sync();
      part.setXml(xml.value.replace(/("|&quot;)version\1:1\b/u, "$1version$1:99"));
    }
    await context.sync();
  });
  await actions.takeBack(made);
  expect(await templates()).toHaveLength(before.length + 1);
});

test("the preview of an account would not be what its plan becomes", async () => {
  const preview = await previewTemplate("Our plan", "Alder");
  const rows = preview.rows.map(({ cells: shown }) => shown.map(({ text }) => text));
  const made = await actions.createAccountPlan("Alder", {
    template:
      (await actions.listTemplates("plans")).find(({ name }) => name === "Our plan")?.id ?? "",
  });
  expect(preview.sheetName).toBe("Plan Alder");
  const texts = await Excel.run(async (context) => {
    const used = context.workbook.worksheets
      .getItem(made.sheetName)
      .getUsedRange()
      .load("text,formulas");
    await context.sync();
    return used.text.map((line, row) =>
      line.flatMap((text, column) => {
        const formula = String(used.formulas[row]?.[column]);
        if (formula.startsWith("=") && formula !== "=Steel") return [null];
        return text === "" ? [] : [text];
      }),
    );
  });
  // The last row is hidden: the account's potential is not known.
  expect(rows).toEqual(texts.slice(0, -1));
  const filled = preview.rows[3]?.cells.map(({ look }) => look);
  expect(filled?.slice(0, 2)).toEqual(["copied", "copied"]);
});
