import type { Route } from "../../src/commands/route";

const insertSampleData = jest.fn<Promise<unknown>, []>();
jest.mock("../../src/actions/insert-sample-data", () => ({
  insertSampleData: () => insertSampleData(),
}));

const createPlanIndex = jest.fn<Promise<unknown>, []>();
jest.mock("../../src/actions/create-plan-index", () => ({
  createPlanIndex: () => createPlanIndex(),
}));
const showSheet = jest.fn<Promise<void>, [string]>();
jest.mock("../../src/actions/select-cell", () => ({
  showSheet: (sheetName: string) => showSheet(sheetName),
}));
const shownSheet = jest.fn<Promise<unknown>, []>();
jest.mock("../../src/actions/shown-sheet", () => ({ shownSheet: () => shownSheet() }));
const accountAtCell = jest.fn<Promise<unknown>, []>();
jest.mock("../../src/actions/account-at-cell", () => ({ accountAtCell: () => accountAtCell() }));

type Handler = (event: { completed: () => void } | null) => Promise<void>;
const handlers = new Map<string, Handler>();
const showAsTaskpane = jest.fn<Promise<void>, []>();

/** Presses a ribbon button and says where the pane was asked to go and whether Excel was answered. */
async function press(id: string) {
  const { onRoute } = await import("../../src/commands/route");
  const routes: Route[] = [];
  const said: string[] = [];
  const stop = onRoute((route, notices = []) => {
    routes.push(route);
    said.push(...notices.map(({ sentence }) => sentence));
  });
  const completed = jest.fn();
  const outcome = await handlers
    .get(id)?.({ completed })
    .catch((problem: unknown) => problem);
  stop();
  return { routes, said, completed, outcome };
}

beforeAll(async () => {
  const associate = (id: string, handler: Handler) => handlers.set(id, handler);
  const requirements = { isSetSupported: () => false };
  Object.assign(globalThis, {
    Office: {
      actions: { associate },
      addin: { showAsTaskpane },
      context: { requirements },
      onReady: () => Promise.resolve(),
    },
  });
  await import("../../src/commands");
});

beforeEach(() => {
  showAsTaskpane.mockReset().mockResolvedValue();
  insertSampleData.mockReset().mockResolvedValue({ notices: [] });
  showSheet.mockReset().mockResolvedValue();
  shownSheet.mockReset().mockResolvedValue({ name: "Accounts", kind: null });
  accountAtCell.mockReset().mockResolvedValue({ account: "A: B", plans: [] });
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

test.each([
  ["newPlanForCell", ["newPlan:A: B"], []],
  ["openPlan", ["newPlan:A: B"], ["There is no plan of A: B yet: make one here."]],
  ["explainScore", ["explain:A: B"], []],
])("%s goes on with the account of the cell", async (id, routes, said) => {
  expect(await press(id)).toMatchObject({ routes, said });
});

test.each(["newPlanForCell", "openPlan", "explainScore"])(
  "%s in a cell without an account says so and chooses no other",
  async (id) => {
    accountAtCell.mockRejectedValue(new Error("Accounts!C2 has the name of no account"));
    const { routes, said, completed } = await press(id);
    expect(routes).toEqual(["home"]);
    expect(said).toEqual(["Accounts!C2 has the name of no account"]);
    expect(completed).toHaveBeenCalledTimes(1);
  },
);

test("the last of an account's plans is shown, and the pane stays as it is", async () => {
  accountAtCell.mockResolvedValue({ account: "Alder", plans: ["Plan Alder", "Our best"] });
  const { routes } = await press("openPlan");
  expect(showSheet).toHaveBeenCalledWith("Our best");
  expect(routes).toEqual([]);
});

test("on a matrix it is that matrix and the selected row which are asked about", async () => {
  shownSheet.mockResolvedValue({ name: "Matrix of May", kind: "matrix" });
  expect((await press("whatMoved")).routes).toEqual(["whatMoved:Matrix of May"]);
  expect((await press("explainScore")).routes).toEqual(["explain"]);
  expect(accountAtCell).not.toHaveBeenCalled();
});

test("a shortcut waits for no answer: it has no event, and the pane opens all the same", async () => {
  await handlers.get("showPane")?.(null);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
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
  const made = await press("planIndex");
  expect(showSheet).toHaveBeenCalledWith("Plan index");
  expect(made.routes).toEqual([]);
  createPlanIndex.mockRejectedValueOnce(new Error("There is no plan in this workbook yet."));
  const refused = await press("planIndex");
  expect(refused.routes).toEqual(["newPlan"]);
  expect(refused.said).toEqual(["There is no plan in this workbook yet."]);
  expect(refused.completed).toHaveBeenCalledTimes(1);
});
