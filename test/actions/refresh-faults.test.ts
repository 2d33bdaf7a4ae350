import { actions } from "../../src/actions";
import { failAt } from "./fail-at";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(600_000);

let host: HeadlessHost;

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
  await writeSheet(host, "People", [
    ["Account", "Name", "Job title", "Email"],
    ["Acme", "Ann Ash", "CEO", "ann@acme.example"],
    ["Bolt", "Bo Berg", "Buyer", "bo@bolt.example"],
  ]);
  await actions.createAccountPlan("Acme");
  await actions.createAccountPlan("Bolt");
  await host.Excel.run(async (context) => {
    const people = context.workbook.worksheets.getItem("People");
    people.getRange("A4:D9").values = Array.from({ length: 6 }, (_, index) => [
      "Acme",
      `New ${index}`,
      "CFO",
      `n${index}@acme.example`,
    ]);
    people.getRange("C3").values = [["Chair"]];
    await context.sync();
  });
});

afterAll(() => host.close());

async function everything() {
  const contents = await workbookContents(host);
  const parts = await host.Excel.run(async (context) => {
    const all = context.workbook.customXmlParts.load("items/id");
    await context.sync();
    const texts = all.items.map((part) => part.getXml());
    await context.sync();
    return texts.map((text) => text.value).sort();
  });
  return { contents, parts };
}

test("whichever sync of a refresh fails, every plan is as before, or every plan is complete", async () => {
  const before = await everything();
  const complete = await actions.refreshPlans({});
  const after = (await everything()).contents;
  await actions.takeBack(complete);
  expect(await everything()).toEqual(before);
  const outcomes: string[] = [];
  for (const when of ["before", "after"] as const) {
    for (let number = 1; number < 30; number += 1) {
      const stop = failAt(host, number, when);
      const problem = await actions.refreshPlans({}).then(
        (refreshed) => ({ refreshed, message: "" }),
        (error: Error) => ({ refreshed: null, message: error.message }),
      );
      const syncs = stop();
      const { contents } = await everything();
      if (problem.refreshed === null) {
        expect([when, number, contents]).toEqual([when, number, before.contents]);
        expect(problem.message).toMatch(/Nothing was changed\.$/);
        outcomes.push("before");
      } else {
        expect([when, number, contents]).toEqual([when, number, after]);
        await actions.takeBack(problem.refreshed);
        outcomes.push("complete");
      }
      if (number > syncs) break;
    }
  }
  expect(outcomes.filter((outcome) => outcome === "before").length).toBeGreaterThan(8);
});
