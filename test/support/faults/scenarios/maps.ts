import { actions } from "../../../../src/actions";
import type { Scenario } from "./scenario";
import { lists, writeTable } from "./workbook";

async function planned(): Promise<void> {
  await lists();
  await writeTable("Contacts", [
    ["Contact", "Account", "Role"],
    ["Dora", "Acme", "decider"],
    ["Ingo", "Acme", "influencer"],
    ["Uma", "Acme", "user"],
  ]);
  await actions.createAccountPlan("Acme");
}

/** In the row of somebody, under a heading of the list. */
async function typeOf(sheetName: string, name: string, heading: string, value: string | number) {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const used = sheet.getUsedRange(true).load("values,rowIndex,columnIndex");
    await context.sync();
    const row = used.values.findIndex((cells) => cells[0] === name);
    const above = used.values.slice(0, row).reverse();
    const column = above.find((cells) => cells.includes(heading))?.indexOf(heading) ?? 0;
    sheet.getCell(used.rowIndex + row, used.columnIndex + column).values = [[value]];
    await context.sync();
  });
}

/** Somebody reports to somebody, a box was dragged, and somebody is better known. */
async function drawnAndChanged(): Promise<void> {
  await planned();
  await actions.createPage("Plan Acme", "map");
  await typeOf("Map Acme", "Uma", "Reports to", "Dora");
  await actions.createPage("Plan Acme", "map");
  await typeOf("Map Acme", "Uma", "Reports to", "Ingo");
  await typeOf("Plan Acme", "Dora", "Level now", 3);
  await Excel.run(async (context) => {
    const shape = context.workbook.worksheets.getItem("Map Acme").shapes.getItem("Person: Uma");
    shape.left = 500;
    await context.sync();
  });
}

export const mapScenarios: readonly Scenario[] = [
  {
    name: "stakeholder map",
    prepare: planned,
    approach: async () => (options) => actions.createPage("Plan Acme", "map", options),
  },
  {
    name: "stakeholder map again",
    prepare: drawnAndChanged,
    approach: async () => (options) => actions.createPage("Plan Acme", "map", options),
  },
];
