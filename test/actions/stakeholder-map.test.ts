import { actions } from "../../src/actions";
import { markName } from "../../src/excel/store/sheet-mark";
import { startHost, valuesOn, writeSheet, type Cell, type HeadlessHost } from "./start-host";

jest.setTimeout(300_000);

let host: HeadlessHost;

beforeEach(async () => {
  host = await startHost();
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Annual revenue", "Account manager"],
      ["Acme", 900, "Ann Ash"],
      ["Bolt", 400, "Ben Bay"],
    ],
    "Accounts",
  );
  await writeSheet(
    host,
    "Contacts",
    [
      ["Contact", "Account", "Job title", "Role", "Email"],
      ["Uma User", "Acme", "Clerk", "user", "uma@example.com"],
      ["Dora Decider", "Acme", "CFO", "decider", "dora@example.com"],
      ["=Ingo", "Acme", "Head of IT", "influencer", "ingo@example.com"],
    ],
    "Contacts",
  );
}, 60_000);

afterEach(() => host.close());

interface ShapeNow {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

async function shapesOn(sheet: string): Promise<readonly ShapeNow[]> {
  return host.Excel.run(async (context) => {
    const shapes = context.workbook.worksheets.getItem(sheet).shapes;
    shapes.load("items/name,items/left,items/top,items/width,items/height");
    await context.sync();
    return shapes.items.map(({ name, left, top, width, height }) => ({
      name,
      left,
      top,
      width,
      height,
    }));
  });
}

function named(shapes: readonly ShapeNow[], name: string): ShapeNow {
  const shape = shapes.find((one) => one.name === name);
  if (shape === undefined)
    throw new Error(`${name} is none of ${shapes.map((s) => s.name).join(", ")}`);
  return shape;
}

async function textOf(sheet: string, name: string): Promise<string> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).shapes.getItem(name)
      .textFrame.textRange;
    range.load("text");
    await context.sync();
    return range.text;
  });
}

/** The names of the boxes that a line is glued to. */
async function endsOf(sheet: string, name: string): Promise<readonly string[]> {
  return host.Excel.run(async (context) => {
    const { line } = context.workbook.worksheets.getItem(sheet).shapes.getItem(name);
    const [begin, end] = [line.beginConnectedShape, line.endConnectedShape];
    begin.load("name");
    end.load("name");
    await context.sync();
    return [begin.name, end.name];
  });
}

async function drag(sheet: string, name: string, left: number, top: number) {
  await host.Excel.run(async (context) => {
    const shape = context.workbook.worksheets.getItem(sheet).shapes.getItem(name);
    shape.left = left;
    shape.top = top;
    await context.sync();
  });
}

/** Types into the row of a text, under the heading of another column of its list. */
async function typeInRow(sheet: string, text: string, heading: string, value: Cell) {
  const cells = await valuesOn(host, sheet);
  const row = cells.findIndex((one) => one[0] === text);
  const headings = [...cells.slice(0, row)].reverse().find((one) => one.includes(heading)) ?? [];
  await host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, headings.indexOf(heading));
    cell.values = [[value]];
    await context.sync();
  });
  await host.settle();
}

const mapOf = (plan: string) => actions.createPage(plan, "map", { pause: host.settle });

it("draws nobody, or a person as the list does not say, or a name as a formula", async () => {
  const plan = await actions.createAccountPlan("Acme", { pause: host.settle });
  const made = await mapOf(plan.sheetName);
  expect(made).toMatchObject({ sheetName: "Map Acme", isUpdate: false });
  const shapes = await shapesOn("Map Acme");
  expect(shapes.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Person: Dora Decider", "Person: Uma User", "Person: =Ingo"]),
  );
  expect(await textOf("Map Acme", "Person: Dora Decider")).toBe("? Dora Decider\nCFO");
  expect(await textOf("Map Acme", "Person: =Ingo")).toBe("? =Ingo\nHead of IT");
  const tops = ["Dora Decider", "=Ingo", "Uma User"].map(
    (name) => named(shapes, `Person: ${name}`).top,
  );
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  expect(new Set(tops).size).toBe(3);
  const said = (await valuesOn(host, "Map Acme")).flat();
  expect(said).toEqual(
    expect.arrayContaining([
      "○ Not known whether those who decide are in contact: 1 person with high influence has no contact level.",
      "○ Not known who is against us: 1 person with high influence has no friendliness.",
      "○ Not known who reports to whom: type it into the list, then draw the map again.",
    ]),
  );
});

it("loses where a box was put or what was typed, or does not draw what the list says now", async () => {
  const plan = await actions.createAccountPlan("Acme", { pause: host.settle });
  await mapOf(plan.sheetName);
  const before = await shapesOn("Map Acme");
  await drag("Map Acme", "Person: Uma User", 500, 300);
  await typeInRow("Map Acme", "Uma User", "Reports to", "Dora Decider");
  await typeInRow("Map Acme", "=Ingo", "Influences", "Dora Decider; Uma User");
  await typeInRow(plan.sheetName, "Dora Decider", "Friendliness", -2);
  await typeInRow(plan.sheetName, "Dora Decider", "Level now", 1);

  expect(await mapOf(plan.sheetName)).toMatchObject({ isUpdate: true, sheetName: "Map Acme" });
  const now = await shapesOn("Map Acme");
  expect(named(now, "Person: Uma User")).toMatchObject({ left: 500, top: 300 });
  expect(await textOf("Map Acme", "Person: Dora Decider")).toBe("−− Dora Decider\nCFO");
  // She is in the column of those who are not in contact now, left of where nothing was known.
  expect(named(now, "Person: Dora Decider").left).toBeLessThan(
    named(before, "Person: Dora Decider").left,
  );
  expect(await endsOf("Map Acme", "Leads: Dora Decider → Uma User")).toEqual([
    "Person: Dora Decider",
    "Person: Uma User",
  ]);
  expect(await endsOf("Map Acme", "Influences: =Ingo → Uma User")).toEqual([
    "Person: =Ingo",
    "Person: Uma User",
  ]);
  const said = (await valuesOn(host, "Map Acme")).flat();
  expect(said).toEqual(
    expect.arrayContaining([
      "▲ 1 person with high influence is not in contact with us.",
      "▲ 1 person with high influence is against us.",
      "1 of 3 people with somebody they report to.",
    ]),
  );

  await typeInRow("Map Acme", "=Ingo", "Influences", "");
  await typeInRow("Map Acme", "Dora Decider", "Reports to", "<>Ingo");
  await mapOf(plan.sheetName);
  const third = await shapesOn("Map Acme");
  expect(named(third, "Person: Uma User")).toMatchObject({ left: 500, top: 300 });
  expect(third.map(({ name }) => name).filter((name) => name.startsWith("Influences"))).toEqual([]);
  expect((await valuesOn(host, "Map Acme")).flat()).toContain(
    "▲ 1 person reports to somebody who is not on the list.",
  );
  expect(third.filter(({ name }) => name === "Person: Dora Decider")).toHaveLength(1);
});

it("keeps the boxes of a taken back drawing elsewhere than they were", async () => {
  const plan = await actions.createAccountPlan("Acme", { pause: host.settle });
  await mapOf(plan.sheetName);
  const before = await shapesOn("Map Acme");
  await typeInRow("Map Acme", "Uma User", "Reports to", "Dora Decider");
  await typeInRow(plan.sheetName, "Dora Decider", "Level now", 4);
  const again = await mapOf(plan.sheetName);
  expect(await shapesOn("Map Acme")).not.toEqual(before);
  await actions.takeBack(again);
  const back = await shapesOn("Map Acme");
  expect(back.map(({ name }) => name).sort()).toEqual(before.map(({ name }) => name).sort());
  for (const shape of before) {
    expect(named(back, shape.name).left).toBeCloseTo(shape.left, 6);
    expect(named(back, shape.name).top).toBeCloseTo(shape.top, 6);
  }
});

it("paints over the colour that somebody gave a box, or writes where nothing has changed", async () => {
  const plan = await actions.createAccountPlan("Acme", { pause: host.settle });
  await mapOf(plan.sheetName);
  const fillOf = (change?: string): Promise<string> =>
    host.Excel.run(async (context) => {
      const { fill } = context.workbook.worksheets
        .getItem("Map Acme")
        .shapes.getItem("Person: Uma User");
      if (change !== undefined) fill.setSolidColor(change);
      fill.load("foregroundColor");
      await context.sync();
      return fill.foregroundColor;
    });
  await fillOf("#123456");
  const markOf = (): Promise<string> =>
    host.Excel.run(async (context) => {
      const mark = context.workbook.worksheets.getItem("Map Acme").names.getItem(markName);
      mark.load("formula");
      await context.sync();
      return String(mark.formula);
    });
  const mark = await markOf();
  await mapOf(plan.sheetName);
  expect(await markOf()).toBe(mark);
  await typeInRow(plan.sheetName, "Dora Decider", "Friendliness", 2);
  await mapOf(plan.sheetName);
  expect(await textOf("Map Acme", "Person: Dora Decider")).toBe("++ Dora Decider\nCFO");
  expect(await fillOf()).toBe("#123456");
});
