import { openLists, type ProgrammeRun, type Result } from "./support/programme-run";

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
