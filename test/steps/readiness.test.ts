import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { rawRows, sumOf, type RawRow } from "../understanding/support/raw-rows";
import {
  closeAfterEach,
  openBytes,
  openFolder,
  openLists,
  openSample,
  type ProgrammeRun,
  type Result,
} from "./support/programme-run";

closeAfterEach();

let opened: ProgrammeRun;

interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly heading: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A list of the sample as plain rows by heading. */
function sampleRows(name: string): readonly Record<string, string | number | null>[] {
  const path = join(__dirname, "..", "..", "assets", "sample-data.json");
  const { sheets } = JSON.parse(readFileSync(path, "utf8")) as { sheets: readonly Sheet[] };
  const sheet = sheets.find((one) => one.name === name) as Sheet;
  return sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.map(({ heading }, at) => [heading, row[at] ?? null])),
  );
}

/** How many of the largest make half of the whole, counted one after the other. */
function howManyMakeHalf(values: readonly number[]): number {
  const half = sumOf(values) / 2;
  let together = 0;
  return [...values].sort((a, b) => b - a).findIndex((value) => (together += value) >= half) + 1;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] as number) + (sorted[Math.ceil(at)] as number)) / 2;
}

function byAccount<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  amountOf: (row: Row) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(nameOf(row), (sums.get(nameOf(row)) ?? 0) + amountOf(row));
  return sums;
}

function monthsOf(days: number): string {
  return (days / (365.25 / 12)).toFixed(1);
}

function dayOf(text: string): number {
  const [day, month, year] = text.split("-").map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day);
}

test("the sample is ready by what its lists say, counted anew from its rows", async () => {
  opened = await openSample();
  const result = await opened.run({ do: "readiness" });
  const revenue = sampleRows("Revenue");
  const inYear = (after: number, to: number) =>
    byAccount(
      revenue.filter(({ "Quarter start": start }) => Number(start) > after && Number(start) <= to),
      (row) => String(row["Account"]),
      (row) => Number(row["Revenue"]),
    );
  // 2025-09-30, 2026-09-30 and 2024-09-30 as Excel counts days.
  const [now, before] = [inYear(45_930, 46_295), inYear(45_565, 45_930)];
  const reach = howManyMakeHalf([...now.values()]);
  const largest = [...before].sort(([, a], [, b]) => b - a).slice(0, 10);
  const lost = sumOf(largest.map(([name, then]) => Math.max(0, then - (now.get(name) ?? 0))));
  const deals = sampleRows("Opportunities").filter(({ Stage }) => Stage === "Won");
  const days = deals.map(({ Opened, Closed }) => Number(Closed) - Number(Opened));
  const [first, second, third] = result["questions"] as Result[];
  expect(first).toMatchObject({ answer: reach <= 10 ? "Yes" : "No", n: now.size });
  expect(first?.["evidence"]).toContain(`${reach} customers bring 50%`);
  expect(second).toMatchObject({ answer: "No", n: days.length });
  expect(second?.["evidence"]).toContain(`${monthsOf(middle(days))} months`);
  expect(third).toMatchObject({ answer: "Yes", n: now.size });
  expect(third?.["evidence"]).toContain(`brought ${lost.toLocaleString("en")} less; 0 new`);
  expect(result["ready"]).toBe("Start");
  const grown = [...before].filter(([name, then]) => then > 0 && (now.get(name) ?? 0) > then);
  const points = result["points"] as Result[];
  expect(points[2]?.["answer"]).toBeCloseTo(1 + (9 * grown.length) / before.size, 1);
});

test("what the user changes in the lists changes the answers at once", async () => {
  opened = await openSample();
  await opened.run({ do: "readiness" });
  const rows = sampleRows("Revenue");
  const at = rows.findIndex(({ "Quarter start": start }) => Number(start) > 46_100);
  await opened.run({ do: "type", sheet: "Revenue", cell: `D${at + 2}`, value: 100_000_000 });
  const { values } = (await opened.run({
    do: "read",
    sheet: "Readiness and fit",
    range: "A10:D14",
  })) as { values: unknown[][] };
  expect(values.flat().join(" ")).toMatch(
    /1 customer brings 50% of 116,\d{3},\d{3}, the largest 86%/u,
  );
});

test("an overruled answer keeps its reason through saving, opening and a refresh", async () => {
  const first = await openSample();
  const { sheet } = await first.run({ do: "readiness" });
  const { cells } = (await first.run({ do: "cells", sheet })) as { cells: Record<string, string> };
  const type = (input: string, value: unknown) =>
    first.run({ do: "type", sheet, cell: cells[input], value });
  await type("questions:2:own", "Yes");
  expect((await first.run({ do: "readiness" }))["questions"][1]).toMatchObject({ counts: "No" });
  await type("questions:2:reason", "Tenders take a year; the CRM begins at the offer");
  await type("fit:4:own", 8);
  await type("fit:4:reason", "Nobody else delivers to all sites");
  const tooHigh = { do: "type", sheet, cell: cells["fit:1:own"], value: 11 };
  expect(await first.answer(tooHigh)).toMatchObject({
    sentence: "Your answer: type a number from 1 to 10.",
  });
  for (const gate of [1, 2, 3]) await type(`gates:${gate}:met`, "Yes");
  const bytes = await first.save();
  first.host.close();
  opened = await openBytes(bytes);
  const result = await opened.run({ do: "readiness" });
  expect(result["sheet"]).toBe(sheet);
  expect(result["questions"][1]).toMatchObject({
    answer: "No",
    own: "Yes",
    reason: "Tenders take a year; the CRM begins at the offer",
    counts: "Yes",
  });
  expect(result["points"][3]).toMatchObject({ answer: null, own: 8, counts: 8 });
  expect(result["ready"]).toBe("Start");
  const [transaction, upsell, expand, , people] = (result["points"] as Result[]).map(({ answer }) =>
    Number(answer),
  ) as [number, number, number, number, number];
  expect(result["score"]).toBeCloseTo(
    (25 * transaction + 20 * upsell + 20 * expand + 15 * 8 + 20 * people) / 100,
    9,
  );
  expect(result["fit"]).toBe("Fits");
  await opened.run({ do: "takeBack" });
});

test("the sheet is taken back whole", async () => {
  opened = await openSample();
  const { sheet } = await opened.run({ do: "readiness" });
  await opened.run({ do: "takeBack" });
  expect(await opened.answer({ do: "read", sheet, range: "A1:A2" })).toMatchObject({ ok: false });
});

test.each([
  [
    "no revenue",
    {
      Accounts: [
        ["Account", "Owner"],
        ["Alder", "Dana"],
        ["Birch", "Eli"],
      ],
    },
  ],
  [
    "one account without revenue",
    {
      Accounts: [
        ["Account", "Annual revenue"],
        ["Alder", ""],
        ["Birch", ""],
      ],
    },
  ],
])("%s: nothing is known, and nothing is yes", async (_, lists) => {
  opened = await openLists(lists);
  const result = await opened.run({ do: "readiness" });
  expect(result).toMatchObject({ ready: "Not known", fit: "Not known", score: null });
  expect((result["questions"] as Result[]).map(({ answer }) => answer)).toEqual([
    "Not known",
    "Not known",
    "Not known",
  ]);
});

describeWithSharedData("readiness of exports of others", () => {
  test("Maven: counted anew from its files; nobody is known to be new", async () => {
    opened = await openFolder(sharedData("b2b/maven_crm"));
    const result = await opened.run({ do: "readiness" });
    const won = rawRows(sharedData("b2b/maven_crm/sales_pipeline.csv")).filter(
      ({ deal_stage: stage }) => stage === "Won",
    );
    const sums = byAccount(
      won,
      ({ account }) => account as string,
      ({ close_value: value }) => Number(value),
    );
    const days = won.map(
      (row) =>
        (Date.parse(`${row["close_date"]} UTC`) - Date.parse(`${row["engage_date"]} UTC`)) /
        86_400_000,
    );
    const reach = howManyMakeHalf([...sums.values()]);
    const [first, second, third] = result["questions"] as Result[];
    expect(first).toMatchObject({ answer: reach <= 10 ? "Yes" : "No", n: sums.size });
    expect(first?.["evidence"]).toContain(
      `${reach} customers bring 50% of ${sumOf(sums.values()).toLocaleString("en")}`,
    );
    expect(second).toMatchObject({ answer: "No", n: won.length });
    expect(second?.["evidence"]).toContain(`${monthsOf(middle(days))} months`);
    expect(third).toMatchObject({ answer: "Not known", counts: "Not known" });
    expect(result["ready"]).toBe("Not yet");
    const managers = rawRows(sharedData("b2b/maven_crm/sales_teams.csv"));
    expect(result["points"][4]["n"]).toBe(new Set(managers.map(({ manager }) => manager)).size);
  });

  test("ravenstack: what subscriptions bring in a year, now and a year before", async () => {
    opened = await openFolder(sharedData("b2b/ravenstack"));
    const result = await opened.run({ do: "readiness" });
    const rows = rawRows(sharedData("b2b/ravenstack/ravenstack_subscriptions.csv"));
    const yearly = (day: number): Map<string, number> =>
      byAccount(
        rows.filter(({ start_date: start, end_date: end }) => {
          return dayOf(start as string) <= day && (end === "" || dayOf(end as string) > day);
        }),
        (row) => row["account_id"] as string,
        (row) => 12 * Number(row["mrr_amount"]),
      );
    const [now, before] = [yearly(Date.UTC(2024, 11, 31)), yearly(Date.UTC(2023, 11, 31))];
    const accounts: RawRow[] = rawRows(sharedData("b2b/ravenstack/ravenstack_accounts.csv"));
    const first = new Map<string, number>();
    for (const row of rows) {
      const [id, start] = [row["account_id"] as string, dayOf(row["start_date"] as string)];
      first.set(id, Math.min(first.get(id) ?? Infinity, start));
    }
    const idOf = (row: RawRow): string => (row["account_id"] ?? row["﻿account_id"]) as string;
    const fresh = accounts.filter((row) => {
      const since = Math.min(first.get(idOf(row)) ?? Infinity, dayOf(row["signup_date"] as string));
      return since > Date.UTC(2023, 11, 31) && (now.get(idOf(row)) ?? 0) > 0;
    });
    const gained = sumOf(fresh.map((row) => now.get(idOf(row)) ?? 0));
    const largest = [...before].sort(([, a], [, b]) => b - a).slice(0, 10);
    const lost = sumOf(largest.map(([id, then]) => Math.max(0, then - (now.get(id) ?? 0))));
    const [half, cycle, hurt] = result["questions"] as Result[];
    const reach = howManyMakeHalf([...now.values()]);
    expect(half).toMatchObject({ answer: "No", n: now.size });
    expect(half?.["evidence"]).toContain(
      `${reach} customers bring 50% of ${sumOf(now.values()).toLocaleString("en")}`,
    );
    expect(cycle).toMatchObject({ answer: "Not known", n: null });
    expect(hurt?.["evidence"]).toContain(
      `brought ${lost.toLocaleString("en")} less; ${fresh.length} new customers brought ${gained.toLocaleString("en")} `,
    );
    expect(hurt?.["answer"]).toBe(lost > gained ? "Yes" : "No");
  });
});
