// npm run review-years -- [months] [accounts] [file]: monthly reviews of every account, closed and folded
// away each month, the workbook saved and opened again after each; then those of each month are
// brought back and held against what stood on them. Prints what each month took, the file's size and what was lost.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../src/actions";
import { reviewPeriodContaining } from "../src/domain/plan/review-periods";
import { serialOf } from "../src/domain/plan/calendar-day";
import { Model } from "../workbench/engine";
import { quietEngine } from "../workbench/headless/quiet-engine";
import { startHeadlessHost, type HeadlessHost } from "../workbench/headless/start-headless-host";
import { installWorkbench } from "../workbench/object-model/install";
import { projectRoot } from "../workbench/server/files";
import {
  openTextFiles,
  openWorkbookFile,
  saveWorkbookFile,
  type OpenedWorkbook,
} from "../workbench/xlsx/workbook-file";

const [months = 36, accounts = 25] = process.argv.slice(2, 4).map(Number);
const savedAs = process.argv[4];
const mostBytes = 5_000_000;
/** It runs beside other work, which may keep it waiting for long. */
const patience = { patienceInMilliseconds: 3_600_000 };

type Cells = readonly (readonly unknown[])[];

const accountName = (index: number): string => `Customer ${index + 1}`;
const names = Array.from({ length: accounts }, (_, index) => accountName(index));

/** The months are counted back from October 2026. */
function periodOf(month: number) {
  const at = 2026 * 12 + 9 - (months - 1 - month);
  return reviewPeriodContaining(serialOf(Math.floor(at / 12), (at % 12) + 1, 15), "monthly");
}

function isoDay(day: number): string {
  return new Date(Date.UTC(2023, 4, 1 + day)).toISOString().slice(0, 10);
}

function csv(fileName: string, headings: string, rows: readonly string[]) {
  return { fileName, bytes: new TextEncoder().encode([headings, ...rows].join("\n")) };
}

/** Accounts, six people and so many deals of each, over three and a half years. */
function openLists(): OpenedWorkbook {
  const stages = ["Won", "Lost", "Proposal", "Won", "Negotiation"];
  const each = (count: number) => Array.from({ length: count * accounts }, (_, index) => index);
  return openTextFiles([
    csv(
      "Accounts.csv",
      "Account ID,Account,Industry,Region,Annual revenue",
      each(1).map(
        (n) => `A${n},${accountName(n)},Industry ${n % 4},Region ${n % 3},${n * 1000 + 500}`,
      ),
    ),
    csv(
      "Contacts.csv",
      "Contact ID,Account,Name,Job title,Email,Role",
      each(6).map(
        (n) => `C${n},${accountName(n % accounts)},Person ${n},Head,p${n}@example.com,User`,
      ),
    ),
    csv(
      "Deals.csv",
      "Deal ID,Account,Opportunity,Stage,Value,Opened,Closed,Product",
      each(60).map((n) => {
        const stage = stages[(n * 7 + Math.floor(n / accounts)) % 5] ?? "Won";
        const opened = Math.floor((n * 1250) / (60 * accounts));
        const closed = /Won|Lost/u.test(stage) ? isoDay(opened + 20 + (n % 40)) : "";
        return `D${n},${accountName(n % accounts)},Deal ${n},${stage},${100 + ((n * 37) % 9000)},${isoDay(opened)},${closed},Product ${n % 8}`;
      }),
    ),
  ]);
}

async function session(
  opened: OpenedWorkbook,
  work: (host: HeadlessHost) => Promise<void>,
): Promise<Uint8Array> {
  const model = new Model(opened.data);
  const origin = opened.connect(model);
  const host = await startHeadlessHost({
    addInFolder: join(projectRoot, "dist"),
    model,
    withoutPane: true,
    exposeGlobals: true,
  });
  try {
    await work(host);
    await host.settle();
    return await saveWorkbookFile(model, origin);
  } finally {
    host.close();
  }
}

function withoutBlankEnd<T>(all: readonly T[], isBlank: (one: T) => boolean): readonly T[] {
  const last = all.reduce((end, one, at) => (isBlank(one) ? end : at), -1);
  return all.slice(0, last + 1);
}

function trimmed(cells: Cells): Cells {
  const rows = cells.map((row) => withoutBlankEnd(row, (cell) => cell === ""));
  return withoutBlankEnd(rows, (row) => row.length === 0);
}

/**
 * What stands on sheets, from A1 on without blanks at the end; a copy, since what the page made keeps
 * the page with its workbook.
 */
async function stands(sheetNames: readonly string[]): Promise<readonly Cells[]> {
  return Excel.run(async (context) => {
    const read = sheetNames.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)).load("values");
    });
    await context.sync();
    return structuredClone(read.map(({ values }) => trimmed(values)));
  });
}

/** What people write at a review, in words that are easily harmed. */
async function typeOn(sheetNames: readonly string[], month: number): Promise<void> {
  await Excel.run(async (context) => {
    const read = sheetNames.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return { sheet, used: sheet.getUsedRange(true).load("values") };
    });
    await context.sync();
    for (const [at, { sheet, used }] of read.entries()) {
      const typed = [
        ["Decision", `'=stop "discounts" <month ${month}> & ${at} 🚀`],
        ["Step", `'- קרא ל ${at}, ${month}`],
      ] as const;
      for (const [heading, text] of typed) {
        const row = used.values.findIndex((cells) => cells.includes(heading));
        const column = used.values[row]?.indexOf(heading) ?? -1;
        if (row < 0) throw new Error(`no ${heading} on the review`);
        const first = used.values.findIndex((cells, down) => down > row && cells[column] === "");
        sheet.getCell(first, column).values = [[text]];
      }
      sheet.getCell(1, 13).values = [[`beside ${month} ${at}`]];
    }
    await context.sync();
  });
}

async function seconds(work: () => Promise<unknown>): Promise<string> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return ((user + system) / 1e6).toFixed(1);
}

/** The rows that do not say what they said. */
function differences(name: string, before: Cells, now: Cells): readonly string[] {
  const rows = Math.max(before.length, now.length);
  return Array.from({ length: rows }, (_, row) => {
    const [was, is] = [before[row], now[row]].map((cells) => JSON.stringify(cells ?? []));
    return was === is ? [] : [`${name}, row ${row + 1}: ${was} is ${is}`];
  }).flat();
}

async function main(): Promise<void> {
  installWorkbench();
  quietEngine();
  const stood = new Map<string, Cells>();
  const byMonth: (readonly string[])[] = [];
  let bytes = await session(openLists(), async (host) => {
    console.log(
      `plans ${await seconds(() => actions.createAccountPlans(names, { pause: host.settle, ...patience }))} s`,
    );
  });
  const size = () => `${(bytes.length / 1e6).toFixed(2)} MB`;
  for (let month = 0; month < months; month += 1) {
    const times: string[] = [];
    bytes = await session(await openWorkbookFile(bytes, "book.xlsx"), async (host) => {
      let sheetNames: readonly string[] = [];
      const period = periodOf(month);
      times.push(
        await seconds(async () => {
          const { made } = await actions.createReviews(names, period, {
            pause: host.settle,
            ...patience,
          });
          sheetNames = made.map(({ sheetName }) => sheetName);
        }),
      );
      await host.settle();
      await typeOn(sheetNames, month);
      times.push(
        await seconds(() => actions.closeReviews(sheetNames, { by: "Dana", ...patience })),
      );
      const before = await stands(sheetNames);
      sheetNames.forEach((name, at) => stood.set(name, before[at] ?? []));
      byMonth.push(sheetNames);
      times.push(await seconds(() => actions.archiveReviews(sheetNames, patience)));
    });
    console.log(`${periodOf(month).label}: made, closed, folded ${times.join(", ")} s; ${size()}`);
  }
  if (savedAs !== undefined) writeFileSync(savedAs, bytes);
  const folded = bytes.length;
  let wrong = 0;
  for (const [month, sheetNames] of byMonth.entries()) {
    // As people do it, a month at a time: each begins with all of them folded away.
    await session(await openWorkbookFile(bytes, "book.xlsx"), async (host) => {
      const took = await seconds(async () => {
        const { made } = await actions.bringBackReviews(sheetNames, {
          pause: host.settle,
          ...patience,
        });
        const now = await stands(made.map(({ sheetName }) => sheetName));
        made.forEach(({ sheetName }, at) => {
          const found = differences(
            sheetName,
            stood.get(sheetNames[at] ?? "") ?? [],
            now[at] ?? [],
          );
          wrong += found.length;
          found.slice(0, 3).forEach((what) => console.log(`  ${what}`));
        });
      });
      console.log(`${periodOf(month).label}: brought back ${took} s`);
    });
  }
  console.log(
    `${stood.size} reviews: ${wrong} rows differ; folded away the workbook takes ${(folded / 1e6).toFixed(2)} MB (goal: under ${mostBytes / 1e6} MB)`,
  );
  process.exitCode = wrong > 0 || folded > mostBytes ? 1 : 0;
}

main()
  .catch((problem: unknown) => {
    console.error(problem);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
