import {
  criteriaSetIn,
  criteriaSetText,
  keepCriteriaSet,
  listCriteriaSets,
  removeCriteriaSet,
} from "../../src/actions/criteria-sets";
import { fitCriteriaSet, type CriteriaSet } from "../../src/domain/scoring/criteria-set";
import { HAND_RATED } from "../../src/domain/scoring/hand-rated";
import { startHost, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

beforeEach(async () => {
  host = await startHost();
}, 30_000);

afterEach(() => host.close());

const ours: CriteriaSet = {
  name: "Ours <2027> & more",
  criteria: [
    {
      name: "Revenue",
      sourceColumn: "Annual revenue",
      direction: "higher",
      worst: null,
      best: 5e6,
      weight: 60,
      scale: "log",
    },
    {
      name: "Fit",
      sourceColumn: HAND_RATED,
      direction: "higher",
      worst: 1,
      best: 10,
      weight: 40,
      scale: "rated",
      steps: [{ from: 1, rating: 1, words: "none" }],
    },
  ],
};

test("a set is kept in the workbook, replaced by one of its name, and removed", async () => {
  expect(await listCriteriaSets()).toEqual([]);
  await keepCriteriaSet(ours);
  await keepCriteriaSet({ ...ours, name: "Another" });
  const heavier = { ...ours, criteria: [{ ...ours.criteria[0]!, weight: 99 }] };
  await keepCriteriaSet({ ...heavier, name: "OURS <2027> & more" });
  expect(await listCriteriaSets()).toEqual([
    { ...ours, name: "Another" },
    { ...heavier, name: "OURS <2027> & more" },
  ]);
  await removeCriteriaSet("another");
  expect((await listCriteriaSets()).map(({ name }) => name)).toEqual(["OURS <2027> & more"]);
}, 60_000);

test("a set goes to a colleague as text and arrives as it was", () => {
  expect(criteriaSetIn(criteriaSetText(ours))).toEqual(ours);
});

test("what is no set is refused with the place where it is not, and not taken in part", () => {
  const text = criteriaSetText(ours);
  const cases: readonly (readonly [string, string])[] = [
    ["hello", "it is no copy of a set"],
    ['{"name":"x"}', "it is no copy of a set"],
    [text.replace('"version": 1', '"version": 2'), "it was made by another version of this add-in"],
    [text.replace('"weight": 40', '"weight": -40'), "criteria, 2, weight is not as it must be"],
    [text.replace('"weight": 40', '"weight": "40"'), "criteria, 2, weight is not as it must be"],
    [
      text.replace('"direction": "higher"', '"direction": "up"'),
      "criteria, 1, direction is not as it must be",
    ],
    [text.slice(0, -10), "it is no copy of a set"],
  ];
  for (const [pasted, fault] of cases) {
    expect(() => criteriaSetIn(pasted)).toThrow(
      `The pasted text is no set of criteria: ${fault}. Copy it once more from the pane it comes from, whole.`,
    );
  }
});

test("a set without a name or without criteria is refused before anything is written", async () => {
  await expect(keepCriteriaSet({ ...ours, name: " " })).rejects.toThrow(
    "The set is not kept: give it a name of 1 to 100 characters.",
  );
  expect(await listCriteriaSets()).toEqual([]);
});

test("criteria whose column another list lacks are rated by hand and named, none is left out", () => {
  const columns = [{ heading: "revenue", kind: "number" as const, values: [1, 2] }];
  const fitted = fitCriteriaSet(
    {
      ...ours,
      criteria: [...ours.criteria, { ...ours.criteria[0]!, name: "X", sourceColumn: "X" }],
    },
    columns,
  );
  expect(fitted.byHand).toEqual(["X"]);
  expect(fitted.criteria.map(({ sourceColumn }) => sourceColumn)).toEqual([
    "revenue",
    HAND_RATED,
    HAND_RATED,
  ]);
  // A log from 1 to 5 million says nothing of ratings.
  expect(fitted.criteria[2]).toMatchObject({ scale: "rated", worst: 1, best: 10, weight: 60 });
});
