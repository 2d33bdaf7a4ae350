import { actions } from "../../../src/actions";
import { session } from "../../actions/session";
import { writeSheet, type Cell, type HeadlessHost } from "../../actions/start-host";
import { minimalWorkbook } from "../../workbench/xlsx/make-package";
import { deeds, Hands, notesOn, sheetNow, typedWords, wordsIn, type Draw } from "./hands";
import { picturesOn, withPicture } from "../../workbench/xlsx/pictures";

const criteria = ["Revenue", "Product fit", "Days to pay"] as const;
const headings: Cell[] = ["Account ID", "Account", ...criteria, "Industry"];

interface Source {
  rows: Cell[][];
  made: number;
}

function newAccount(source: Source, draw: Draw): Cell[] {
  source.made += 1;
  const industry = ["Steel", "Food", "Retail"][draw(3)] ?? "";
  return [
    `C${source.made}`,
    `Customer ${source.made}`,
    100 + draw(900),
    draw(5) === 0 ? "" : 1 + draw(10),
    10 + draw(80),
    industry,
  ];
}

/** What happens to the list between two months. */
function happen(source: Source, draw: Draw): void {
  const row = source.rows[draw(source.rows.length)];
  const what = draw(5);
  if (what === 0) source.rows.push(newAccount(source, draw));
  else if (what === 1 && source.rows.length > 5) {
    source.rows = source.rows.filter((one) => one !== row);
  } else if (row && what === 2) row[1] = `${row[1]} Group`;
  else if (row) row[2 + draw(3)] = 10 + draw(80) / 10;
}

async function writeSource(host: HeadlessHost, { rows }: Source): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Accounts");
    sheet.getUsedRange().clear("Contents");
    await context.sync();
    sheet.getRangeByIndexes(0, 0, rows.length + 1, headings.length).values = [headings, ...rows];
    await context.sync();
  });
}

async function matrixOn(host: HeadlessHost): Promise<string> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id");
    await context.sync();
    const found = sheets.items.map((sheet) =>
      sheet.names.getItemOrNullObject("Scores").load("name"),
    );
    await context.sync();
    return sheets.items[found.findIndex(({ isNullObject }) => !isNullObject)]?.id ?? "";
  });
}

/** The values of names of the matrix, cell after cell. */
async function named(host: HeadlessHost, id: string, names: readonly string[]): Promise<Cell[][]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const ranges = names.map((name) => sheet.names.getItem(name).getRange().load("values"));
    await context.sync();
    return ranges.map(({ values }) => (values as Cell[][]).map(([first]) => first ?? ""));
  });
}

function differs(one: Cell | undefined, other: number | ""): boolean {
  if (other === "") return typeof one === "number";
  return typeof one !== "number" || Math.abs(one - other) > 1e-9;
}

/** Ratings, scores and ranks worked out from the values and the criteria that stand on the sheet. */
async function wrongNumbers(
  host: HeadlessHost,
  id: string,
  source: Source,
  typed: ReadonlySet<number>,
): Promise<string[]> {
  const each = criteria.map((_, at) => at + 1);
  const [accounts = [], scores = [], ranks = [], names = [], weights = [], ...rest] = await named(
    host,
    id,
    [
      "AccountNames",
      "Scores",
      "Ranks",
      "CriterionNames",
      "Weights",
      "CriterionDirections",
      "CriterionWorst",
      "CriterionBest",
      ...each.map((number) => `_KAM.scale.name${number}`),
      ...each.map((number) => `_KAM.accounts.value${number}`),
      ...each.map((number) => `_KAM.accounts.rating${number}`),
    ],
  );
  const [directions = [], worst = [], best = []] = rest;
  const scale = rest.slice(3, 6).map(([name]) => names.indexOf(name ?? ""));
  const values = rest.slice(6, 9);
  const ratings = rest.slice(9, 12);
  const wrong: string[] = [];
  const byName = new Map(source.rows.map((row) => [String(row[1]), row]));
  const wanted = accounts.map((account, at): number | "" => {
    const row = byName.get(String(account));
    let sum = 0;
    let whole = 0;
    scale.forEach((place, index) => {
      const value = values[index]?.[at];
      const listed = row?.[2 + index];
      if (row && typeof value === "number" && !typed.has(value) && value !== listed) {
        wrong.push(`${account}: ${criteria[index]} is ${value}, the list says ${listed}`);
      }
      const rating = ratings[index]?.[at];
      const from = Number(worst[place]);
      const to = Number(best[place]);
      const line =
        typeof value !== "number"
          ? ""
          : from === to
            ? 5.5
            : Math.max(1, Math.min(10, 1 + (9 * (value - from)) / (to - from)));
      if (!(typeof rating === "number" && typed.has(rating)) && differs(rating, line)) {
        wrong.push(
          `${account}: ${criteria[index]} ${value} from ${from} to ${to} (${directions[place]}) is rated ${rating}, not ${line}`,
        );
      }
      whole += Number(weights[place]);
      sum += Number(weights[place]) * (typeof rating === "number" ? rating : 1);
    });
    // No name, no score; a blank counts as the worst.
    return account === "" ? "" : sum / whole;
  });
  scores.forEach((score, at) => {
    const isGone = score === "" && !byName.has(String(accounts[at]));
    if (!isGone && differs(score, wanted[at] ?? "")) {
      wrong.push(`${accounts[at]}: score ${score}, not ${wanted[at]}`);
    }
  });
  ranks.forEach((rank, at) => {
    const score = scores[at];
    if (typeof score !== "number") return;
    const above = scores.filter(
      (other) => typeof other === "number" && Number(other.toFixed(6)) > Number(score.toFixed(6)),
    );
    if (rank !== above.length + 1) {
      wrong.push(`${accounts[at]}: rank ${rank}, not ${above.length + 1}`);
    }
  });
  return wrong;
}

/** A matrix for so many months, saved and opened again each month; answers what went wrong. */
export async function matrixYear(draw: Draw, months: number): Promise<string[]> {
  const source: Source = { rows: [], made: 0 };
  for (let account = 0; account < 8; account += 1) source.rows.push(newAccount(source, draw));
  const typed = new Set<number>();
  const hands = new Hands(
    draw,
    (heading) =>
      / rated$/u.test(heading) ? [1, 10] : /^(Weight|Revenue)$/u.test(heading) ? [10, 90] : null,
    (heading) => /remark|decision|^word/iu.test(heading),
    (number) => typed.add(number),
  );
  const wrong: string[] = [];
  const empty = minimalWorkbook({ sheets: [{ name: "Notes", xml: "<sheetData/>" }] });
  let bytes = await session(
    empty,
    async (host) => {
      await writeSheet(host, "Accounts", [headings, ...source.rows]);
      const [list] = await actions.listAccountSources();
      const read = await actions.readAccounts(list!);
      await actions.createScoringMatrix(read, {
        ...read.proposal,
        slots: 3,
        criteria: read.proposal.criteria.slice(0, 3),
      });
    },
    { calculates: true },
  );
  bytes = await withPicture(bytes, "Scoring matrix", 9, 3);
  for (let month = 1; month <= months; month += 1) {
    let sheetName = "";
    const done: string[] = [];
    bytes = await session(
      bytes,
      async (host, model) => {
        const id = await matrixOn(host);
        for (let deed = draw(4); deed > 0; deed -= 1) {
          const what = deeds[draw(deeds.length)]!;
          done.push(`${what}: ${await hands.do(host, model, id, what)}`);
        }
        const words = [
          ...wordsIn(await typedWords(host, id)),
          ...notesOn(model, await sheetNow(host, id)),
        ];
        for (let event = draw(3); event > 0; event -= 1) happen(source, draw);
        await writeSource(host, source);
        const [list] = await actions.listAccountSources();
        const read = await actions.readAccounts(list!);
        if (read.existing === null) throw new Error("the matrix is not known again");
        const updated = await actions.updateScoringMatrix(read, read.proposal, read.existing);
        await host.settle();
        const lost = updated.unplaced.map(({ words: said, content }) => `${said}: ${content}`);
        sheetName = (await sheetNow(host, id)).name;
        const after = new Set([
          ...wordsIn(await typedWords(host, id)),
          ...notesOn(model, await sheetNow(host, id)),
        ]);
        const found = [
          ...words.filter((word) => !after.has(word)).map((word) => `lost: ${word}`),
          ...(await wrongNumbers(host, id, source, typed)),
        ];
        const again = await actions.readAccounts(list!);
        const preview = await actions.previewUpdate(again, again.proposal, again.existing!);
        if (preview.updated > 0) found.push(`a second update would change ${preview.words}`);
        wrong.push(...found.map((what) => `month ${month} (${done.join("; ")}): ${what}`));
        if (found.length > 0) {
          wrong.push(`${updated.words}`, `unplaced: ${lost.join("; ")}`);
        }
      },
      { calculates: true },
    );
    if ((await picturesOn(bytes, sheetName)).length !== 1) {
      wrong.push(`month ${month} (${done.join("; ")}): the picture is lost`);
    }
    if (wrong.length > 0) break;
  }
  return wrong;
}
