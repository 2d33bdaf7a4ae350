import { actions } from "../../../src/actions";
import { session } from "../../actions/session";
import { writeSheet, type Cell, type HeadlessHost } from "../../actions/start-host";
import { minimalWorkbook } from "../../workbench/xlsx/make-package";
import { deeds, Hands, notesOn, sheetNow, typedWords, wordsIn, type Draw } from "./hands";
import { picturesOn, withPicture } from "../../workbench/xlsx/pictures";

/** The lists that a plan is filled from; Acme's plan is looked at. */
interface Lists {
  readonly Accounts: Cell[][];
  readonly People: Cell[][];
  readonly Deals: Cell[][];
}

const headings = {
  Accounts: ["Account ID", "Account", "Account manager", "Industry", "Annual revenue"],
  People: ["Account", "Name", "Job title", "Role", "Email"],
  Deals: ["Opportunity ID", "Account", "Opportunity", "Stage", "Value", "Closed", "Product"],
} as const;

function newDeal(lists: Lists, draw: Draw): Cell[] {
  const number = lists.Deals.length + 1;
  const stage = ["Proposal", "Won", "Lost"][draw(3)] ?? "";
  const closed = stage === "Proposal" ? "" : 46000 + draw(300);
  const product = ["Pumps", "Valves", "Service"][draw(3)] ?? "";
  return [`D${number}`, "Acme", `Deal ${number}`, stage, 10 + draw(300), closed, product];
}

/** What happens to the lists between two months. */
function happen(lists: Lists, draw: Draw): void {
  const number = lists.People.length + 1;
  const person = lists.People[draw(lists.People.length)];
  const deal = lists.Deals[draw(lists.Deals.length)];
  switch (draw(5)) {
    case 0:
      lists.People.push(["Acme", `Person ${number}`, "CFO", "User", `p${number}@acme.example`]);
      return;
    case 1:
      if (person && lists.People.length > 2) lists.People.splice(lists.People.indexOf(person), 1);
      return;
    case 2:
      if (person) person[2] = `Title ${draw(1000)}`;
      return;
    case 3:
      lists.Deals.push(newDeal(lists, draw));
      return;
    default:
      if (deal) deal[4] = 10 + draw(300);
  }
}

async function writeLists(host: HeadlessHost, lists: Lists): Promise<void> {
  for (const [name, rows] of Object.entries(lists) as [keyof Lists, Cell[][]][]) {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getUsedRange().clear("Contents");
      await context.sync();
      sheet.getRangeByIndexes(0, 0, rows.length + 1, headings[name].length).values = [
        [...headings[name]],
        ...rows,
      ];
      await context.sync();
    });
  }
}

async function planOn(host: HeadlessHost): Promise<string> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id");
    await context.sync();
    const found = sheets.items.map((sheet) =>
      sheet.names.getItemOrNullObject("Account").load("name"),
    );
    await context.sync();
    return sheets.items[found.findIndex(({ isNullObject }) => !isNullObject)]?.id ?? "";
  });
}

/** A plan for so many months, saved and opened again each month; answers what went wrong. */
export async function planYear(draw: Draw, months: number): Promise<string[]> {
  const lists: Lists = {
    Accounts: [
      ["A1", "Acme", "Dana", "Steel", 300],
      ["B1", "Bolt", "Eli", "Food", 200],
    ],
    People: [
      ["Acme", "Ann Ash", "CEO", "Decider", "ann@acme.example"],
      ["Bolt", "Bo Berg", "Buyer", "Buyer", "bo@bolt.example"],
      ["Acme", "Cy Cole", "CFO", "Buyer", "cy@acme.example"],
    ],
    Deals: [],
  };
  for (let deal = 0; deal < 4; deal += 1) lists.Deals.push(newDeal(lists, draw));
  const hands = new Hands(
    draw,
    () => null,
    () => true,
  );
  const empty = minimalWorkbook({ sheets: [{ name: "Notes", xml: "<sheetData/>" }] });
  let bytes = await session(empty, async (host) => {
    for (const [name, rows] of Object.entries(lists) as [keyof Lists, Cell[][]][]) {
      await writeSheet(host, name, [[...headings[name]], ...rows]);
    }
    await actions.createAccountPlan("Acme");
  });
  const wrong: string[] = [];
  bytes = await withPicture(bytes, "Plan Acme", 20, 4);
  for (let month = 1; month <= months && wrong.length === 0; month += 1) {
    let sheetName = "";
    bytes = await session(bytes, async (host, model) => {
      const id = await planOn(host);
      const done: string[] = [];
      for (let deed = draw(5); deed > 0; deed -= 1) {
        const what = deeds[draw(deeds.length)]!;
        done.push(`${what}: ${await hands.do(host, model, id, what)}`);
      }
      const words = [
        ...wordsIn(await typedWords(host, id)),
        ...notesOn(model, await sheetNow(host, id)),
      ];
      for (let event = draw(3); event > 0; event -= 1) happen(lists, draw);
      await writeLists(host, lists);
      const { plans } = await actions.refreshPlans({});
      sheetName = (await sheetNow(host, id)).name;
      const after = new Set([
        ...wordsIn(await typedWords(host, id)),
        ...notesOn(model, await sheetNow(host, id)),
      ]);
      const unplaced = JSON.stringify(plans.map((plan) => plan.unplaced));
      const lost = words.filter((word) => !after.has(word));
      const found = lost.map((word) => `lost: ${word}; without place: ${unplaced}`);
      const again = await actions.previewRefresh({});
      if (again.plans.some(({ updated }) => updated > 0)) {
        found.push(`a second refresh would change ${again.words}`);
      }
      wrong.push(...found.map((what) => `month ${month} (${done.join("; ")}): ${what}`));
    });
    if ((await picturesOn(bytes, sheetName)).length !== 1) {
      wrong.push(`month ${month}: the picture is lost`);
    }
  }
  return wrong;
}
