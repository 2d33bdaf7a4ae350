import {
  openBytes,
  openLists,
  openSample,
  type ProgrammeRun,
  type Result,
} from "./support/programme-run";

jest.setTimeout(240_000);

let opened: ProgrammeRun;

beforeAll(async () => {
  opened = await openLists({
    Accounts: [
      ["Account", "Annual revenue", "Status"],
      ["Alder", 900, "Key"],
      ["Birch", 300, "Key"],
      ["Cedar", 5000, ""],
    ],
  });
});

afterAll(() => opened.host.close());

async function make(inputs: Readonly<Record<string, unknown>>): Promise<Result> {
  const { sheet } = await opened.run({ do: "businessCase" });
  const { cells } = await opened.run({ do: "cells", sheet });
  for (const [input, value] of Object.entries(inputs)) {
    await opened.run({ do: "type", sheet, cell: cells[input], value });
  }
  return opened.run({ do: "businessCase" });
}

/** One gain that is there from the first month on: points of 1,200 a year, all margin. */
const gainOf = (aMonth: number) => ({
  "gains:1:margin": 1,
  "gains:1:expected": aMonth / 100,
  "gains:1:ramp": 0,
  "gains:2:expected": 0,
  "gains:3:expected": 0,
});

test("without costs nothing is known, and the revenue is that of the key accounts", async () => {
  const made = await make({});
  expect(made).toMatchObject({ pays: "Not known", payback: null });
  expect(made["words"][0]).toContain("type what it costs");
  expect(made["words"][2]).toBe("○ No cost is typed yet.");
  const { cells } = await opened.run({ do: "cells", sheet: made["sheet"] });
  const base = await opened.run({ do: "read", sheet: made["sheet"], range: cells["gains:1:base"] });
  expect(base["values"]).toEqual([[1200]]);
});

test.each([
  [12.5, 24],
  [100 / 12, 36],
  [80 / 12, 45],
])("300 is back with %d a month after %d months", async (aMonth, months) => {
  const made = await make({ "costs:1:oneOff": 300, ...gainOf(aMonth), runway: 48 });
  expect(made["payback"]).toBeCloseTo(months, 9);
  expect(made["pays"]).toBe("Yes");
  expect(made["scenarios"][1]).toMatchObject({ pays: "Yes" });
  expect(made["scenarios"][1]["at24"]).toBeCloseTo(24 * aMonth - 300, 6);
  expect(made["scenarios"][3]).toMatchObject({ scenario: "Claims of articles", pays: "Off" });
});

test("a case that does not pay within the runway is a no that names what would have to be true", async () => {
  const made = await make({ "costs:1:oneOff": 300, ...gainOf(100 / 12), runway: 24 });
  expect(made["pays"]).toBe("No");
  // 24 months bring 200.
  expect(made["words"][0]).toMatch(
    /^▲ No: .* 24 months 100 are missing; it is paid back after 36\.0 months/u,
  );
  // 12.5 of 100 a month instead of 8.3.
  expect(made["breakEven"][0]["breakEven"]).toBeCloseTo(0.125, 9);
  expect(made["words"][1]).toContain("Fewer customers lost of 12.5%");
  expect(made["words"][1]).toContain("costs of 200 in the runway instead of 300");
});

test("the break-even of each gain and cost, put in, is paid back at the end of the runway", async () => {
  const inputs = {
    "costs:1:oneOff": 300,
    "costs:2:monthly": 4,
    "costs:2:from": 3,
    "costs:2:until": 12,
    ...gainOf(5),
    "gains:1:ramp": 6,
    "gains:2:margin": 0.4,
    "gains:2:expected": 0.02,
    "gains:2:ramp": 12,
    "gains:2:from": 4,
    runway: 24,
  };
  const before = await make(inputs);
  expect(before["pays"]).toBe("No");
  for (const gain of [1, 2]) {
    const asWas = before["breakEven"][gain - 1];
    const after = await make({ [`gains:${gain}:expected`]: asWas["breakEven"] });
    expect(after["payback"]).toBeCloseTo(24, 6);
    expect(after["pays"]).toBe("Yes");
    await make({ [`gains:${gain}:expected`]: asWas["expected"] });
  }
});

test("what a cost may be at most, put in, is paid back at the end of the runway", async () => {
  const inputs = { "costs:1:oneOff": 300, ...gainOf(20), "gains:1:ramp": 0, runway: 24 };
  const before = await make({ ...inputs, "costs:2:monthly": "", "gains:2:expected": 0 });
  expect(before["pays"]).toBe("Yes");
  const { sheet } = before;
  const { cells } = await opened.run({ do: "cells", sheet });
  const page = await opened.run({ do: "read", sheet, range: "A1:J60" });
  const rows = page["values"] as unknown[][];
  const headings = rows.findIndex(([first]) => first === "Cost");
  const most = rows[headings + 1]?.[rows[headings]?.indexOf("May be at most") ?? -1];
  // 24 months of 20.
  expect(most).toBeCloseTo(480, 6);
  await opened.run({ do: "type", sheet, cell: cells["costs:1:oneOff"], value: most });
  const after = await opened.run({ do: "businessCase" });
  expect(after["payback"]).toBeCloseTo(24, 6);
  expect(after["pays"]).toBe("Yes");
  await opened.run({ do: "type", sheet, cell: cells["costs:1:oneOff"], value: Number(most) + 1 });
  expect((await opened.run({ do: "businessCase" }))["pays"]).toBe("No");
});

test("a cost that never ends, a runway of 0 and a negative margin are no yes", async () => {
  const endless = await make({ "costs:2:until": "", "costs:2:monthly": 50 });
  expect(endless["words"][2]).toContain("Costs that go on for ever: 1");
  expect(endless["pays"]).toBe("No");
  const without = await make({ "costs:2:monthly": "", runway: 0 });
  expect(without["pays"]).toBe("No");
  const negative = await make({ runway: 24, "gains:1:margin": -0.2, "gains:2:margin": -0.2 });
  expect(negative).toMatchObject({ pays: "No", payback: null });
  expect(negative["breakEven"][0]["breakEven"]).toBe("No value");
});

/** What is in hand after each month, added up from the sample's own lists. */
function cashOfSample(margin: number, revenue: number, months: number): number {
  const costs = [
    { once: 9000, monthly: 5800, from: 1, until: 999 },
    // From February to December 2027; month 1 is January.
    { once: 12_000, monthly: 400, from: 2, until: 12 },
    { once: 5000, monthly: 0, from: 1, until: 999 },
    { once: 7500, monthly: 350, from: 1, until: 999 },
    { once: 0, monthly: 900, from: 4, until: 999 },
    { once: 0, monthly: 700, from: 7, until: 999 },
  ];
  let cash = -costs.reduce((sum, { once }) => sum + once, 0);
  for (let month = 1; month <= months; month++) {
    const grown = Math.min(1, month / 12);
    cash += (revenue / 12) * grown * (0.02 * margin + 0.05 * margin + 0.005);
    for (const { monthly, from, until } of costs) {
      if (month >= from && month <= until) cash -= monthly;
    }
  }
  return cash;
}

test("the sample's list of costs is taken over with its days, and what is typed over it is kept", async () => {
  let sample = await openSample();
  const made = await sample.run({ do: "businessCase" });
  const { sheet } = made;
  const { cells } = await sample.run({ do: "cells", sheet });
  const read = async (run: ProgrammeRun, input: string): Promise<number> => {
    const { values } = await run.run({ do: "read", sheet, range: cells[input] });
    return Number((values as unknown[][])[0]?.[0]);
  };
  const [revenue, margin] = [
    await read(sample, "gains:1:base"),
    await read(sample, "gains:1:margin"),
  ];
  const expected = (made["scenarios"] as Result[])[1] as Result;
  for (const months of [12, 24, 36]) {
    expect(expected[`at${months}`]).toBeCloseTo(cashOfSample(margin, revenue, months), 3);
  }
  expect(made["pays"]).toBe(cashOfSample(margin, revenue, 24) >= 0 ? "Yes" : "No");
  await sample.run({ do: "type", sheet, cell: cells["costs:1:monthly"], value: 7000 });
  await sample.run({ do: "type", sheet, cell: cells["runway"], value: 12 });
  const bytes = await sample.save();
  sample.host.close();
  sample = await openBytes(bytes);
  const again = await sample.run({ do: "businessCase" });
  expect(again).toMatchObject({ sheet, pays: "No" });
  expect(await read(sample, "costs:1:monthly")).toBe(7000);
  expect((again["scenarios"] as Result[])[1]?.["at12"]).toBeCloseTo(
    cashOfSample(margin, revenue, 12) - 12 * 1200,
    3,
  );
  sample.host.close();
});
