import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../../src/actions";
import { ActionError } from "../../src/actions/contract";
import { startHost, workbookContents, type HeadlessHost } from "./start-host";

let host: HeadlessHost;
const asked: string[] = [];

function serve(answer: () => { ok: boolean; json: () => Promise<unknown> }): void {
  const fetch = async (address: string) => {
    asked.push(address);
    return answer();
  };
  Object.assign(globalThis, { fetch });
}

beforeAll(async () => {
  host = await startHost({ calculates: false });
}, 30_000);

afterAll(() => host.close());

const sample: unknown = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "assets", "sample-data.json"), "utf8"),
);

test("the sample comes from the add-in's own site and is ready to be scored", async () => {
  serve(() => ({ ok: true, json: () => Promise.resolve(sample) }));
  const before = await workbookContents(host);
  const created = await actions.insertSampleData();
  expect(asked).toEqual(["sample-data.json"]);
  expect(created.sentence).toMatch(/60 accounts on 7 sheets/);
  const [best] = await actions.listAccountSources();
  expect(best).toMatchObject({ label: "Table Accounts", rowCount: 60, concern: null });
  const read = await actions.readAccounts(best!);
  expect(read.proposal.criteria).toHaveLength(5);
  expect(read.notices).toEqual([]);
  await actions.takeBack(created);
  expect(await workbookContents(host)).toEqual(before);
}, 60_000);

test.each([
  ["the site does not answer", { ok: false, json: () => Promise.resolve(null) }],
  ["what comes is no sample", { ok: true, json: () => Promise.resolve({ sheets: 1 }) }],
])("%s: a sentence, and nothing is written", async (_name, response) => {
  serve(() => response);
  const before = await workbookContents(host);
  const problem = await actions.insertSampleData().catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ActionError);
  expect((problem as ActionError).message).toMatch(/could not be loaded.*check the network/);
  expect(await workbookContents(host)).toEqual(before);
});
