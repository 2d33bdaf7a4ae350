import { actions } from "../../src/actions";
import { readCriteria } from "../../src/excel/facts/read-criteria";
import { surveyWorkbook } from "../../src/excel/lists/survey-workbook";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

beforeEach(async () => {
  host = await startHost();
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Revenue", "Product fit", "Days to pay"],
      ["Acme", 100, 10, 30],
      ["Bolt", 500, 1, 90],
      ["Crux", 300, 5.5, 60],
    ],
    "Accounts",
  );
}, 60_000);

afterEach(() => host.close());

function criteriaOf(account: string) {
  return host.Excel.run(async (context) =>
    (await readCriteria(context, await surveyWorkbook(context)))(account),
  );
}

test("a review would not record by which weights and ratings its account was scored", async () => {
  expect(await criteriaOf("Acme")).toBeNull();
  const [source] = await actions.listAccountSources();
  if (!source) throw new Error("no source was found");
  const read = await actions.readAccounts(source);
  const weights: Readonly<Record<string, number>> = {
    Revenue: 50,
    "Product fit": 30,
    "Days to pay": 20,
  };
  const criteria = read.proposal.criteria.map((one) => ({
    ...one,
    weight: weights[one.name] ?? 0,
  }));
  await actions.createScoringMatrix(read, { ...read.proposal, criteria });
  await host.settle();
  const found = await criteriaOf("acme");
  // Acme has the lowest revenue, the best fit and the fewest days to pay.
  const expected: Readonly<Record<string, number>> = {
    Revenue: 1,
    "Product fit": 10,
    "Days to pay": 10,
  };
  expect(found?.ratings).toHaveLength(3);
  for (const { criterion, weight, rating } of found?.ratings ?? []) {
    expect([criterion, weight, rating]).toEqual([
      criterion,
      weights[criterion],
      expected[criterion],
    ]);
  }
  expect(await criteriaOf("Nobody")).toBeNull();
}, 60_000);
