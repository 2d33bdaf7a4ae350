import { actions } from "../../src/actions";
import { failAt } from "./fail-at";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(600_000);

let host: HeadlessHost;

const period = {
  cadence: "quarterly",
  firstDay: 46204,
  lastDay: 46295,
  label: "Q3 2026",
} as const;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Account manager"],
      ["Acme", "Dana"],
      ["Bolt", "Eli"],
    ],
    "Accounts",
  );
  await writeSheet(host, "Deals", [
    ["Account", "Opportunity", "Stage", "Value", "Closed"],
    ["Acme", "Pumps", "Won", 120, 46250],
    ["Acme", "Service", "Proposal", 40, ""],
  ]);
  await actions.createAccountPlan("Acme");
  await actions.createReview("Acme", period);
  // A next step, which goes to the plan when the review is closed.
  await host.Excel.run(async (context) => {
    const review = context.workbook.worksheets.getItem("Review Acme Q3 2026");
    const steps = review.names.getItem("ReviewNextSteps").getRange();
    steps.getCell(1, 0).values = [["Call the buyer"]];
    await context.sync();
  });
}, 120_000);

afterAll(() => host.close());

async function everything() {
  const contents = await workbookContents(host);
  const [parts, locks] = await host.Excel.run(async (context) => {
    const all = context.workbook.customXmlParts.load("items/id");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const texts = all.items.map((part) => part.getXml());
    const protections = sheets.items.map(({ protection }) => protection.load("protected"));
    await context.sync();
    return [
      texts.map((text) => text.value).sort(),
      protections.map((protection) => protection.protected),
    ];
  });
  return { contents: { ...contents, locks }, parts };
}

test("whichever sync of closing fails, the review and its plan are as before, or the record is whole", async () => {
  const name = "Review Acme Q3 2026";
  const before = await everything();
  const complete = await actions.closeReview(name);
  const after = (await everything()).contents;
  expect(after.locks).toContain(true);
  expect(JSON.stringify(after.sheets.find((sheet) => sheet.name === "Plan Acme"))).toContain(
    "Call the buyer",
  );
  await actions.takeBack(complete);
  expect(await everything()).toEqual(before);
  const outcomes: string[] = [];
  for (const when of ["before", "after"] as const) {
    for (let number = 1; number < 40; number += 1) {
      const stop = failAt(host, number, when);
      const ended = await actions.closeReview(name).then(
        (closed) => ({ closed, message: "" }),
        (error: Error) => ({ closed: null, message: error.message }),
      );
      const syncs = stop();
      const { contents } = await everything();
      if (ended.closed === null) {
        expect([when, number, contents]).toEqual([when, number, before.contents]);
        expect(ended.message).toMatch(/Nothing was changed\.$/);
        outcomes.push("before");
      } else {
        expect([when, number, contents]).toEqual([when, number, after]);
        await actions.takeBack(ended.closed);
        outcomes.push("complete");
      }
      if (number > syncs) break;
    }
  }
  expect(outcomes.filter((outcome) => outcome === "before").length).toBeGreaterThan(8);
});

test("closing that is cancelled before its end leaves the review open", async () => {
  const before = await everything();
  const stopping = new AbortController();
  await expect(
    actions.closeReview("Review Acme Q3 2026", {
      signal: stopping.signal,
      onProgress: ({ step }) => step === "Writing the cells" && stopping.abort(),
    }),
  ).rejects.toThrow(/Cancelled\. Nothing was changed\./);
  expect(await everything()).toEqual(before);
});
