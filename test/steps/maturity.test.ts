import {
  closeAfterEach,
  openBytes,
  openLists,
  type ProgrammeRun,
  type Result,
} from "./support/programme-run";

closeAfterEach();

let opened: ProgrammeRun;
const RealDate = Date;

/** Made on a day; all that waits goes on waiting as it does. */
async function madeOn(run: ProgrammeRun, day: string): Promise<Result> {
  globalThis.Date = class extends RealDate {
    constructor(...given: []) {
      if (given.length === 0) super(`${day}T12:00:00`);
      else super(...given);
    }
  } as DateConstructor;
  try {
    return await run.run({ do: "maturity" });
  } finally {
    globalThis.Date = RealDate;
  }
}

const accounts = [
  ["Account", "Account manager", "Backup", "Status"],
  ["Alder", "Dana", "Eli", "Key"],
  ["Birch", "Dana", "", "Key"],
  ["Cedar", "Eli", "Eli", "Key"],
  ["Dogwood", "Eli", "Dana", ""],
];

async function typer(run: ProgrammeRun, sheet: string) {
  const { cells } = await run.run({ do: "cells", sheet });
  return (input: string, value: unknown) =>
    run.run({ do: "type", sheet, cell: cells[input], value });
}

test("ratings count with their evidence, the three lowest come with a next step, and days are kept", async () => {
  opened = await openLists({ Accounts: accounts });
  const first = await madeOn(opened, "2026-03-02");
  expect(first).toMatchObject({ maturity: null, lowest: [], history: [] });
  expect(first["principles"]).toHaveLength(19);
  expect(first["words"][0]).toContain("Not known");
  const { sheet } = first;
  const type = await typer(opened, sheet as string);
  await type("principles:1:rating", 4);
  await type("principles:1:evidence", "Board minutes of May");
  await type("principles:2:rating", 2);
  await type("principles:2:evidence", "No goal names key accounts");
  await type("principles:3:rating", 5);
  await type("principles:16:rating", 1);
  await type("principles:16:evidence", "List of 2019");
  await type("principles:16:next", "Score all accounts (Dana, June)");
  const { cells } = await opened.run({ do: "cells", sheet });
  for (const value of [0, 6, "often"]) {
    const refused = { do: "type", sheet, cell: cells["principles:4:rating"], value };
    expect(await opened.answer(refused)).toMatchObject({
      ok: false,
      sentence: "Rating: type a whole number from 1 to 5.",
    });
  }
  const made = await madeOn(opened, "2026-03-02");
  // 4, 2 and 1: the 5 has no evidence.
  expect(made["maturity"]).toBeCloseTo(7 / 3, 9);
  expect(made["words"][1]).toBe("▲ A rating without evidence does not count: 1 rating has none.");
  expect(made["lowest"]).toEqual([
    "The list is the right one",
    "Strategic alignment",
    "Customer-centric focus",
  ]);
  expect(made["history"]).toMatchObject([{ day: 46_083, rated: 3 }]);
  const page = await opened.run({ do: "read", sheet, range: "A10:D16" });
  expect((page["values"] as unknown[][]).flat()).toContain("Score all accounts (Dana, June)");

  await type("principles:2:rating", 4);
  const bytes = await opened.save();
  opened.host.close();
  opened = await openBytes(bytes);
  const later = await madeOn(opened, "2026-09-01");
  expect(later["sheet"]).toBe(sheet);
  expect(later["history"]).toMatchObject([
    { day: 46_083, maturity: expect.closeTo(7 / 3, 9) as number, rated: 3 },
    { day: 46_266, maturity: 3, rated: 3 },
  ]);
  expect((later["principles"] as Result[])[1]).toMatchObject({ counts: 4, before: 2 });
  expect(later["words"][0]).toContain("0.7 more than when it was last kept");
  const principle = (later["principles"] as Result[])[0];
  expect(principle).toMatchObject({ rating: 4, evidence: "Board minutes of May" });
});

test("gaps of each manager, who carries a quota, and whose accounts have no backup", async () => {
  opened = await openLists({ Accounts: accounts });
  const first = await opened.run({ do: "maturity" });
  const { skills } = first;
  // Of three key accounts, Birch names nobody and Cedar its own manager.
  expect(first["managers"]).toEqual([
    { manager: "Dana", gaps: null, largest: null, quota: null, accounts: 2, withoutBackup: 1 },
    { manager: "Eli", gaps: null, largest: null, quota: null, accounts: 1, withoutBackup: 1 },
  ]);
  expect(first["skillsWords"][2]).toBe(
    "▲ If their manager left tomorrow, 2 accounts would be without a backup: Dana, Eli.",
  );
  const type = await typer(opened, skills as string);
  await type("ratings:1:s1", 4);
  await type("ratings:1:s8", 3);
  await type("ratings:1:s10", 2);
  await type("managers:1:quota", "Yes");
  await type("s10", 5);
  const made = await opened.run({ do: "maturity" });
  expect(made["managers"]).toMatchObject([
    { manager: "Dana", gaps: 2, largest: "Flexibility (3)", quota: "Yes" },
    { manager: "Eli", gaps: null, largest: null, quota: null },
  ]);
  expect(made["skillsWords"][0]).toBe("○ Not rated yet: 1 manager of 2.");
  expect(made["skillsWords"][1]).toContain("Carries a sales quota: Dana.");
  const { cells } = await opened.run({ do: "cells", sheet: skills });
  const refused = { do: "type", sheet: skills, cell: cells["ratings:2:s1"], value: 6 };
  expect(await opened.answer(refused)).toMatchObject({ ok: false });
});

test("without managers nothing is said to be fine, and both sheets are taken back together", async () => {
  opened = await openLists({ Accounts: [["Account"], ["Alder"]] });
  const made = await opened.run({ do: "maturity" });
  expect(made["managers"]).toEqual([]);
  const words = [...(made["words"] as string[]), ...(made["skillsWords"] as string[])];
  expect(words.filter((line) => line.startsWith("✓"))).toEqual([]);
  await opened.run({ do: "takeBack" });
  for (const sheet of [made["sheet"], made["skills"]]) {
    expect(await opened.answer({ do: "read", sheet, range: "A1" })).toMatchObject({ ok: false });
  }
});
