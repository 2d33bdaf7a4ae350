import { actions } from "../../src/actions";
import { shareReading } from "../../src/actions/shared-reading";
import {
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

let host: HeadlessHost;

const headings = ["Account", "Order date", "Amount"];
const orders: Cell[][] = [
  ["Acme", 45000, 100],
  ["Bolt", 45010, 50],
  ["Acme", 45020, 25],
];

beforeEach(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Customers", [
    ["Account", "Industry"],
    ["Acme", "Steel"],
    ["Bolt", "Food"],
  ]);
  await writeSheet(host, "Orders", [headings, ...orders]);
}, 60_000);

afterEach(() => host.close());

async function planCells(sheetName: string): Promise<unknown[]> {
  const { sheets } = await workbookContents(host);
  return sheets.find(({ name }) => name === sheetName)?.cells?.flat() ?? [];
}

test("each of several plans reads all lists again, or says something else than one by itself", async () => {
  const alone = await actions.createAccountPlan("Bolt");
  const expected = await planCells(alone.sheetName);
  await actions.takeBack(alone);
  const reading = shareReading();
  await actions.createAccountPlan("Acme", { reading });
  const before = reading.understood;
  const { sheetName } = await actions.createAccountPlan("Bolt", { reading });
  expect(before).not.toBeNull();
  expect(reading.understood).toBe(before);
  expect(await planCells(sheetName)).toEqual(expected);
}, 60_000);

test("rows added between two plans are missed", async () => {
  const reading = shareReading();
  await actions.createAccountPlan("Acme", { reading });
  const before = reading.understood;
  await writeSheet(host, "Orders", [headings, ...orders, ["Bolt", 45030, 7000]]);
  await actions.createAccountPlan("Bolt", { reading });
  expect(reading.understood).not.toBe(before);
  const revenue = reading.understood?.measures.find((measure) => measure.name === "Revenue");
  expect(revenue?.values).toEqual([125, 7050]);
}, 60_000);
