import { actions } from "../../src/actions";
import { keepWeights, readWeights } from "../../src/actions/keep-weights";
import type { ReadAccounts } from "../../src/actions/contract";
import type { RaterAnswers } from "../../src/domain/weighting/weighing";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(240_000);

let host: HeadlessHost;
let read: ReadAccounts;

const accounts = [
  ["Account", "Annual revenue", "Product fit", "Growth"],
  ["Alder", 900, 4, 0.1],
  ["Birch", 80, 9, 0.3],
  ["Cedar", 20, 6, 0.2],
];

function said(rater: string, change: Partial<RaterAnswers>): RaterAnswers {
  return {
    rater,
    method: "points",
    answers: [null, null, null],
    comparisons: [],
    tradeOffs: [],
    answeredOn: 46_000,
    ...change,
  };
}

async function keep(answers: RaterAnswers) {
  await keepWeights(read, read.proposal, { answers }, { pause: host.whenCalculated });
  await host.whenCalculated();
  const now = await readWeights(read.proposal.criteria);
  if (now === null) throw new Error("no weights sheet");
  return now;
}

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", accounts);
  const [source] = await actions.listAccountSources();
  read = await actions.readAccounts(source!);
  expect(read.proposal.criteria).toHaveLength(3);
});

afterAll(() => host.close());

test("points, ranks and comparisons of three people become shares, and their mean the weights", async () => {
  const one = await keep(said("Ann", { answers: [50, 30, 20] }));
  one.weights?.forEach((weight, at) => expect(weight).toBeCloseTo([0.5, 0.3, 0.2][at]!, 12));
  await keep(said("Bob", { method: "ranking", answers: [3, 1, 2] }));
  const all = await keep(
    said("Eva", {
      method: "pairwise",
      comparisons: [
        { criterion: 0, than: 1, times: 2 },
        { criterion: 0, than: 2, times: 4 },
        { criterion: 1, than: 2, times: 2 },
      ],
    }),
  );
  // Rank-order centroid of three: 11/18, 5/18, 2/18. Comparisons without a contradiction: 4, 2, 1 of 7.
  const expected = [
    (0.5 + 2 / 18 + 4 / 7) / 3,
    (0.3 + 11 / 18 + 2 / 7) / 3,
    (0.2 + 5 / 18 + 1 / 7) / 3,
  ];
  expect(all.raters.map(({ state }) => state)).toEqual(["✓ answered", "✓ answered", "✓ answered"]);
  all.weights?.forEach((weight, at) => expect(weight).toBeCloseTo(expected[at]!, 9));
});
