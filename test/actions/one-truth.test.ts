import { closeAfterEach, openLists, type ProgrammeRun } from "../steps/support/programme-run";
import type { Cell } from "./start-host";

closeAfterEach();

let opened: ProgrammeRun;

const step = (one: object) => opened.run(one);

const accounts: readonly (readonly Cell[])[] = [
  ["Account", "Account manager", "Potential revenue"],
  ["Alder", "Ann", 4000],
  ["Birch", "Bob", 5000],
  ["Cedar", "Ann", 6000],
  ["Dogwood", "Bob", 7000],
  ["Elm", "Ann", 8000],
  ["Fir", "Bob", 9000],
];

/** Two quarters a year apart, and a ticket five weeks into the second of them. */
const twoQuarters = {
  Accounts: accounts,
  Contacts: [
    ["Account", "Name", "Role"],
    ["Fir", "Zed", "Decider"],
    ["Fir", "Zoe", "Influencer"],
  ],
  Revenue: [
    ["Account", "Quarter start", "Revenue"],
    ["Fir", "2023-07-01", 200],
    ["Fir", "2024-07-01", 260],
  ],
  Tickets: [
    ["Ticket", "Account", "Opened", "Closed"],
    ["T1", "Birch", "2024-07-05", "2024-07-08"],
    ["T2", "Fir", "2024-08-05", ""],
  ],
};

const quarters = ["2022-07-01", "2022-10-01", "2023-01-01", "2023-04-01", "2023-07-01"].concat([
  "2023-10-01",
  "2024-01-01",
  "2024-04-01",
  "2024-07-01",
]);

/** Nine quarters of every account: Alder is paid back every time, the others buy the same. */
const credits = {
  Accounts: accounts,
  Revenue: [
    ["Account", "Quarter start", "Revenue"],
    ...accounts
      .slice(1)
      .flatMap(([name = ""], at) =>
        quarters.map((start): readonly Cell[] => [name, start, at === 0 ? -150 : 100 * (at + 1)]),
      ),
  ],
};

async function cellsOf(sheet: string): Promise<readonly (readonly Cell[])[]> {
  const { values } = await step({ do: "read", sheet, range: "A1:Z260" });
  return values as Cell[][];
}

function rowOf(cells: readonly (readonly Cell[])[], first: string): readonly Cell[] {
  return cells.find((row) => row[0] === first) ?? [];
}

/** The cell beside a label, wherever that stands. */
function beside(cells: readonly (readonly Cell[])[], label: string, across = 1): Cell | undefined {
  const row = cells.find((one) => one.includes(label)) ?? [];
  return row[row.indexOf(label) + across];
}

async function typeUnder(sheet: string, heading: string, value: Cell): Promise<void> {
  const cells = await cellsOf(sheet);
  const row = cells.findIndex((one) => one[0] === heading);
  await step({ do: "type", sheet, cell: `A${row + 2}`, value });
}

async function evidenceOf(sheet = "Readiness and fit"): Promise<string> {
  return (await cellsOf(sheet)).flat().join("\n");
}

test("two quarters a year apart were taken for years: plan, goal and KPI told two revenues", async () => {
  opened = await openLists(twoQuarters);
  expect(await step({ do: "settings" })).toMatchObject({ asOf: "2024-09-30" });
  await step({ do: "plans", accounts: ["Fir"] });
  await step({ do: "reviews", accounts: ["Fir"], period: "2024-Q3" });
  const [plan, review] = [await cellsOf("Plan Fir"), await cellsOf("Review Fir Q3 2024")];
  expect(beside(plan, "Revenue, last 12 months")).toBe(260);
  expect(rowOf(review, "Revenue, last 12 months")[1]).toBe(260);
  expect(rowOf(review, "Revenue in the period")[1]).toBe(260);
  expect(rowOf(review, "Grow the yearly revenue")[5]).toBe(260);
  await step({ do: "readiness" });
  expect(await evidenceOf()).toContain("in the 12 months to 2024-09-30");
});

test("a goal kept the plan's number beside another one of the same KPI on the review", async () => {
  opened = await openLists(twoQuarters);
  await step({ do: "settings", asOf: "2024-08-05" });
  await step({ do: "plans", accounts: ["Fir"] });
  await step({ do: "reviews", accounts: ["Fir"], period: "2024-Q3" });
  const review = await cellsOf("Review Fir Q3 2024");
  const [kpi] = rowOf(review, "Revenue, last 12 months").slice(1);
  expect(kpi).toBe(200);
  expect(rowOf(review, "Grow the yearly revenue")[5]).toBe(kpi);
  const figure = review.findIndex((row) => row.includes("Lost in the period"));
  const column = review[figure]?.indexOf("Revenue, last 12 months") ?? -1;
  const cell = `${String.fromCharCode(66 + column)}${figure + 1}`;
  await step({ do: "type", sheet: "Review Fir Q3 2024", cell, value: 210 });
  const later = await cellsOf("Review Fir Q3 2024");
  expect(rowOf(later, "Revenue, last 12 months")[1]).toBe(210);
  expect(rowOf(later, "Grow the yearly revenue")[5]).toBe(210);
});

test("a quarter that is long over was said to be closed before it was over, and a year to end after today", async () => {
  opened = await openLists(twoQuarters);
  await step({ do: "settings", asOf: "2024-08-05" });
  await step({ do: "reviews", accounts: ["Fir"], period: "2024-Q3" });
  const sheet = "Review Fir Q3 2024";
  expect(beside(await cellsOf(sheet), "State")).toBe(
    "○ To date: what is known reaches to 2024-08-05, the period to 2024-09-30. The review follows the lists until it is closed.",
  );
  const closed = await opened.answer({ do: "close", sheet });
  expect(closed.ok && closed.notices).toEqual([
    "Q3 2024 was closed on what is known as of 2024-08-05: it went on to 2024-09-30.",
  ]);
  await step({ do: "readiness" });
  expect(await evidenceOf()).toContain("in the 12 months to 2024-08-05");
});

test("next steps and promises without dates were said to be not overdue, and counted as known", async () => {
  opened = await openLists(twoQuarters);
  await step({ do: "plans", accounts: ["Fir"] });
  await step({ do: "reviews", accounts: ["Fir"], period: "2024-Q3" });
  const sheet = "Review Fir Q3 2024";
  const known = beside(await cellsOf(sheet), "Measures known, of 6");
  await typeUnder(sheet, "Action", "Step");
  await typeUnder(sheet, "Commitment", "Promise");
  const review = await cellsOf(sheet);
  expect(review.flat()).toContain("○ Not known: no action and no promise has a date.");
  expect(beside(review, "Measures known, of 6")).toBe(known);
  expect(String(beside(review, "Not known"))).toContain("actions and promises with dates");
  const row = review.findIndex((one) => one[0] === "Promise");
  await step({ do: "type", sheet, cell: `D${row + 1}`, value: "2024-12-31" });
  const dated = await cellsOf(sheet);
  expect(dated.flat()).toContain("○ Of those with a date none is overdue; without one: 1.");
  expect(beside(dated, "Measures known, of 6")).toBe(Number(known) + 1);
});

test("people of whom no list tells the last contact were said not to be in contact", async () => {
  opened = await openLists(twoQuarters);
  await step({ do: "plans", accounts: ["Fir"] });
  const plan = (await cellsOf("Plan Fir")).flat();
  expect(plan).toContain(
    "○ Not known: 1 person who decides, approves or buys has no last contact.",
  );
  expect(plan).toContain(
    "○ Not known who is in contact: 2 people have neither a contact level nor a last contact.",
  );
});

test("credits were left out in silence, made more to be won than there is, and hid who buys more", async () => {
  opened = await openLists(credits);
  await step({ do: "plans", accounts: ["Alder", "Fir"] });
  await step({ do: "reviews", accounts: ["Alder", "Fir"], period: "2024-Q3" });
  const plan = await cellsOf("Plan Alder");
  expect(beside(plan, "Revenue, last 12 months")).toBe(-600);
  const wallet = plan.filter((row) => row.includes("12 months before"));
  expect(beside(wallet, "Share of wallet", 2)).toBe(0);
  expect(beside(plan, "Headroom", 2)).toBe(4000);
  const review = (await cellsOf("Review Alder Q3 2024")).flat();
  expect(review).toContain("✓ 100 % of the potential is still to be won.");
  expect(review).toContain(
    "○ Growth is not known: the 12 months before brought nothing to grow from.",
  );
  expect((await cellsOf("Review Fir Q3 2024")).flat()).toContain(
    "● Revenue is level with the 12 months before.",
  );
  await step({ do: "readiness" });
  const said = await evidenceOf();
  // 4 x (200 + 300 + 400 + 500 + 600) of those who bought.
  expect(said).toContain("50% of 8,000, without 1 customer of together -600, the largest 30%");
  expect(said).toContain("0% of the customers of the year before buy more now.");
});
