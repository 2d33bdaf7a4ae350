import { beginSteps } from "../../src/steps";
import { startHost, writeSheet, type HeadlessHost } from "../actions/start-host";

let host: HeadlessHost;
let run: (step: object) => Promise<Record<string, unknown>>;

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Kunden", [
    ["KundenID", "Firma", "Branche"],
    ["K1", "Erle GmbH", "Holz"],
    ["K2", "Birke AG", "Holz"],
    ["K3", "Zeder KG", "Metall"],
    ["K4", "Tanne SE", "Metall"],
  ]);
  await writeSheet(host, "Verkäufe", [
    ["VerkaufsID", "KundenID", "Menge", "Einzelpreis", "Bemerkung"],
    ["V1", "K1", 2, 100, 7],
    ["V2", "K1", 1, 50, 8],
    ["V3", "K2", 4, 25, 9],
    ["V4", "K9", 1, 1000, 1],
    ["V5", "K3", 3, 10, 2],
  ]);
  const steps = beginSteps({ whenCalculated: host.whenCalculated });
  run = async (step) => {
    const answer = await steps(step);
    if (!answer.ok) throw new Error(answer.sentence);
    return { ...(answer.result as object), notices: answer.notices };
  };
}, 60_000);
afterAll(() => host.close());

type Lists = {
  lists: {
    name: string;
    kind: string;
    columns: { heading: string; field: string }[];
    account: object;
  }[];
};
const sales = {
  do: "map",
  list: "Verkäufe",
  kind: "orderLines",
  columns: { Menge: "quantity", Einzelpreis: "price" },
};

test("map: what a list was taken for is corrected, and stays so for every later step", async () => {
  await run(sales);
  const { lists } = (await run({ do: "lists" })) as unknown as Lists;
  const list = lists.find(({ name }) => name === "Verkäufe");
  expect(list?.kind).toBe("orderLines");
  expect(list?.columns).toContainEqual({ heading: "Menge", field: "quantity" });
  expect(list?.account).toMatchObject({ by: "id", heading: "KundenID", matched: 4, unmatched: 1 });
});

test("measures: quantity times price by account, without the row that belongs to no account", async () => {
  const { rows } = (await run({ do: "measures", measures: ["Revenue"] })) as unknown as {
    rows: { account: string; values: object; n: object }[];
  };
  // Erle: 2 x 100 + 1 x 50 = 250 of two rows.
  expect(rows[0]).toEqual({ account: "Erle GmbH", values: { Revenue: 250 }, n: { Revenue: 2 } });
  expect(rows.map(({ values }) => Object.values(values)[0])).toEqual([250, 100, 30, 0]);
});

test("score: an account is rated by what another list tells of it", async () => {
  const { top } = (await run({
    do: "score",
    list: "Kunden",
    criteria: [{ measure: "Revenue", weight: 1, worst: 0, best: 250 }],
    slots: 1,
  })) as unknown as { top: { account: string; score: number }[] };
  expect(top.map(({ account }) => account)).toEqual([
    "Erle GmbH",
    "Birke AG",
    "Zeder KG",
    "Tanne SE",
  ]);
  // Birke: 1 + 9 x 100 / 250.
  expect(top[1]?.score).toBeCloseTo(4.6, 12);
}, 30_000);

test.each([
  [{ do: "map", list: "Verkaufe" }, "Did you mean 'Verkäufe'?"],
  [
    { do: "map", list: "Kunden", columns: { Frima: "name" } },
    "Kunden has no column 'Frima'. Did you mean 'Firma'?",
  ],
  [
    { do: "map", list: "Kunden", columns: { Firma: "nmae" } },
    "has no field 'nmae'. Did you mean 'name'?",
  ],
  [
    { do: "measures", measures: ["Revenu"] },
    "There is no measure 'Revenu'. Did you mean 'Revenue'?",
  ],
  [
    { do: "score", list: "Kunden", criteria: [{ measure: "Umsatz" }] },
    "There is no measure 'Umsatz' that tells the accounts",
  ],
])("what is not there is refused with what is near: %j", async (step, sentence) => {
  await expect(run(step)).rejects.toThrow(sentence);
});
