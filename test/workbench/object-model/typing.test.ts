import { addRowByTab, tableEndingAt } from "../../../workbench/object-model/typing";
import { useHeadlessHost } from "./office-run";
import { addTrialTable } from "./trials";

const host = useHeadlessHost();

/** A sheet with a table at B2:D5; answers its id in the engine. */
async function sheetWithTable(name: string): Promise<string> {
  return host.current().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name).load("id");
    addTrialTable(sheet, "B2:D5", name);
    await context.sync();
    return sheet.id;
  });
}

function type(sheetId: string, row: number, col: number, content: string): void {
  host.current().model.dispatch("UPDATE_CELL", { sheetId, row, col, content });
}

async function found(name: string, address: string): Promise<unknown[]> {
  return host.current().Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address);
    range.load("formulas");
    const table = context.workbook.tables.getItemOrNullObject(name);
    const whole = table.getRange().load("address");
    await context.sync();
    return [...range.formulas.map((row) => row.join("|")), whole.address];
  });
}

describe("what is typed in the grid", () => {
  it("would stay outside of the table under which it stands", async () => {
    const sheetId = await sheetWithTable("TypedBelow");
    type(sheetId, 2, 3, "=LEN([@Account])");
    type(sheetId, 5, 1, "Dash");
    expect(await found("TypedBelow", "B6:D6")).toEqual(["Dash||", "TypedBelow!B2:D6"]);
  });

  it("would lack the formulas of its table", async () => {
    const sheetId = await sheetWithTable("TypedColumn");
    for (const row of [2, 3, 4]) type(sheetId, row, 3, "");
    host.current().model.dispatch("DELETE_CONTENT", {
      sheetId,
      target: [{ top: 2, bottom: 4, left: 3, right: 3 }],
    });
    type(sheetId, 3, 3, "=len([@account])");
    type(sheetId, 5, 1, "Dash");
    expect(await found("TypedColumn", "D3:D6")).toEqual([
      ...Array<string>(4).fill("=LEN([@Account])"),
      "TypedColumn!B2:D6",
    ]);
  });

  it("would be no text in a heading", async () => {
    const sheetId = await sheetWithTable("TypedHeading");
    type(sheetId, 1, 2, "2024");
    type(sheetId, 1, 3, "account");
    expect(await found("TypedHeading", "B2:D2")).toEqual([
      "Account|2024|account2",
      "TypedHeading!B2:D5",
    ]);
  });

  it("would be undone by halves", async () => {
    const sheetId = await sheetWithTable("TypedUndo");
    type(sheetId, 5, 1, "Dash");
    host.current().model.dispatch("REQUEST_UNDO");
    expect(await found("TypedUndo", "B6:D6")).toEqual(["||", "TypedUndo!B2:D5"]);
  });

  it("would be read as the engine reads it", async () => {
    const sheetId = await sheetWithTable("TypedValues");
    ["(5)", "1 1/2", "1.2.2026", "12%"].forEach((text, index) => type(sheetId, 9 + index, 6, text));
    expect(await found("TypedValues", "G10:G13")).toEqual([
      "-5",
      "1.5",
      "1.2.2026",
      "0.12",
      "TypedValues!B2:D5",
    ]);
  });
});

describe("Tab in the last cell of a table", () => {
  it("would only move on", async () => {
    const sheetId = await sheetWithTable("Tabbed");
    const { session } = host.current();
    session.model.dispatch("ACTIVATE_SHEET", {
      sheetIdFrom: session.getters.getActiveSheetId(),
      sheetIdTo: sheetId,
    });
    const table = tableEndingAt(session, { sheetId, row: 4, col: 3 });
    if (table) addRowByTab(session, table);
    expect(await found("Tabbed", "B6:D6")).toEqual(["||", "Tabbed!B2:D6"]);
    expect(session.getters.getActivePosition()).toEqual({ sheetId, row: 5, col: 1 });
    expect(tableEndingAt(session, { sheetId, row: 5, col: 2 })).toBeUndefined();
  });
});
