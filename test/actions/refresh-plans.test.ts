import { actions } from "../../src/actions";
import { recordNamespace } from "../../src/excel/store/sheet-record";
import { markFrom, markName } from "../../src/excel/store/sheet-mark";
import {
  countSyncs,
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

jest.setTimeout(240_000);

let host: HeadlessHost;

const deals = [
  ["Account", "Opportunity", "Stage", "Value", "Closed", "Product"],
  ["Acme", "Pumps", "Won", 120, 46250, "Pumps"],
  ["Bolt", "Valves", "Lost", 80, 46251, "Valves"],
  ["Acme", "Service", "Proposal", 40, "", "Service"],
];

beforeEach(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account ID", "Account", "Account manager", "Industry", "Annual revenue"],
      ["A1", "Acme", "Dana", "Steel", 300],
      ["B1", "Bolt", "Eli", "Food", 200],
    ],
    "Accounts",
  );
  await writeSheet(host, "People", [
    ["Account", "Name", "Job title", "Role", "Email"],
    ["Bolt", "Bo Berg", "Buyer", "Buyer", "bo@bolt.example"],
    ["Acme", "Ann Ash", "CEO", "Decider", "ann@acme.example"],
  ]);
  await writeSheet(host, "Deals", deals, "Deals");
}, 60_000);

afterEach(() => host.close());

async function cellsOf(sheetName: string): Promise<Cell[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("formulas");
    await context.sync();
    return range.formulas as Cell[][];
  });
}

async function find(sheetName: string, text: string): Promise<{ row: number; column: number }> {
  const cells = await cellsOf(sheetName);
  const row = cells.findIndex((one) => one.includes(text));
  if (row < 0) throw new Error(`no cell says ${text}`);
  return { row, column: cells[row]?.indexOf(text) ?? -1 };
}

function onSheet(
  sheetName: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  return host.Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem(sheetName), context);
    await context.sync();
  });
}

async function type(sheetName: string, row: number, column: number, value: Cell): Promise<void> {
  await onSheet(sheetName, (sheet) => {
    sheet.getRangeByIndexes(row, column, 1, 1).values = [[value]];
  });
}

async function morePeople(...rows: readonly (readonly Cell[])[]): Promise<void> {
  await onSheet("People", (sheet) => {
    sheet.getRangeByIndexes(3, 0, rows.length, 5).values = rows.map((row) => [...row]);
  });
}

test("an unchanged plan is refreshed without a write, in at most 8 syncs", async () => {
  await actions.createAccountPlan("Acme");
  const before = await cellsOf("Plan Acme");
  let words = "";
  const syncs = await countSyncs(host, async () => {
    words = (await actions.refreshPlans({ accounts: ["Acme"] })).sentence;
  });
  expect(words).toBe("Plan Acme refreshed: Nothing changes.");
  expect(syncs).toBeLessThanOrEqual(8);
  expect(await cellsOf("Plan Acme")).toEqual(before);
});

test("new people and other values come, typed words and their rows stay, and it can be taken back", async () => {
  await actions.createAccountPlan("Acme");
  const ann = await find("Plan Acme", "Ann Ash");
  await type("Plan Acme", ann.row, ann.column + 12, "Call in May");
  await type("Plan Acme", ann.row, ann.column + 1, "Chair");
  await morePeople(
    ["Acme", "Cy Cole", "CFO", "Buyer", "cy@acme.example"],
    ["Acme", "Di Dorn", "COO", "User", "di@acme.example"],
    ["Acme", "Ed Elm", "CTO", "User", "ed@acme.example"],
    ["Acme", "Flo Fox", "CIO", "User", "flo@acme.example"],
  );
  await onSheet("Accounts", (sheet) => {
    sheet.getRange("C2").values = [["Dora"]];
  });
  const before = await workbookContents(host);
  const preview = await actions.previewRefresh({ accounts: ["acme"] });
  expect(preview.words).toBe("1 value changes, 4 people are new; 1 cell you changed is kept.");
  expect(await workbookContents(host)).toEqual(before);

  let refreshed = await actions.refreshPlans({ accounts: ["Acme"] });
  const cells = await cellsOf("Plan Acme");
  const names = ["Ann Ash", "Cy Cole", "Di Dorn", "Ed Elm", "Flo Fox"];
  const rows = names.map((name) => cells.findIndex((row) => row[0] === name));
  expect(rows).toEqual(rows.map((_, index) => (rows[0] ?? 0) + index));
  expect(cells[rows[0] ?? 0]?.slice(1, 13)).toEqual(
    expect.arrayContaining(["Chair", "Call in May"]),
  );
  expect(JSON.stringify(cells)).toContain("Dora");
  expect(refreshed.plans[0]?.differences).toMatchObject([
    { words: "Title of Ann Ash, 2  Relationships", theirs: "Chair", ours: "CEO" },
  ]);
  await actions.takeBack(refreshed);
  expect(await workbookContents(host)).toEqual(before);

  refreshed = await actions.refreshPlans({ accounts: ["Acme"] });
  const [difference] = refreshed.plans[0]?.differences ?? [];
  await actions.refreshPlans(
    { sheets: ["Plan Acme"] },
    { takeOurs: { "Plan Acme": [difference?.id ?? ""] } },
  );
  expect((await cellsOf("Plan Acme"))[rows[0] ?? 0]?.[1]).toBe("CEO");
}, 120_000);

test("a renamed sheet and a renamed account are known again, and references from other sheets hold", async () => {
  await actions.createAccountPlan("Acme");
  const ann = await find("Plan Acme", "Ann Ash");
  await writeSheet(host, "Mine", [["x"]]);
  await onSheet("Mine", (sheet) => {
    sheet.getRange("A1").formulas = [[`='Plan Acme'!A${ann.row + 1}`]];
  });
  await onSheet("Plan Acme", (sheet) => {
    sheet.name = "Our best customer";
    sheet.getRange("5:6").insert("Down");
  });
  await onSheet("Accounts", (sheet) => {
    sheet.getRange("B2").values = [["Acme Holding"]];
  });
  await onSheet("People", (sheet) => {
    sheet.getRange("A3").values = [["Acme Holding"]];
  });
  for (let month = 0; month < 10; month += 1) {
    await morePeople(
      ...Array.from({ length: month + 1 }, (_, index) => [
        "Acme Holding",
        `Person ${index}`,
        "CFO",
        "User",
        `p${index}@acme.example`,
      ]),
    );
    await actions.refreshPlans({ sheets: ["Our best customer"] });
  }
  const cells = await cellsOf("Our best customer");
  expect(cells[0]?.[0]).toBe("Acme Holding");
  expect(cells.filter((row) => String(row[0]).startsWith("Person "))).toHaveLength(10);
  const [[reference]] = (await cellsOf("Mine")) as [[string]];
  const row = cells.findIndex((one) => one[0] === "Ann Ash");
  expect(reference).toBe(`='Our best customer'!A${row + 1}`);
}, 180_000);

test("a copy is a copy: it is said, and each goes its own way", async () => {
  await actions.createAccountPlan("Acme");
  await onSheet("Plan Acme", (sheet) => {
    sheet.copy("End").name = "Second";
  });
  const refreshed = await actions.refreshPlans({});
  expect(refreshed.plans.map(({ sheetName }) => sheetName)).toEqual(["Plan Acme", "Second"]);
  expect(refreshed.notices.map(({ sentence }) => sentence)).toContain(
    "Second is a copy of another sheet: it is refreshed on its own from now on.",
  );
  const again = await actions.refreshPlans({});
  expect(again.notices).toEqual([]);
}, 60_000);

async function marks(sheetName: string) {
  return host.Excel.run(async (context) => {
    const name = context.workbook.worksheets.getItem(sheetName).names.getItem(markName);
    name.load("formula");
    await context.sync();
    const mark = markFrom(name.formula);
    const parts = context.workbook.customXmlParts
      .getByNamespace(recordNamespace(mark?.id ?? ""))
      .load("items/id");
    await context.sync();
    return { mark, name, parts: parts.items };
  });
}

describe.each([
  [
    "removed",
    async () => {
      const { parts } = await marks("Plan Acme");
      await host.Excel.run(async (context) => {
        parts.forEach(({ id }) => context.workbook.customXmlParts.getItem(id).delete());
        await context.sync();
      });
    },
  ],
  ["damaged", () => setPart((xml) => xml.replace("fields", "felder"))],
  [
    "of another state of the sheet, as after Undo",
    () => setPart((xml) => xml.replace('"write":1', '"write":7')),
  ],
])("what was kept of a plan is %s", (_what, harm) => {
  test("all that stands there counts as typed, and nothing of it is lost", async () => {
    await actions.createAccountPlan("Acme");
    const ann = await find("Plan Acme", "Ann Ash");
    await type("Plan Acme", ann.row, ann.column + 1, "Chair");
    await harm();
    await onSheet("Accounts", (sheet) => {
      sheet.getRange("C2").values = [["Dora"]];
    });
    const refreshed = await actions.refreshPlans({ accounts: ["Acme"] });
    expect(refreshed.notices.map(({ sentence }) => sentence).join()).toMatch(/counts as typed/);
    expect(refreshed.plans[0]?.differences.map(({ theirs, ours }) => [theirs, ours])).toEqual([
      ["Dana", "Dora"],
      ["Chair", "CEO"],
    ]);
    const again = await actions.refreshPlans({ accounts: ["Acme"] });
    expect(again.notices).toEqual([]);
  }, 60_000);
});

async function setPart(change: (xml: string) => string): Promise<void> {
  const { parts } = await marks("Plan Acme");
  await host.Excel.run(async (context) => {
    const [part] = parts;
    if (!part) throw new Error("nothing is kept");
    const kept = context.workbook.customXmlParts.getItem(part.id);
    const xml = kept.getXml();
    await context.sync();
    kept.setXml(change(xml.value));
    await context.sync();
  });
}

test("a plan made by a newer version of the add-in is left alone in words, and the others are refreshed", async () => {
  await actions.createAccountPlan("Acme");
  await setPart((xml) =>
    xml.replaceAll('"version":1', '"version":2').replace('version="1"', 'version="2"'),
  );
  const before = await workbookContents(host);
  const newer =
    "Plan Acme was made by a newer version of the add-in, and stays as it is: update the add-in, then refresh.";
  await onSheet("Accounts", (sheet) => {
    sheet.getRange("C2").values = [["Dora"]];
  });
  await expect(actions.refreshPlans({ accounts: ["Acme"] })).rejects.toThrow(newer);
  const planOf = ({ sheets }: typeof before) => sheets.find(({ name }) => name === "Plan Acme");
  expect(planOf(await workbookContents(host))).toEqual(planOf(before));
  await actions.createAccountPlan("Bolt");
  const all = await actions.refreshPlans({});
  expect(all.plans.map(({ account }) => account)).toEqual(["Bolt"]);
  expect(all.notices.map(({ sentence }) => sentence)).toContain(newer);
  expect(planOf(await workbookContents(host))).toEqual(planOf(before));
}, 60_000);

test("a protected plan is refused before anything is written", async () => {
  await actions.createAccountPlan("Acme");
  await onSheet("Plan Acme", (sheet) => sheet.protection.protect());
  const before = await workbookContents(host);
  await expect(actions.refreshPlans({})).rejects.toThrow(
    /^Plan Acme is protected: choose Review > Unprotect Sheet there, then try again\./,
  );
  expect(await workbookContents(host)).toEqual(before);
});

test("what is asked of a plan that is not there is refused, and nothing was changed", async () => {
  const before = await workbookContents(host);
  await expect(actions.refreshPlans({ sheets: ["Plan Nobody"] })).rejects.toThrow(
    "Plan Nobody is no plan or review of this workbook: make one with New plan or New review. Nothing was changed.",
  );
  await actions.createAccountPlan("Acme");
  await expect(actions.refreshPlans({ accounts: ["Bolt"] })).rejects.toThrow(
    "Bolt has no plan yet: make one with New plan. Nothing was changed.",
  );
  expect((await workbookContents(host)).sheets.slice(0, before.sheets.length)).toEqual(
    before.sheets,
  );
});

test("an account that is in no list any more: its plan stays as it is, and that is said", async () => {
  await actions.createAccountPlan("Acme");
  await actions.createAccountPlan("Bolt");
  await onSheet("Accounts", (sheet) => {
    sheet.getRange("2:2").delete("Up");
  });
  const refreshed = await actions.refreshPlans({});
  expect(refreshed.plans.map(({ account }) => account)).toEqual(["Bolt"]);
  expect(refreshed.notices.map(({ sentence }) => sentence)).toContain(
    "Acme is in no list of this workbook any more: Plan Acme stays as it is.",
  );
}, 60_000);

test("cells that people merged in a list, two headings alike, and a list cut short: told, and no word is lost", async () => {
  await actions.createAccountPlan("Acme");
  const ann = await find("Plan Acme", "Ann Ash");
  await onSheet("Plan Acme", (sheet) => {
    // A list made plain cells, of which some are merged, and a heading that is there twice.
    sheet.tables.getItem("PlanRelationshipsTable").convertToRange();
    sheet.getRangeByIndexes(ann.row, 0, 1, 2).merge(false);
    sheet.getRangeByIndexes(ann.row - 1, 13, 1, 1).values = [["Owner"]];
    sheet.getRangeByIndexes(ann.row + 1, 0, 1, 1).values = [["Typed below"]];
    sheet.getRange(`${ann.row + 4}:${ann.row + 5}`).delete("Up");
  });
  await morePeople(
    ["Acme", "Cy Cole", "CFO", "Buyer", "cy@acme.example"],
    ["Acme", "Di Dorn", "COO", "User", "di@acme.example"],
    ["Acme", "Ed Elm", "CTO", "User", "ed@acme.example"],
  );
  const refreshed = await actions.refreshPlans({});
  const names = (await cellsOf("Plan Acme")).map((row) => row[0]);
  for (const name of ["Ann Ash", "Typed below", "Cy Cole", "Di Dorn", "Ed Elm"]) {
    expect([name, names.filter((one) => one === name).length]).toEqual([name, 1]);
  }
  expect(refreshed.plans[0]?.unplaced.map(({ words, content }) => [words, content])).toContainEqual(
    ["Title of Ann Ash, 2  Relationships", "CEO"],
  );
  const again = await actions.previewRefresh({});
  expect(again.plans[0]?.updated).toBe(0);
});

test("rows that are hidden, as by a filter, are brought up to date like the others", async () => {
  await actions.createAccountPlan("Acme");
  const ann = await find("Plan Acme", "Ann Ash");
  await onSheet("Plan Acme", (sheet) => {
    sheet.getRange(`${ann.row + 1}:${ann.row + 1}`).rowHidden = true;
  });
  await onSheet("People", (sheet) => {
    sheet.getRange("C3").values = [["Chair"]];
  });
  await actions.refreshPlans({});
  expect((await cellsOf("Plan Acme"))[ann.row]?.[1]).toBe("Chair");
});

test("after Undo of a refresh the plan can be refreshed again", async () => {
  await actions.createAccountPlan("Acme");
  await onSheet("People", (sheet) => {
    sheet.getRange("C3").values = [["Chair"]];
  });
  const before = await cellsOf("Plan Acme");
  const refreshed = await actions.refreshPlans({});
  const ann = await find("Plan Acme", "Ann Ash");
  // Excel's Undo takes back the cells and the mark, never the parts.
  const { mark } = await marks("Plan Acme");
  await onSheet("Plan Acme", (sheet) => {
    sheet.getRangeByIndexes(ann.row, 1, 1, 1).values = [["CEO"]];
    sheet.names.getItem(markName).formula = `="${mark?.id ?? ""}|${(mark?.write ?? 0) - 1}"`;
  });
  expect(await cellsOf("Plan Acme")).toEqual(before);
  const again = await actions.refreshPlans({});
  expect(again.notices.map(({ sentence }) => sentence).join()).toMatch(/counts as typed/);
  expect(again.plans[0]?.differences.map(({ ours }) => ours)).toEqual(["Chair"]);
  expect(refreshed.plans[0]?.updated).toBe(1);
});
