import type { Route } from "../../src/commands/route";

const insertSampleData = jest.fn<Promise<unknown>, []>();
jest.mock("../../src/actions/insert-sample-data", () => ({
  insertSampleData: () => insertSampleData(),
}));

const createPlanIndex = jest.fn<Promise<unknown>, []>();
jest.mock("../../src/actions/create-plan-index", () => ({
  createPlanIndex: () => createPlanIndex(),
}));
const selectCell = jest.fn<Promise<void>, [string]>();
jest.mock("../../src/actions/select-cell", () => ({
  selectCell: (cell: string) => selectCell(cell),
}));

type Handler = (event: { completed: () => void }) => Promise<void>;
const handlers = new Map<string, Handler>();
const showAsTaskpane = jest.fn<Promise<void>, []>();

/** Presses a ribbon button and says where the pane was asked to go and whether Excel was answered. */
async function press(id: string) {
  const { onRoute } = await import("../../src/commands/route");
  const routes: Route[] = [];
  const stop = onRoute((route) => routes.push(route));
  const completed = jest.fn();
  const outcome = await handlers
    .get(id)?.({ completed })
    .catch((problem: unknown) => problem);
  stop();
  return { routes, completed, outcome };
}

beforeAll(async () => {
  const associate = (id: string, handler: Handler) => handlers.set(id, handler);
  Object.assign(globalThis, { Office: { actions: { associate }, addin: { showAsTaskpane } } });
  await import("../../src/commands");
});

beforeEach(() => {
  showAsTaskpane.mockReset().mockResolvedValue();
  insertSampleData.mockReset().mockResolvedValue({ notices: [] });
});

test.each([
  ["showData", "data"],
  ["scoreAccounts", "scoreAccounts"],
  ["whatMoved", "whatMoved"],
  ["newPlan", "newPlan"],
  ["newReview", "newReview"],
  ["programme", "programme"],
  ["refreshPlans", "refreshPlans"],
  ["functionHelp", "functions"],
  ["repairFunctions", "repairFunctions"],
])("button %s opens the pane at %s and lets Excel go on", async (id, route) => {
  const { routes, completed } = await press(id);
  expect(routes).toEqual([route]);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a second press while the pane is opening asks Excel no second time, and its place counts", async () => {
  let open = (): void => undefined;
  showAsTaskpane.mockReturnValue(new Promise((resolve) => (open = () => resolve())));
  const first = press("scoreAccounts");
  const second = press("newPlan");
  await Promise.resolve();
  open();
  const [, { routes, completed }] = await Promise.all([first, second]);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(routes).toEqual(["newPlan"]);
  expect(completed).toHaveBeenCalledTimes(1);
  showAsTaskpane.mockResolvedValue();
  await press("newReview");
  expect(showAsTaskpane).toHaveBeenCalledTimes(2);
});

test("the sample is inserted at once, without the pane", async () => {
  const { completed } = await press("insertSampleData");
  expect(insertSampleData).toHaveBeenCalledTimes(1);
  expect(showAsTaskpane).not.toHaveBeenCalled();
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a sample that cannot be inserted opens the pane, and Excel is answered all the same", async () => {
  insertSampleData.mockRejectedValue(new Error("protected"));
  const { routes, completed } = await press("insertSampleData");
  expect(routes).toEqual(["home"]);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("Excel is answered even when the pane cannot be shown", async () => {
  showAsTaskpane.mockRejectedValue(new Error("no pane"));
  const { completed } = await press("newPlan");
  expect(completed).toHaveBeenCalledTimes(1);
});

test("the plan index is made at once and shown; where there is no plan the pane opens for one", async () => {
  createPlanIndex.mockResolvedValueOnce({ sheetName: "Plan index" });
  selectCell.mockResolvedValue();
  const made = await press("planIndex");
  expect(selectCell).toHaveBeenCalledWith("'Plan index'!A1");
  expect(made.routes).toEqual([]);
  createPlanIndex.mockRejectedValueOnce(new Error("There is no plan in this workbook yet."));
  const refused = await press("planIndex");
  expect(refused.routes).toEqual(["newPlan"]);
  expect(refused.completed).toHaveBeenCalledTimes(1);
});
