import {
  newWorkbook,
  startHeadlessHost,
  type HeadlessHost,
} from "../../workbench/headless/start-headless-host";
import { refusalOf } from "./object-model/office-run";

let host: HeadlessHost;
const script = `
  window.heard = [];
  Office.actions.associate("doIt", (event) => { window.heard.push(event.source.id); event.completed(); });
`;

beforeAll(async () => {
  host = await startHeadlessHost({ script });
});
afterAll(() => host.close());

const heard = (): unknown[] => (host.window as unknown as { heard: unknown[] }).heard;
/** Waits, at most two seconds, for what the host tells by and by. */
async function eventually(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100 && !isSo(); attempt += 1) await turn();
}
const turn = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("what can go wrong between an add-in and Excel", () => {
  it("refuses everything while a cell is being edited, and nothing has happened", async () => {
    host.setCellEditing(true);
    const refusal = await refusalOf(() =>
      host.Excel.run(async (context) => {
        context.workbook.worksheets.add("Not made");
        await context.sync();
      }),
    );
    host.setCellEditing(false);
    expect(refusal).toContain("InvalidOperationInCellEditMode");
    expect(host.model.getters.getSheetIds()).toHaveLength(1);
  });

  it("refuses a request of more than 5 MB", async () => {
    const refusal = await refusalOf(() =>
      host.Excel.run(async (context) => {
        const long = "x".repeat(30_000);
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:T10").values = Array.from(
          { length: 10 },
          () => Array.from({ length: 20 }, () => long),
        );
        await context.sync();
      }),
    );
    expect(refusal).toContain("RequestPayloadSizeLimitExceeded");
  });

  it("gives no answer while the connection is lost, and answers again afterwards", async () => {
    host.loseConnection();
    const lost = host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().load("name");
      await context.sync();
      return "answered";
    });
    lost.catch(() => undefined);
    expect(await Promise.race([lost, turn(100).then(() => "silent")])).toBe("silent");
    host.restoreConnection();
    const name = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Sheet1");
  });

  it("carries out what comes before a refusal and nothing after it, as Excel does", async () => {
    const refusal = await refusalOf(() =>
      host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [["before"]];
        context.workbook.worksheets.getItem("Missing").getRange("A1").values = [["x"]];
        sheet.getRange("A2").values = [["after"]];
        await context.sync();
      }),
    );
    const at = (row: number) =>
      host.model.getters.getEvaluatedCell({ sheetId: "sheet1", row, col: 0 }).value;
    expect(refusal).toContain("ItemNotFound");
    expect([at(0), at(1)]).toEqual(["before", null]);
  });

  it("tells which statement was refused", async () => {
    try {
      await host.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1]];
        await context.sync();
      });
    } catch (error) {
      const { debugInfo } = error as OfficeExtension.Error;
      expect(debugInfo.errorLocation).toContain("values");
      expect(debugInfo.statement).toContain("values");
      return;
    }
    throw new Error("not refused");
  });

  it("does not change a null object in silence", async () => {
    const refusal = await refusalOf(() =>
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("Missing").delete();
        await context.sync();
      }),
    );
    expect(refusal).toContain("InvalidObjectPath");
  });

  it("refuses what it does not know of the Common API instead of succeeding", async () => {
    const status = await new Promise((resolve) =>
      host.window.Office.context.document.getSelectedDataAsync(
        "matrix" as unknown as Office.CoercionType,
        (result) => resolve(result.status),
      ),
    );
    expect(status).toBe("failed");
    expect(host.refused.join()).toContain("dispatch id 64");
  });

  it("refuses to show a tab that nobody has defined, and to enable a button of the ribbon", async () => {
    const update = (tab: object) =>
      refusalOf(() => host.window.Office.ribbon.requestUpdate({ tabs: [tab as Office.Tab] }));
    expect(await update({ id: "T", visible: true })).toContain("ItemNotFound");
    expect(await update({ id: "T", controls: [{ id: "B", enabled: false }] })).not.toBe(
      "not refused",
    );
  });
});

describe("what the workbook tells the add-in", () => {
  it("runs the function of a ribbon button until it says that it is done", async () => {
    await host.runCommand("doIt", "ScoreButton");
    expect(heard()).toEqual(["ScoreButton"]);
  });

  it("hides and shows the pane, and tells about it", async () => {
    const seen: string[] = [];
    await host.window.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      seen.push(String(visibilityMode));
    });
    await host.window.Office.addin.hide();
    expect(host.isPaneVisible()).toBe(false);
    await host.window.Office.addin.showAsTaskpane();
    await eventually(() => seen.length === 2);
    expect(host.isPaneVisible()).toBe(true);
    expect(seen).toEqual(["Hidden", "Taskpane"]);
  });

  it("tells of changes, activation and selection on sheets", async () => {
    const seen: string[] = [];
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add(async ({ address, changeType }) => {
        seen.push(`changed ${address} ${changeType}`);
      });
      context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
        seen.push(`activated ${worksheetId === "sheet1" ? "Sheet1" : "another"}`);
      });
      sheet.onSelectionChanged.add(async ({ address }) => {
        seen.push(`selected ${address}`);
      });
      await context.sync();
    });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("C3:D4").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E5:F6").select();
      context.workbook.worksheets.add("Next").activate();
      await context.sync();
    });
    host.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", row: 8, col: 1, content: "typed" });
    await eventually(() => seen.length >= 4);
    expect(seen).toContain("changed C3:D4 RangeEdited");
    expect(seen).toContain("changed B9 RangeEdited");
    expect(seen).toContain("activated another");
  });

  it("tells of a selection through the workbook's own event", async () => {
    let told = 0;
    await host.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => {
        told += 1;
      });
      await context.sync();
    });
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2:B9").select();
      await context.sync();
    });
    await eventually(() => told > 0);
    expect(told).toBeGreaterThan(0);
  });

  it("takes one sync back as one step, names and tables included", async () => {
    const other = await startHeadlessHost({ model: newWorkbook() });
    await other.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Made");
      sheet.getRange("A1:A2").values = [["Head"], [1]];
      sheet.tables.add("A1:A2", true).name = "Heads";
      context.workbook.names.add("kam_x", sheet.getRange("A2"));
      await context.sync();
    });
    other.model.dispatch("REQUEST_UNDO");
    const left = await other.Excel.run(async (context) => {
      const { worksheets, names, tables } = context.workbook;
      worksheets.load("items/name");
      names.load("items/name");
      tables.load("items/name");
      await context.sync();
      return [worksheets.items.map(({ name }) => name), names.items.length, tables.items.length];
    });
    other.close();
    expect(left).toEqual([["Sheet1"], 0, 0]);
  });
});
