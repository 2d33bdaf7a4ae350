import { actions } from "../../src/actions";
import type { ReadAccounts } from "../../src/actions/contract";
import { HAND_RATED, handRatedCriterion } from "../../src/domain/scoring/hand-rated";
import type { ScoringSetup } from "../../src/domain/scoring/scoring-setup";
import { namedCells, readBest, typeNamed } from "./matrix-cells";
import { startHost, writeSheet, type Cell, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

const rows: Cell[][] = [
  ["Account", "Revenue", "Days to pay"],
  ["Acme", 100, 30],
  ["Bolt", 50, 60],
  ["Cask", 70, 45],
];

beforeEach(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", rows, "Accounts");
}, 30_000);

afterEach(() => host.close());

const named = (name: string, sheetName?: string) => namedCells(host, name, sheetName);
const type = (name: string, row: number, value: Cell) => typeNamed(host, [[name, row, value]]);

/** Revenue, days to pay and two criteria that people rate, all weighing the same. */
async function setup(): Promise<{ read: ReadAccounts; setup: ScoringSetup }> {
  const read = await readBest();
  const trust = read.library.find(({ criterion }) => criterion.name === "Trust and openness");
  const criteria = [
    ...read.proposal.criteria,
    trust!.criterion,
    handRatedCriterion("Our own idea"),
  ].map((criterion) => ({ ...criterion, weight: 25 }));
  return { read, setup: { ...read.proposal, criteria, slots: 1 } };
}

test("a criterion that people rate helps nobody until it is rated, and a rating counts as typed", async () => {
  const { read, setup: wanted } = await setup();
  await actions.createScoringMatrix(read, wanted);
  await host.settle();
  // Revenue 10, 1, 4.6; days to pay 10, 1, 5.5; two blanks count 1 each.
  const cask = 1 + (9 * 20) / 50;
  const unrated = [(10 + 10 + 2) / 4, (1 + 1 + 2) / 4, (cask + 5.5 + 2) / 4];
  expect(await named("Scores")).toEqual(unrated.map((score) => expect.closeTo(score, 12) as Cell));
  // Half of the weight is not known: nobody is promoted.
  expect(await named("ShortlistActions")).not.toContain("Promote");
  expect(await named("CriterionSources")).toEqual([
    "Revenue",
    "Days to pay",
    HAND_RATED,
    HAND_RATED,
  ]);
  await type("_KAM.accounts.value3", 1, 10);
  await type("_KAM.accounts.value4", 1, 5);
  const [, bolt] = await named("Scores");
  expect(bolt).toBeCloseTo((1 + 1 + 10 + 5) / 4, 12);
}, 60_000);

test("a rating of 11 has no score in its row, the others keep theirs", async () => {
  const { read, setup: wanted } = await setup();
  await actions.createScoringMatrix(read, wanted);
  await host.settle();
  const before = await named("Scores");
  await type("_KAM.accounts.value3", 1, 11);
  const after = await named("Scores");
  expect(after[1]).toBe("#VALUE!");
  expect([after[0], after[2]]).toEqual([before[0], before[2]]);
}, 60_000);

test("an update keeps the ratings of people, and asks the list for nothing of them", async () => {
  const { read, setup: wanted } = await setup();
  await actions.createScoringMatrix(read, wanted);
  await host.settle();
  await type("_KAM.accounts.value3", 0, 8);
  await type("_KAM.accounts.value4", 2, 3);
  await writeSheet(host, "Accounts", [rows[0]!, ["Acme", 80, 30], ...rows.slice(2)]);
  const again = await readBest();
  expect(again.existing?.sheetName).toBe("Scoring matrix");
  expect(again.proposal.criteria.map(({ name }) => name)).toEqual(
    wanted.criteria.map(({ name }) => name),
  );
  // What 1, 5 and 10 mean comes back with the criterion.
  expect(again.proposal.criteria[2]?.steps).toEqual(wanted.criteria[2]?.steps);
  await actions.updateScoringMatrix(again, again.proposal, again.existing!);
  await host.settle();
  expect(await named("_KAM.accounts.value1")).toEqual([80, 50, 70]);
  expect(await named("_KAM.accounts.value3")).toEqual([8, "", ""]);
  expect(await named("_KAM.accounts.value4")).toEqual(["", "", 3]);
}, 90_000);

test("the standard criteria say which column fills them, and only that", async () => {
  const { library } = await readBest();
  const filled = library.filter(({ filledBy }) => filledBy !== null);
  expect(filled.map(({ criterion, filledBy }) => [criterion.name, filledBy])).toEqual([
    ["Purchasing process", "Days to pay"],
    ["Current revenue", "Revenue"],
  ]);
  expect(filled[0]?.criterion.direction).toBe("lower");
});
