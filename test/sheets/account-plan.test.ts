import { accountPlanSheet } from "../../src/sheets/account-plan";
import { cellAddress } from "../../src/sheets/address";
import { planCheckList } from "../../src/sheets/templates/account-plan-check-list";
import type { CellContent, SheetPlan } from "../../src/sheets/sheet-plan";
import { calculateSheet, type CalculatedSheet, cellsOf } from "./support/calculate-sheet";
import { structureProblems } from "./support/check-structure";
import { asOf, bareFacts, fullFacts, sourceSheets } from "./support/plan-facts";

/** Names that formulas, wildcards and criteria would misread. */
const accounts = [
  "Alder & Co",
  '=HYPERLINK("http://x")',
  "*",
  "?",
  "~",
  "<5",
  '"quoted"',
  "'apostrophe",
];

/** The value in the cell right of a label, or further right. */
function valueOf(sheet: CalculatedSheet, label: string, across = 1): unknown {
  const { row, column } = sheet.find(label);
  return sheet.at(row, column + across);
}

function under(sheet: CalculatedSheet, label: string): unknown {
  const { row, column } = sheet.find(label);
  return sheet.at(row + 1, column);
}

/** What is said of each check, by its name, in the order of the sheet. */
function checks(sheet: CalculatedSheet): Record<string, unknown> {
  const { row } = sheet.find("What to look at");
  const names = planCheckList.map(({ name }) => name);
  return Object.fromEntries(names.map((name, index) => [name, sheet.at(row + 1 + index, 0)]));
}

/** Types rows into a list, found by its first heading; cells by heading. */
function typed(
  plan: SheetPlan,
  heading: string,
  rows: readonly Readonly<Record<string, CellContent>>[],
): Record<string, CellContent> {
  const changes: Record<string, CellContent> = {};
  const block = plan.blocks.find(({ cells }) => cells[0]?.[0] === heading && cells.length > 2);
  if (block === undefined) {
    throw new Error(`no list begins with ${heading}`);
  }
  rows.forEach((row, index) => {
    for (const [label, content] of Object.entries(row)) {
      const column = block.cells[0]?.indexOf(label) ?? -1;
      changes[`${String.fromCharCode(65 + column)}${block.row + 2 + index}`] = content;
    }
  });
  return changes;
}

function columnOf(sheet: CalculatedSheet, plan: SheetPlan, heading: string, label: string) {
  const block = plan.blocks.find(({ cells }) => cells[0]?.[0] === heading && cells.length > 2);
  const column = block?.cells[0]?.indexOf(label) ?? -1;
  return Array.from({ length: (block?.cells.length ?? 1) - 1 }, (_, index) =>
    sheet.at((block?.row ?? 0) + 1 + index, column),
  );
}

describe.each(accounts)("the plan of %s", (account) => {
  const plan = accountPlanSheet(fullFacts(account));
  const sheet = calculateSheet(plan, sourceSheets(account));

  test("would count another account's figures, or none, if names were compared carelessly", () => {
    expect(sheet.value("A1")).toBe(account);
    // Quarters from July 2025: 30 + 40 + 50 + 60; the four before: 5 + 5 + 10 + 20.
    expect(valueOf(sheet, "12 months before")).toBe(40);
    expect(valueOf(sheet, "Growth")).toBeCloseTo(180 / 40 - 1, 12);
    expect(valueOf(sheet, "Margin, last 12 months")).toBe(72);
    expect(valueOf(sheet, "Won so far", 1)).toBe(160);
    expect(valueOf(sheet, "Lost so far", 1)).toBe(40);
    expect(valueOf(sheet, "Opportunities decided", 2)).toBe(3);
    expect(valueOf(sheet, "Win rate (decided)", 2)).toBeCloseTo(2 / 3, 12);
    expect(valueOf(sheet, "Headroom", 2)).toBe(300 - 180);
    // Two promoters, one passive, one detractor of four; the answer left blank is none.
    expect(valueOf(sheet, "NPS")).toBe(25);
    expect(valueOf(sheet, "Answers behind NPS")).toBe(4);
    expect(valueOf(sheet, "CSAT (4 and 5)", 1)).toBe(0.5);
    expect(valueOf(sheet, "Tickets", 2)).toBe(3);
    expect(valueOf(sheet, "Days until closed", 2)).toBe((4 + 10) / 2);
  });
});

describe("an account plan", () => {
  const facts = fullFacts("Alder & Co");
  const plan = accountPlanSheet(facts);
  const sheet = calculateSheet(plan, sourceSheets(facts.account));

  test("would tell other figures without the source columns than with them", () => {
    const withoutSources = calculateSheet(accountPlanSheet({ ...facts, sources: {} }));
    for (const [label, across] of [
      ["12 months before", 1],
      ["Won so far", 1],
      ["Opportunities decided", 2],
      ["Win rate (decided)", 2],
      ["NPS", 1],
      ["CSAT (4 and 5)", 1],
      ["Recommends (0 to 10)", 1],
      ["Open tickets", 2],
      ["Days until closed", 2],
    ] as const) {
      expect([label, valueOf(withoutSources, label, across)]).toEqual([
        label,
        valueOf(sheet, label, across),
      ]);
    }
  });

  test("would not follow the workbook if a new deal did not change what was won", () => {
    const [pipeline, ...others] = sourceSheets(facts.account);
    const rows = (pipeline?.rows ?? []).map((row) =>
      row[1] === "Negotiation" ? [row[0] ?? null, "Closed Won", 500, 46100] : row,
    );
    const later = calculateSheet(plan, [{ name: pipeline?.name ?? "", rows }, ...others]);
    expect(valueOf(later, "Won so far", 1)).toBe(660);
  });

  test("would praise or blame wrongly in words", () => {
    expect(checks(sheet)).toEqual({
      "Executive sponsor": "✓ The executive sponsor is Grace Okoye.",
      Backup: "▲ There is no backup for the account manager.",
      Goals: "▲ 1 goal lacks a measure, a target, an owner or a date.",
      Actions: "▲ No action is planned.",
      "Contact with those who decide":
        "▲ 1 person who decides, approves or buys has not been in contact lately.",
      "People against us": "▲ 1 person with high influence is against us.",
      "More than one contact": "▲ The account hangs on a single contact: =1+1.",
      "Roles found": "▲ Not found yet: initiator, influencer, buyer, gatekeeper, approver.",
      "Contact level of the team": "○ Not known: no contact level is wanted of the team yet.",
      SWOT: "▲ The SWOT is empty.",
      Risks: "○ Not known: no risk is listed.",
      "Dates kept": "○ Not known: no goal, action or promise has a date yet.",
      "Account health": "✓ Health is 7.5, from 5 of 6 measures.",
    });
    expect(under(sheet, "To look at")).toBe(8);
  });

  test("would misjudge health: by hand (6.625 and 7.525 of 22 days ago, 10 of the quarter just ended, 6.625 of 10 days ago, 8.2; no promise)", () => {
    const aged = (rating: number, days: number): number => 5.5 + (rating - 5.5) * 2 ** (-days / 90);
    const known =
      (20 * aged(6.625, 22) + 15 * aged(7.525, 22) + 25 * 10 + 15 * aged(6.625, 10) + 10 * 8.2) /
      85;
    expect(under(sheet, "Account health (1 to 10)")).toBeCloseTo(0.85 * known + 0.15 * 5.5, 9);
    expect(valueOf(sheet, "Measures known")).toBe("5 of 6");
  });

  test("would look at what was switched off, or count it", () => {
    const off = typed(
      plan,
      "Check",
      planCheckList.map(({ name }) => (name === "Backup" ? { "Look at it": "no" } : {})),
    );
    const later = calculateSheet(plan, sourceSheets(facts.account), off);
    expect(checks(later)["Backup"]).toBe("– Not looked at: backup");
    expect(under(later, "To look at")).toBe(7);
  });

  test("would lead from a sentence to another row than the first that is meant", () => {
    const goal = { Owner: "Ada", Measure: "m", Target: 1, Due: asOf + 1 };
    const changes = typed(plan, "Goal", [{ Goal: "whole", ...goal }, { Goal: "lacks all" }]);
    const { row } = sheet.find("Goal");
    const line = [...cellsOf(plan)].find(
      ([, content]) =>
        typeof content === "object" && content?.formula.includes("No goal is set") === true,
    );
    const formula = (line?.[1] as { formula: string }).formula;
    const target = /HYPERLINK\("#"&(ADDRESS\(.*?\)\)),IF/u.exec(formula)?.[1] ?? "";
    const later = calculateSheet(plan, sourceSheets(facts.account), {
      ...changes,
      AA1: { formula: `=${target}` },
    });
    expect(later.value("AA1")).toBe(`$A$${row + 3}`);
  });

  test("would say that nobody is against us where nobody with influence is listed and rated", () => {
    const people = (...rows: readonly Record<string, CellContent>[]) =>
      checks(
        calculateSheet(
          accountPlanSheet(bareFacts("A")),
          [],
          typed(accountPlanSheet(bareFacts("A")), "Name", rows),
        ),
      )["People against us"];
    expect(people({ Name: "Ann", Role: "user", Friendliness: 2 })).toBe(
      "○ Not known who is against us: no decider is listed.",
    );
    expect(
      people({ Name: "Ann", Role: "decider" }, { Name: "Bo", Role: "buyer", Friendliness: 1 }),
    ).toBe("○ Not known who is against us: 1 person with high influence has no friendliness.");
    expect(people({ Name: "Ann", Role: "decider", Friendliness: 0 })).toBe(
      "✓ Nobody with high influence is against us.",
    );
  });

  test("would praise the team for contact levels that nobody wanted or gave", () => {
    const team = (wanted: CellContent, now: CellContent): unknown =>
      checks(
        calculateSheet(
          plan,
          sourceSheets(facts.account),
          typed(plan, "Of our team", [{ "Level wanted": wanted, "Level now": now }]),
        ),
      )["Contact level of the team"];
    expect(team(3, null)).toBe("○ Not known: 1 member of the team has no contact level now.");
    expect(team(3, 2)).toBe("▲ 1 member of the team is below the contact level wanted.");
    expect(team(3, 3)).toBe("✓ Everyone of the team has the contact level wanted.");
    expect(columnOf(sheet, plan, "Of our team", "Who").slice(0, 3)).toEqual([
      "Ada Lind",
      "",
      "Grace Okoye",
    ]);
  });

  test("would call a plan complete for what was copied, or never complete", () => {
    expect(under(sheet, "Plan completeness")).toBe(0);
    const goal = { Goal: "g", Measure: "m", Owner: "o", Due: asOf };
    const action = { Action: "a", Owner: "o", Due: asOf };
    const risk = { Risk: "r", "Probability (1 to 5)": 2, "Impact (1 to 5)": 2, Mitigation: "m" };
    const { row: looked, column } = sheet.find("Looked through on");
    const changes = {
      ...typed(plan, "Goal", [goal, goal]),
      ...typed(plan, "Action", [action, action, { ...action, Due: null }]),
      ...typed(plan, "Kind", [{ Statement: "s" }]),
      ...typed(plan, "Name", [{ "Level wanted": 3 }, { "Level wanted": 2 }]),
      ...typed(plan, "Risk", [risk, risk, risk, risk]),
      [cellAddress(looked, column + 1)]: asOf,
    };
    const later = calculateSheet(plan, sourceSheets(facts.account), changes);
    // 2 of 3, 2 of 5, 1 of 4, 2 of 5, 4 of 3, 0 of 1, 1 of 1.
    expect(under(later, "Plan completeness")).toBeCloseTo(
      (2 / 3 + 2 / 5 + 1 / 4 + 2 / 5 + 1 + 0 + 1) / 7,
      12,
    );
  });

  test("would misjudge goals: attainment of rising and falling targets, late, reached, unmeasured", () => {
    const goal = { Owner: "Ada", Measure: "m" };
    const changes = typed(plan, "Goal", [
      { Goal: "up", Baseline: 100, Target: 120, Actual: 110, Due: asOf + 1, ...goal },
      { Goal: "down", Baseline: 10, Target: 5, Actual: 6, Due: asOf - 1, ...goal },
      { Goal: "over", Baseline: 0, Target: 10, Actual: 99, Due: asOf - 1, ...goal },
      { Goal: "back", Baseline: 10, Target: 20, Actual: 5, Due: asOf, ...goal },
      { Goal: "unknown", Target: 20, Due: asOf + 5, ...goal },
    ]);
    const later = calculateSheet(plan, sourceSheets(facts.account), changes);
    expect(columnOf(later, plan, "Goal", "Attainment").slice(0, 5)).toEqual([0.5, 0.8, 1.2, 0, ""]);
    expect(columnOf(later, plan, "Goal", "State").slice(0, 5)).toEqual([
      "● Under way",
      "▲ Overdue",
      "✓ Reached",
      "● Under way",
      "○ Not measured",
    ]);
    expect(checks(later)["Goals"]).toBe(
      "✓ Every goal has a measure, a target, an owner and a date.",
    );
    expect(checks(later)["Dates kept"]).toBe("▲ 1 goal, action or promise is overdue.");
    expect(under(later, "Goals reached")).toBe("1 of 5");
  });

  test("would sort actions into the wrong Eisenhower quadrant or call a done one overdue", () => {
    const action = (step: string, urgent: string | null, important: string | null) => ({
      Action: step,
      Urgent: urgent,
      Important: important,
      Owner: "Ada",
      Due: asOf - 1,
    });
    const later = calculateSheet(
      plan,
      sourceSheets(facts.account),
      typed(plan, "Action", [
        action("a", "yes", "yes"),
        action("b", "no", "yes"),
        action("c", "yes", "no"),
        { ...action("d", "no", "no"), Status: "Done" },
        { ...action("e", null, "yes"), Due: null },
      ]),
    );
    expect(columnOf(later, plan, "Action", "Quadrant").slice(0, 5)).toEqual([
      "Do first",
      "Schedule",
      "Delegate",
      "Drop",
      "",
    ]);
    expect(columnOf(later, plan, "Action", "State").slice(0, 5)).toEqual([
      "▲ Overdue",
      "▲ Overdue",
      "▲ Overdue",
      "✓ Done",
      "○ No date",
    ]);
    expect(checks(later)["Actions"]).toBe("▲ 1 action has no owner or no date.");
  });

  test("would misjudge risks, promises and the SWOT", () => {
    const later = calculateSheet(plan, sourceSheets(facts.account), {
      ...typed(plan, "Risk", [
        { Risk: "a", "Probability (1 to 5)": 3, "Impact (1 to 5)": 4 },
        { Risk: "b", "Probability (1 to 5)": 2, "Impact (1 to 5)": 3, Mitigation: "m" },
        { Risk: "c", "Probability (1 to 5)": 1, "Impact (1 to 5)": 5 },
        { Risk: "d", "Probability (1 to 5)": 4 },
      ]),
      ...typed(plan, "Promise", [
        { Promise: "kept", Due: asOf - 5, Delivered: asOf - 5 },
        { Promise: "late", Due: asOf - 5, Delivered: asOf - 4 },
        { Promise: "overdue", Due: asOf - 1 },
        { Promise: "open", Due: asOf },
      ]),
      ...typed(plan, "Kind", [
        { Statement: "new", Dated: asOf - 180 },
        { Statement: "old", Dated: asOf - 181 },
        { Statement: "undated" },
      ]),
    });
    expect(columnOf(later, plan, "Risk", "Risk score")).toEqual([12, 6, 5, "", "", ""].slice(0, 4));
    expect(columnOf(later, plan, "Risk", "Level")).toEqual(["▲ High", "● Middle", "✓ Low", ""]);
    expect(checks(later)["Risks"]).toBe("▲ 1 high risk has no mitigation.");
    expect(columnOf(later, plan, "Promise", "State")).toEqual([
      "✓ Kept",
      "▲ Late",
      "▲ Overdue",
      "● Open",
    ]);
    // One of the three that could have been kept by now.
    expect(valueOf(later, "Promises kept")).toBeCloseTo(1 / 3, 12);
    expect(columnOf(later, plan, "Kind", "State").slice(0, 3)).toEqual([
      "✓ Up to date",
      "▲ Out of date",
      "▲ No date",
    ]);
    expect(checks(later)["SWOT"]).toBe("▲ 2 SWOT entries are out of date.");
  });

  test("would show traffic lights the wrong way round for KPIs where lower is better", () => {
    const { row } = sheet.find("KPI");
    const rowOf = (kpi: string): number =>
      Array.from({ length: 12 }, (_, index) => row + 1 + index).find(
        (candidate) => sheet.at(candidate, 0) === kpi,
      ) ?? 0;
    const status = (kpi: string, target: number): unknown => {
      const at = rowOf(kpi);
      const later = calculateSheet(plan, sourceSheets(facts.account), { [`C${at + 1}`]: target });
      return later.at(at, 5);
    };
    // NPS is 25, open tickets are 1, days to resolve 7; amber is within 10 %.
    expect([status("NPS", 25), status("NPS", 27), status("NPS", 28)]).toEqual([
      "✓ Green",
      "● Amber",
      "▲ Red",
    ]);
    expect([status("Open tickets", 1), status("Open tickets", 0)]).toEqual(["✓ Green", "▲ Red"]);
    expect([status("Days to resolve", 6.5), status("Days to resolve", 6)]).toEqual([
      "● Amber",
      "▲ Red",
    ]);
  });

  test("would lose a contact's words, or calculate one that looks like a formula", () => {
    const people = columnOf(sheet, plan, "Name", "Name");
    expect(people.slice(0, 2)).toEqual(["Ines Roth", "=1+1"]);
    expect(columnOf(sheet, plan, "Name", "Role")[0]).toBe("decider");
    expect(columnOf(sheet, plan, "Name", "Blocker").slice(0, 3)).toEqual(["▲ Blocker", "–", ""]);
    expect(columnOf(sheet, plan, "Name", "Days since").slice(0, 3)).toEqual([120, 10, ""]);
  });

  test("would break in Excel if ranges, tables, names or references were out of place", () => {
    expect(structureProblems(plan)).toEqual([]);
    expect(plan.showGridlines).toBe(false);
    expect(plan.charts).toHaveLength(1);
    expect(plan.links).toEqual([{ cell: "F8", text: "3 of 60", target: "'Scoring matrix'!A1" }]);
  });

  test("would give prose one narrow cell: it takes the page from B to L, with room for three lines", () => {
    const { row } = sheet.find("Objectives");
    const whole = plan.formats.find(({ range }) => range === `B${row + 1}:L${row + 1}`);
    expect(whole).toMatchObject({ style: "Input", merge: true, wrap: true, vertical: "Top" });
    expect(plan.rowHeights).toContainEqual({ row, points: 48 });
    // A statement of the SWOT stands in column D and runs on over blank cells to L.
    const swot = sheet.find("Statement");
    expect(swot.column).toBe(3);
    const statement = plan.formats.filter(({ range }) => range.startsWith(`D${swot.row + 2}:`));
    expect(statement.map(({ range, wrap }) => [range, wrap])).toEqual([
      [`D${swot.row + 2}:D${swot.row + 9}`, false],
      [`D${swot.row + 2}:L${swot.row + 9}`, undefined],
    ]);
    // The style Input would draw lines that cut the text off.
    expect(statement.map(({ style, borders }) => [style, borders])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const beside = sheet.values(`E${swot.row + 2}:L${swot.row + 9}`).flat();
    expect(beside.filter((value) => value !== null && value !== "")).toEqual([]);
  });

  test("would merge cells over others that hold something, or over a table", () => {
    const filled = [...cellsOf(plan).keys()];
    for (const { range } of plan.formats.filter(({ merge }) => merge === true)) {
      const row = /\d+/.exec(range)?.[0] ?? "";
      const [from = "", to = ""] = range.split(":").map((cell) => cell.slice(0, 1));
      const others = filled.filter(
        (cell) => cell.slice(1) === row && cell.slice(0, 1) > from && cell.slice(0, 1) <= to,
      );
      expect([range, others]).toEqual([range, []]);
    }
  });

  test("would show words to read in the colour of cells to type in", () => {
    const isInput = (address: string): boolean =>
      plan.formats.some(({ range, style }) => range === address && style === "Input");
    const { row } = sheet.find("Cadence recommended");
    expect(isInput(`B${row + 1}`)).toBe(false);
    const wants = sheet.find("What it wants");
    expect(isInput(`C${wants.row + 2}:C${wants.row + 12}`)).toBe(false);
    const name = sheet.find("Name");
    expect(isInput(`A${name.row + 2}:A${name.row + 6}`)).toBe(true);
  });

  test("would show the day a customer came as a number", () => {
    const { row } = sheet.find("Customer since");
    expect(sheet.at(row, 1)).toBe(43831);
    const formats = plan.formats.filter(({ range }) => range === `B${row + 1}`);
    expect(formats.map(({ numberFormat }) => numberFormat)).toEqual(["yyyy-mm-dd"]);
  });

  test("would leave a finding unmarked for those who do not see colour", () => {
    expect(plan.conditionalFormats.every(({ rule }) => rule.kind === "formula")).toBe(true);
    for (const { rule } of plan.conditionalFormats) {
      expect(rule.kind === "formula" ? rule.formula : "").toMatch(/^=LEFT\([A-Z]+\d+,1\)="[▲✓]"$/);
    }
  });
});

describe("a plan of an account of which only the name is known", () => {
  const plan = accountPlanSheet(bareFacts("*"));
  const sheet = calculateSheet(plan);

  test("would show errors, zeros or praise where nothing is known", () => {
    const shown = [...cellsOf(plan).keys()].map((address) => sheet.value(address));
    expect(
      shown.filter((value) => typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value)),
    ).toEqual([]);
    expect(under(sheet, "Account health (1 to 10)")).toBe("not known");
    expect(Object.values(checks(sheet)).filter((said) => String(said).startsWith("✓"))).toEqual([]);
    expect(valueOf(sheet, "Growth")).toBe("");
    expect(columnOf(sheet, plan, "KPI", "Actual").filter((value) => value === 0)).toHaveLength(0);
    expect(under(sheet, "Plan completeness")).toBe(0);
    expect(plan.charts).toEqual([]);
    expect(structureProblems(plan)).toEqual([]);
  });
});

describe("the whitespace of a plan", () => {
  const offering = (name: string, state: "owned" | "open" | "never offered", owners: number) => ({
    name,
    state,
    owners,
    spent: null,
  });
  const offerings = [
    offering("Saw", "owned", 2),
    offering("Glue", "never offered", 7),
    offering("Tape", "open", 0),
  ];
  const odds = (peers: number) => {
    const portfolio = { offerings, peers, similarity: "Wood, of this size" };
    const plan = accountPlanSheet({ ...bareFacts("A"), portfolio });
    const sheet = calculateSheet(plan);
    return (label: string): unknown[] => {
      const { row } = sheet.find("Similar by");
      const block = plan.blocks.find(({ row: first, cells }) => first === row && cells.length > 2);
      const column = block?.cells[0]?.indexOf(label) ?? -1;
      return offerings.map((_, index) => sheet.at(row + 1 + index, column));
    };
  };

  test("would hide the white: what was never offered stands first, with the interval of Wilson", () => {
    const of = odds(10);
    expect(of("Offering")).toEqual(["Glue", "Tape", "Saw"]);
    expect(of("Share")).toEqual([0.7, 0, 0.2]);
    // Newcombe 1998, method 3, for 7 of 10 and 0 of 10: 0.3968 to 0.8922, 0 to 0.2775.
    expect(of("At least")[0]).toBeCloseTo(0.3968, 4);
    expect(of("At most")[0]).toBeCloseTo(0.8922, 4);
    expect(of("At least")[1]).toBeCloseTo(0, 12);
    expect(of("At most")[1]).toBeCloseTo(0.2775, 4);
  });

  test("would claim something of fewer than 5 similar accounts", () => {
    const of = odds(4);
    expect(of("Share")).toEqual(["", "", ""]);
    expect(of("At most")).toEqual(["", "", ""]);
    expect(of("In words")).toEqual(offerings.map(() => "○ Too few similar"));
  });
});

test("subsidiaries would be lost in one row of the whitespace: each has its own, with what it owns", () => {
  const offerings = [{ name: "Saw", state: "owned" as const, owners: 0, spent: null }];
  const subsidiaries = [
    { name: "Bolt", states: { Saw: "never offered" as const } },
    { name: "=Core", states: { Saw: "open" as const } },
  ];
  const portfolio = { offerings, peers: 0, similarity: "Wood, of any size", subsidiaries };
  const plan = accountPlanSheet({ ...bareFacts("A"), portfolio });
  const block = plan.blocks.find(({ cells }) => cells[0]?.[0] === "Buying centre");
  expect(block?.cells.slice(1, 4).map((row) => row.slice(0, 2))).toEqual([
    ["The account itself", "owned"],
    ["Bolt", "never offered"],
    ["=Core", "open"],
  ]);
});

describe("a plan of a large account", () => {
  test("would write a formula that Excel refuses when a stage has a very long name", () => {
    const facts = fullFacts("A");
    const stageName = "Closed Won ".repeat(30);
    const opportunities = facts.opportunities.map((opportunity) =>
      opportunity.stage === "won" ? { ...opportunity, stageName } : opportunity,
    );
    const plan = accountPlanSheet({ ...facts, opportunities });
    expect(structureProblems(plan)).toEqual([]);
    expect(valueOf(calculateSheet(plan, sourceSheets("A")), "Won so far", 1)).toBe(160);
  });

  test("would drop open opportunities or people, or make a name too long for a sheet", () => {
    const facts = fullFacts(`${"Very long name of a company ".repeat(4)}[/*`);
    const open = Array.from({ length: 120 }, (_, index) => ({
      name: `Deal ${index}`,
      product: `Product ${index % 12}`,
      stage: "open" as const,
      stageName: "Proposal",
      value: index,
      probability: 0.5,
      opened: 46000,
      closed: null,
    }));
    const contacts = Array.from({ length: 40 }, (_, index) => ({
      ...(facts.contacts[0] ?? { name: "" }),
      name: `Person ${index}`,
    })) as typeof facts.contacts;
    const plan = accountPlanSheet({ ...facts, opportunities: open, contacts, sources: {} });
    expect(structureProblems(plan)).toEqual([]);
    const sheet = calculateSheet(plan);
    // 0 + 1 + ... + 119, half of it weighted.
    expect(valueOf(sheet, "Open, weighted", 1)).toBe((119 * 120) / 4);
    expect(columnOf(sheet, plan, "Name", "Name").filter((name) => name !== null)).toHaveLength(40);
  });
});
