import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInput } from "../headless/open-input";
import { Model } from "../workbench/engine";
import { quietEngine } from "../workbench/headless/quiet-engine";
import { startHeadlessHost, type HeadlessHost } from "../workbench/headless/start-headless-host";
import { installWorkbench } from "../workbench/object-model/install";
import { projectRoot } from "../workbench/server/files";

const day = (number: number): string =>
  new Date(Date.UTC(2023, 0, 1 + number)).toISOString().slice(0, 10);

export const accountName = (index: number): string => `Company ${index + 1}`;

/** Three lists as a CRM exports them: 800 accounts, the first ones key, six contacts each, and so many deals. */
function writeLists(folder: string, deals: number, keyAccounts: number): void {
  const accounts = 800;
  const rows = (count: number, heading: string, row: (index: number) => string): string =>
    [heading, ...Array.from({ length: count }, (_, index) => row(index))].join("\n");
  const stages = ["Won", "Lost", "Engaging", "Prospecting", "Won"];
  writeFileSync(
    join(folder, "Accounts.csv"),
    rows(
      accounts,
      "Account ID,Account name,Industry,Region,Owner,Annual revenue,Status",
      (index) =>
        `A-${1000 + index},${accountName(index)},Industry ${index % 6},Region ${index % 4},Owner ${index % 15},${100_000 + ((index * 7919) % 900_000)},${index < keyAccounts ? "Key" : ""}`,
    ),
  );
  writeFileSync(
    join(folder, "Contacts.csv"),
    rows(
      6 * accounts,
      "Contact ID,Account ID,Full name,Title,Email,Role,Last contact",
      (index) =>
        `C-${index},A-${1000 + (index % accounts)},Person ${index},Head of ${index % 7},p${index}@example.com,${["decider", "user", "influencer"][index % 3]},${day(600 + (index % 400))}`,
    ),
  );
  writeFileSync(
    join(folder, "Opportunities.csv"),
    rows(
      deals,
      "Opportunity ID,Account ID,Opportunity name,Product,Stage,Amount,Created date,Close date,Owner",
      (index) => {
        const stage = stages[(index * 7 + Math.floor(index / accounts)) % 5] ?? "Won";
        const closed = ["Won", "Lost"].includes(stage) ? day((index % 1000) + 30) : "";
        return `O-${index},A-${1000 + (index % accounts)},Deal ${index},Product ${index % 12},${stage},${500 + ((index * 37) % 9000)},${day(index % 1000)},${closed},Owner ${index % 15}`;
      },
    ),
  );
}

export async function withBook<T>(
  deals: number,
  use: (host: HeadlessHost) => Promise<T>,
  { keyAccounts = 0 }: { readonly keyAccounts?: number } = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "plans-"));
  try {
    writeLists(folder, deals, keyAccounts);
    installWorkbench();
    quietEngine();
    const { opened, workbookName } = await openInput([folder]);
    const model = new Model(opened.data);
    opened.connect(model);
    const host = await startHeadlessHost({
      addInFolder: join(projectRoot, "dist"),
      model,
      workbookName,
      withoutPane: true,
      exposeGlobals: true,
    });
    try {
      return await use(host);
    } finally {
      host.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
