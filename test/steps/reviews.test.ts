import { beginSteps } from "../../src/steps";
import { startHost, writeSheet, type HeadlessHost } from "../actions/start-host";

jest.setTimeout(240_000);

type Answer = Awaited<ReturnType<ReturnType<typeof beginSteps>>>;

let host: HeadlessHost;
let run: (step: object) => Promise<Answer>;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Accounts", [
    ["Account", "Account manager"],
    ["Alder", "Dana"],
    ["Birch", "Eli"],
  ]);
  run = beginSteps({ whenCalculated: host.whenCalculated });
  await run({ do: "settings", asOf: "2026-10-15" });
});

afterAll(() => host.close());

async function resultOf(step: object): Promise<unknown> {
  const answer = await run(step);
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.result;
}

test("reviews: two accounts are reviewed, closed, folded away, compared with and brought back", async () => {
  const accounts = ["Alder", "Birch"];
  const sheets = accounts.map((account) => `Review ${account} Q2 2026`);
  const made = await resultOf({ do: "reviews", accounts, period: "2026-Q2" });
  expect(made).toMatchObject({
    sheets: accounts.map((account, at) => ({ account, sheet: sheets[at] })),
  });
  expect(await run({ do: "archive", sheets })).toMatchObject({
    ok: false,
    code: "badInput",
    sentence: "Review Alder Q2 2026 is still open: close it, then fold it away.",
  });
  expect(await resultOf({ do: "close", sheet: sheets, by: "Dana" })).toEqual({ sheets });
  expect(await resultOf({ do: "archive", until: "2026-06-30" })).toEqual({
    sheet: "Reviews",
    folded: sheets,
  });
  await resultOf({ do: "reviews", accounts, period: "2026-Q3" });
  const compared = await resultOf({ do: "read", sheet: "Review Birch Q3 2026", range: "A5:B6" });
  expect(JSON.stringify(compared)).toContain("Q2 2026, as of 2026-06-30");
  expect(await resultOf({ do: "bringBack", sheets: [sheets[1]] })).toEqual({
    sheets: [{ account: "Birch", sheet: sheets[1] }],
  });
  await resultOf({ do: "takeBack" });
  expect(await run({ do: "read", sheet: sheets[1], range: "A1" })).toMatchObject({ ok: false });
});

test("reviews: of a period to come and of an unknown account none is made", async () => {
  expect(await run({ do: "reviews", accounts: ["Alder"], period: "2027-Q1" })).toMatchObject({
    ok: false,
    code: "badInput",
    sentence: expect.stringContaining("choose a period that has begun"),
  });
  expect(await run({ do: "reviews", accounts: ["Aldre"], period: "2026-Q3" })).toMatchObject({
    ok: false,
    code: "badInput",
    sentence: expect.stringContaining("Alder"),
  });
});
