import { allocateAccounts } from "../../src/domain/capacity/allocate";
import { createProgrammeSheet } from "../../src/actions/create-programme-sheet";
import { closeAfterEach, openLists, type ProgrammeRun, type Result } from "./support/programme-run";

closeAfterEach();

let opened: ProgrammeRun;

const headings = ["Account", "Account manager"];
const held = (manager: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => [`Account ${from + index}`, manager]);

test("a manager with too many accounts gives away as few as can be, each named", async () => {
  opened = await openLists({
    Accounts: [headings, ...held("Dana", 1, 13), ...held("Eli", 14, 18)],
  });
  const made = await opened.run({ do: "load" });
  expect(made["managers"]).toMatchObject([
    { manager: "Dana", accounts: 13, load: 13, verdict: "Over", proposed: 9 },
    { manager: "Eli", accounts: 5, load: 5, verdict: "In range", proposed: 9 },
  ]);
  expect(made["moves"]).toHaveLength(4);
  for (const move of made["moves"] as Result[])
    expect(move).toMatchObject({ from: "Dana", to: "Eli" });
  expect(made["words"][0]).toContain("1 manager has more than 10");
});

test("what people typed is kept when accounts come: a weight, and a manager without accounts", async () => {
  opened = await openLists({ Accounts: [headings, ...held("Dana", 1, 6), ["Account 7", ""]] });
  const first = await opened.run({ do: "load" });
  const { sheet } = first;
  expect(first["words"][3]).toContain("Without a manager of the list: 1 account");
  const { cells } = await opened.run({ do: "cells", sheet });
  await opened.run({ do: "type", sheet, cell: cells["accounts:1:load"], value: 3 });
  await opened.run({ do: "type", sheet, cell: cells["managers:2:manager"], value: "Fay" });
  await opened.run({ do: "type", sheet: "Accounts", cell: "A9", value: "Account 8" });
  await opened.run({ do: "type", sheet: "Accounts", cell: "B9", value: "Dana" });
  const made = await opened.run({ do: "load" });
  expect(made["managers"]).toMatchObject([
    { manager: "Dana", accounts: 7, load: 9, proposed: 5 },
    { manager: "Fay", accounts: 0, load: 0, verdict: "Under", proposed: 5 },
  ]);
});

test("without managers nothing is said to be fine, and without room no proposal is made", async () => {
  opened = await openLists({ Accounts: [["Account"], ["Alder"], ["Birch"]] });
  const none = await opened.run({ do: "load" });
  expect(none["words"][0]).toContain("Not known: no list tells who looks after accounts");
  expect(none["moves"]).toEqual([]);
  opened.host.close();
  opened = await openLists({ Accounts: [headings, ...held("Dana", 1, 12)] });
  const over = await opened.run({ do: "load" });
  expect(over["words"][1]).toContain("12 and the managers can carry 10: 2 too much");
  expect(over["moves"]).toEqual([]);
});

test("without an account every account would be said to have a manager", async () => {
  opened = await openLists({ Notes: [["Note"], ["nothing here"]] });
  const none = await opened.run({ do: "load" });
  expect(none["words"][3]).toBe("○ No account is listed.");
});

test("a manager whose name ends in a number would be nobody to the formulas", async () => {
  opened = await openLists({
    Accounts: [headings, ...held("Manager 1", 1, 5), ...held("Manager 2", 6, 10)],
  });
  const made = await opened.run({ do: "load" });
  expect(made["managers"]).toMatchObject([
    { manager: "Manager 1", accounts: 5, verdict: "In range" },
    { manager: "Manager 2", accounts: 5, verdict: "In range" },
  ]);
  expect(made["words"][3]).toBe("✓ Every account has a manager of the list.");
});

test("60 accounts on 12 managers are shared as the search proves, and Cancel leaves no sheet", async () => {
  const managers = Array.from({ length: 12 }, (_, at) => `Manager ${at + 1}`);
  // Skewed: the first have most.
  const owner = (account: number): number => Math.floor(12 * (account / 60) ** 2);
  const rows = Array.from({ length: 60 }, (_, at) => [`Account ${at + 1}`, managers[owner(at)]!]);
  opened = await openLists({ Accounts: [headings, ...rows] });
  const controller = new AbortController();
  const cancelled = createProgrammeSheet("load", {
    signal: controller.signal,
    onProgress: ({ share }) => share > 0 && controller.abort(),
  });
  await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
  expect(
    await opened.answer({ do: "read", sheet: "Load and allocation", range: "A1" }),
  ).toMatchObject({
    ok: false,
  });
  const made = await opened.run({ do: "load" });
  const names = (made["managers"] as Result[]).map(({ manager }) => String(manager));
  const best = allocateAccounts({
    loads: new Float64Array(60).fill(1),
    managers: names.length,
    current: Int32Array.from(rows, ([, manager]) => names.indexOf(String(manager))),
    capacity: 10,
  });
  expect(Math.max(...(made["managers"] as Result[]).map(({ proposed }) => proposed))).toBe(
    best.heaviestLoad,
  );
  expect(made["moves"]).toHaveLength(best.moves);
});
