import { join } from "node:path";
import {
  startHeadlessHost,
  type HeadlessHost,
} from "../../../workbench/headless/start-headless-host";
import { requireBuild } from "../../support/require-build";

requireBuild();

const dist = join(__dirname, "..", "..", "..", "dist");
let host: HeadlessHost;

beforeAll(async () => {
  host = await startHeadlessHost({ addInFolder: dist });
}, 60_000);

afterAll(() => host?.close());

const at = (row: number, col: number) =>
  host.model.getters.getEvaluatedCell({ sheetId: "sheet1", row, col });
const type = (row: number, col: number, content: string) =>
  host.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", row, col, content });

describe("the built add-in in the headless host", () => {
  it("loads without an error and without a file that is not there", () => {
    expect(host.pageErrors).toEqual([]);
    expect(host.refused).toEqual([]);
  });

  it("calculates SCORE with its own code: a weighted mean of ratings", async () => {
    // Ratings 8 and 4 with weights 3 and 1: (8*3 + 4*1) / 4 = 7.
    type(0, 0, "8");
    type(0, 1, "4");
    type(0, 2, "3");
    type(0, 3, "1");
    type(0, 5, "=KAM.SCORE(A1:B1,C1:D1)");
    await host.settle();
    expect(at(0, 5).value).toBeCloseTo(7, 12);
  });

  it("shows the add-in's own sentence when the arguments do not fit", async () => {
    type(2, 5, "=KAM.SCORE(A1:B1,C1)");
    await host.settle();
    expect(at(2, 5).value).toBe("#VALUE!");
    expect(String(at(2, 5).message)).toContain("weights");
  });
});
