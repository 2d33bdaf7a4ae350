import { look } from "../look";
import { amount } from "../programme/programme-words";
import type { ListColumn, SheetTemplate, StartRow } from "../template/template";

/** How many months the sheet looks ahead. */
export const monthsAhead = 60;

const runway = "{settings.runway}";
/** How much of a gain is there in each month: it grows in a straight line over its ramp. */
const grown = (month: string, from: string, ramp: string): string => {
  const share = `((${month}-${from}+1)/(${ramp}+(${ramp}<=0)))`;
  return `((${share}>0)*(${share}<1)*${share}+(${share}>=1))`;
};
const gainIn = (improvement: string): string =>
  `=IF({month}="",0,SUMPRODUCT({gains.base}*{gains.margin}/12*{gains.${improvement}}*${grown("{month}", "{gains.from}", "{gains.ramp}")}))`;
const cashOf = (improvement: string): string =>
  `=IF({month}="","",-{figures.investment}+SUMPRODUCT(--({months.month}<={month}),{months.${improvement}}-{months.cost}))`;
const cashAt = (cash: string, month: string): string =>
  `IF(${month}<1,-{figures.investment},SUMIF({months.month},${month},{months.${cash}}))`;

function scenario(name: string, improvement: string, cash: string): StartRow {
  const known = (formula: string): string => `=IF({figures.missing}<>"","",${formula})`;
  return {
    cells: {
      scenario: name,
      payback: known(
        `IFERROR(KAM.PAYBACK({figures.investment},{months.${improvement}}-{months.cost}),"Not in ${monthsAhead}")`,
      ),
      at12: known(cashAt(cash, "12")),
      at24: known(cashAt(cash, "24")),
      at36: known(cashAt(cash, "36")),
      verdict: `=IF({figures.missing}<>"","Not known",IF(${cashAt(cash, runway)}>=-0.000001,"Yes","No"))`,
    },
  };
}

const claims: StartRow = {
  cells: {
    scenario: "Claims of articles",
    ...Object.fromEntries(
      Object.entries(scenario("", "claimed", "cashClaimed").cells)
        .filter(([key]) => key !== "scenario")
        .map(([key, formula]) => [
          key,
          `=IF({settings.claims}<>"Yes","Off",${String(formula).slice(1)})`,
        ]),
    ),
  },
};

const percentInput = { kind: "number", from: -1, to: 10 } as const;
const monthInput = { kind: "number", from: 0, to: 600 } as const;
const moneyInput = { kind: "number", from: -1e12, to: 1e12 } as const;

const gainColumns: readonly ListColumn[] = [
  { key: "gain", label: "Gain", isPlain: true },
  { key: "base", label: "Of revenue a year", format: "money", input: moneyInput },
  { key: "low", label: "Low", format: "percentFine", input: percentInput, isStart: true },
  { key: "expected", label: "Expected", format: "percentFine", input: percentInput, isStart: true },
  { key: "high", label: "High", format: "percentFine", input: percentInput, isStart: true },
  { key: "margin", label: "Margin of it", format: "percent", input: percentInput },
  { key: "from", label: "From month", format: "whole", input: monthInput, isStart: true },
  { key: "ramp", label: "Full after months", format: "whole", input: monthInput, isStart: true },
  {
    key: "breakEven",
    label: "Must be at least",
    format: "percentFine",
    isBold: true,
    formula: `=IF({gain}="","",IF({figures.missing}<>"","",IF(SUM({base})*SUM({margin})*SUMPRODUCT(--({months.month}<=${runway}),${grown("{months.month}", "{from}", "{ramp}")})<=0,"No value",SUM({expected})-{figures.cashAtRunway}/({base}*{margin}/12*SUMPRODUCT(--({months.month}<=${runway}),${grown("{months.month}", "{from}", "{ramp}")})))))`,
  },
  { key: "claimed", label: "Claimed", format: "percentFine", input: percentInput, isStart: true },
];

const costColumns: readonly ListColumn[] = [
  { key: "cost", label: "Cost", isPlain: true },
  { key: "oneOff", label: "Once, at the start", format: "money", input: moneyInput },
  { key: "monthly", label: "A month", format: "money", input: moneyInput },
  { key: "from", label: "From month", format: "whole", input: monthInput, isStart: true },
  { key: "until", label: "Until month", format: "whole", input: monthInput },
  {
    key: "total",
    label: "In the runway",
    format: "money",
    formula: `=IF({cost}="","",SUM({oneOff})+SUM({monthly})*SUMPRODUCT(--({months.month}<=${runway}),--({months.month}>=SUM({from})),--({months.month}<=IF({until}="",1000000,{until}))))`,
  },
  {
    key: "breakEven",
    label: "May be at most",
    format: "money",
    isBold: true,
    formula: '=IF(OR({cost}="",{figures.missing}<>""),"",{total}+{figures.cashAtRunway})',
  },
  { key: "note", label: "What it is for", runsOn: true },
];

/** Costs that the field names. */
export const usualCosts: readonly string[] = [
  "People who are hired",
  "Training",
  "Changes of processes",
  "CRM",
  "More service for the accounts",
  "Better discounts",
];

function cost(name: string): StartRow {
  return { cells: { cost: name, from: 1 } };
}

const firstGap = (at: number): string =>
  `INDEX({gains.gain},${at})&" of "&TEXT(INDEX({gains.breakEven},${at}),"0.0%")`;
const canBeMet = (at: number): string => `ISNUMBER(INDEX({gains.breakEven},${at}))`;

/** What a key account programme costs and brings by month, and whether it pays within the runway. */
export const businessCaseTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Case",
  orientation: "Landscape",
  isOnePage: true,
  columnWidths: [34, 17, 13, 13, 13, 14, 14, 15, 17, 13, 4, 28, 15, 15, 15, 15, 15, 15, 15, 15],
  lastColumn: 9,
  listColumns: 10,
  printedColumns: 10,
  frozenRows: 2,
  stacks: { workings: { row: 0, column: 11, columns: 10 } },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "BusinessCaseTitle",
      subtitle: "What key account management costs, what it brings, and when it pays",
    },
    {
      kind: "cards",
      key: "verdict",
      columns: [0, 2, 5, 8],
      fields: [
        {
          key: "pays",
          label: "Pays within the runway",
          formula: "=INDEX({scenarios.verdict},2)",
        },
        {
          key: "payback",
          label: "Paid back after months",
          format: "rating",
          formula: "=INDEX({scenarios.payback},2)",
        },
        {
          key: "deepest",
          label: "Most money out at once",
          format: "money",
          formula:
            '=IF({figures.missing}<>"","",MAX({figures.investment},-MIN({months.cashExpected}),0))',
        },
        {
          key: "cash",
          label: "At the end of the runway",
          format: "money",
          formula: '=IF({figures.missing}<>"","",{figures.cashAtRunway})',
        },
      ],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF({figures.missing}<>"","○ Not known: "&{figures.missing},IF({verdict.pays}="Yes","✓ Yes: it is paid back after "&IF(ISNUMBER({verdict.payback}),TEXT({verdict.payback},"0.0")&" months","the runway")&", within the runway of "&${runway}&" months.","▲ No: at the end of the runway of "&${runway}&" months "&${amount("-{figures.cashAtRunway}")}&" are missing"&IF(ISNUMBER({verdict.payback}),"; it is paid back after "&TEXT({verdict.payback},"0.0")&" months.","; it is not paid back in ${monthsAhead} months.")))`,
        `=IF({figures.missing}<>"","○ Costs and gains are yours to type: only what your lists tell is filled in.",IF({verdict.pays}="Yes","✓ It stays so as long as one of these holds, all else as it is: ","▲ One of these would have to be true: ")&IF(${canBeMet(1)},${firstGap(1)}&"; ","")&IF(${canBeMet(2)},${firstGap(2)}&"; ","")&IF(${canBeMet(3)},${firstGap(3)}&"; ","")&"or costs of "&${amount("MAX(0,{figures.costAtRunway}+{figures.cashAtRunway})")}&" in the runway instead of "&${amount("{figures.costAtRunway}")}&".")`,
        '=IF(COUNT({costs.oneOff},{costs.monthly})=0,"○ No cost is typed yet.",IF(SUMPRODUCT(--ISNUMBER({costs.monthly}),--({costs.monthly}<>0),--({costs.until}=""))=0,"✓ No cost goes on for ever.","○ Costs that go on for ever: "&SUMPRODUCT(--ISNUMBER({costs.monthly}),--({costs.monthly}<>0),--({costs.until}=""))&". They count in every month."))',
      ],
    },
    {
      kind: "list",
      key: "scenarios",
      heading: "When it pays",
      note: "Money in less money out, since the start. Claims of articles are another's numbers: they count only when they are switched on below.",
      name: "Scenarios",
      spareRows: 0,
      minimumRows: 4,
      headingPoints: 18,
      startRows: [
        scenario("Low", "low", "cashLow"),
        scenario("Expected", "expected", "cashExpected"),
        scenario("High", "high", "cashHigh"),
        claims,
      ],
      columns: [
        { key: "scenario", label: "Gains", isPlain: true },
        { key: "payback", label: "Paid back, months", format: "rating" },
        { key: "at12", label: "12 months", format: "money" },
        { key: "at24", label: "24 months", format: "money" },
        { key: "at36", label: "36 months", format: "money" },
        { key: "verdict", label: "In the runway", isBold: true },
      ],
    },
    {
      kind: "list",
      key: "gains",
      heading: "What it brings",
      note: "More of a year's revenue, in points of it. Claimed: +50 % sales and 63 % fewer lost customers, as articles quote; nobody tells for whom that held.",
      name: "Gains",
      spareRows: 0,
      minimumRows: 3,
      headingPoints: 18,
      startRows: [
        {
          cells: {
            gain: "Fewer customers lost",
            low: 0.01,
            expected: 0.02,
            high: 0.04,
            from: 1,
            ramp: 12,
            claimed: 0.063,
          },
        },
        {
          cells: {
            gain: "More sales to them",
            low: 0.02,
            expected: 0.05,
            high: 0.08,
            from: 1,
            ramp: 12,
            claimed: 0.5,
          },
        },
        {
          cells: {
            gain: "Better prices",
            low: 0,
            expected: 0.005,
            high: 0.01,
            from: 1,
            ramp: 12,
            claimed: 0,
          },
        },
      ],
      columns: gainColumns,
    },
    {
      kind: "list",
      key: "costs",
      heading: "What it costs",
      name: "Costs",
      spareRows: 1,
      minimumRows: 7,
      headingPoints: 18,
      startRows: usualCosts.map(cost),
      columns: costColumns,
    },
    {
      kind: "chart",
      key: "cashChart",
      chart: "Line",
      title: "Money since the start, by month",
      list: "months",
      category: "month",
      series: ["cashLow", "cashExpected", "cashHigh"],
      valueAxisTitle: "Money",
      lastColumn: 9,
      rows: 7,
    },
    {
      kind: "fields",
      key: "settings",
      heading: "What the verdict goes by",
      grid: [
        { label: 0, value: 1 },
        { label: 2, value: 5 },
      ],
      fields: [
        {
          key: "runway",
          label: "Runway: months the money lasts",
          start: 24,
          format: "whole",
          input: { kind: "number", from: 0, to: monthsAhead, whole: true },
        },
        {
          key: "claims",
          label: "Count the claims of articles",
          start: "No",
          input: { kind: "list", options: ["No", "Yes"] },
        },
      ],
    },
    {
      kind: "fields",
      key: "figures",
      stack: "workings",
      heading: "What the verdict rests on",
      grid: [{ label: 0, value: 1 }],
      fields: [
        {
          key: "investment",
          label: "Costs at the start",
          format: "money",
          isPlain: true,
          formula: "=SUM({costs.oneOff})",
        },
        {
          key: "costAtRunway",
          label: "Costs in the runway",
          format: "money",
          isPlain: true,
          formula: "=SUM({costs.total})",
        },
        {
          key: "cashAtRunway",
          label: "Money at the end of the runway",
          format: "money",
          isPlain: true,
          formula: `=${cashAt("cashExpected", runway)}`,
        },
        {
          key: "missing",
          label: "What is missing",
          isPlain: true,
          formula: `=IF(COUNT({costs.oneOff},{costs.monthly})=0,"type what it costs.",IF(COUNT({gains.base})=0,"type of what revenue the gains are.",IF(COUNT({gains.margin})=0,"type the margin of the gains.",IF(COUNT(${runway})=0,"type the runway.",""))))`,
        },
        { key: "source", label: "Revenue is", isPlain: true },
        { key: "costSource", label: "Costs are", isPlain: true },
        { key: "start", label: "Month 1 is", format: "date", isPlain: true },
      ],
    },
    {
      kind: "list",
      key: "months",
      stack: "workings",
      heading: "By month",
      name: "Months",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "month", label: "Month", format: "whole", isPlain: true },
        {
          key: "cost",
          label: "Cost",
          format: "money",
          formula:
            '=IF({month}="",0,SUMPRODUCT(--({costs.from}<={month}),--(({costs.until}="")+({costs.until}>={month})>0),{costs.monthly}))',
        },
        { key: "low", label: "Gain, low", format: "money", formula: gainIn("low") },
        { key: "expected", label: "Gain, expected", format: "money", formula: gainIn("expected") },
        { key: "high", label: "Gain, high", format: "money", formula: gainIn("high") },
        { key: "claimed", label: "Gain, claimed", format: "money", formula: gainIn("claimed") },
        { key: "cashLow", label: "Low", format: "money", formula: cashOf("low") },
        { key: "cashExpected", label: "Expected", format: "money", formula: cashOf("expected") },
        { key: "cashHigh", label: "High", format: "money", formula: cashOf("high") },
        { key: "cashClaimed", label: "Claimed", format: "money", formula: cashOf("claimed") },
      ],
    },
  ],
};
