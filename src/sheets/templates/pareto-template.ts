import { look } from "../look";
import { amount, counted, share } from "../programme/programme-words";
import type { ListColumn, SheetTemplate, StartRow } from "../template/template";

const revenue = "{accounts.revenue}";
const isCustomer = `(ISNUMBER(${revenue})*(${revenue}>0))`;
const paretoColumn = (column: number): string => `INDEX({shares.pareto}#,0,${column})`;

/** How many of the largest are printed; all stand in the list of customers. */
const shownRows = 18;
/** As far as the line of the chart goes. */
const lineRows = 50;
const largestFirst = (values: string, most: number = shownRows): string =>
  `=IF({figures.customers}=0,"",INDEX(SORTBY(FILTER(${values},${isCustomer}),FILTER(${revenue},${isCustomer}),-1),SEQUENCE(MIN(${most},{figures.customers}))))`;

const atRisk = (more: string, column: number): string =>
  `=IFERROR(INDEX(KAM.ATRISK({accounts.atRisk},{accounts.chance}${more}),1,${column}),"")`;
const apart = (column: number): string => atRisk("", column);
const concentration = (arguments_: string): string =>
  `=IF({figures.customers}=0,"",KAM.CONCENTRATION(${revenue},${arguments_}))`;

function topShare(top: number): StartRow {
  return {
    format: "percentFine",
    cells: {
      measure: top === 1 ? "Share of the largest" : `Share of the ${top} largest`,
      value: concentration(`"top",${top}`),
      meaning:
        top === 1
          ? `=IF({figures.customers}=0,"No list tells the revenue of the customers.",INDEX({largest.account}#,1))`
          : `=IF({figures.customers}>=${top},"","There are "&{figures.customers}&" customers with revenue.")`,
    },
  };
}

const measures: readonly StartRow[] = [
  ...[1, 3, 5, 10].map(topShare),
  {
    format: "whole",
    cells: {
      measure: "Customers that make 80 %",
      value: concentration('"reach"'),
      meaning:
        '=IF({figures.customers}=0,"","of "&{figures.customers}&" that bring revenue: "&TEXT({verdict.reach}/{figures.customers},"0%"))',
    },
  },
  {
    format: "rating",
    cells: {
      measure: "Effective number",
      value: concentration('"effective"'),
      meaning: "So many customers of one size would be as concentrated",
    },
  },
  {
    format: "whole",
    cells: {
      measure: "Herfindahl-Hirschman index",
      value: concentration('"hhi"'),
      meaning: "Squared shares in per cent, added up: 10000 is one customer alone",
    },
  },
];

const classes = (letter: string): string =>
  `COUNTIF({accounts.class},"${letter}")&" in ${letter} ("&${share(`SUMIF({accounts.class},"${letter}",${revenue})/{figures.total}`)}&" of the revenue)"`;

const overruling: readonly ListColumn[] = [
  {
    key: "own",
    label: "Your chance",
    format: "percentFine",
    input: { kind: "number", from: 0, to: 1 },
  },
  { key: "reason", label: "Your reason" },
];

const unknownCount =
  'SUMPRODUCT(--ISNUMBER({accounts.atRisk}),--({accounts.atRisk}>0),--({accounts.from}="Not known"))';
const fromWords = (from: string): string => `COUNTIF({accounts.from},"${from}")`;

/** From the start to the end of the twelfth term. */
const survivorRows = 13;
const leftKnown = "FILTER({survivors.left},ISNUMBER({survivors.left}))";
const sinceContract = "IF(ISNUMBER({contract}),{contract},{since})";
const renewalsMade = `MAX(0,INT(({figures.lastDay}-${sinceContract})/({figures.term}*365.25/12)))`;
/** The chance to leave at one of the renewals of the year ahead; one of 0 is for want of losses and does not count. */
const byRenewals = `=IF(OR({account}="",ISTEXT({contract}),COUNT({contract},{since})=0,COUNT({survivors.left})<3),"",IFERROR(1-PRODUCT(1-KAM.CHURN.NEXT(${leftKnown},${renewalsMade}+SEQUENCE(ROUND(12/{figures.term},0),1,0))),""))`;

/** How the revenue is spread over the customers, and how much of it may be gone in a year. */
export const paretoTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Risk",
  orientation: "Portrait",
  isOnePage: true,
  columnWidths: [
    33, 15, 9, 15, 8, 11, 14, 12, 4, 32, 15, 15, 12, 14, 10, 13, 26, 13, 13, 15, 15, 15, 9, 4, 30,
    13, 13, 13, 4, 14, 30, 4, 18, 13,
  ],
  lastColumn: 7,
  listColumns: 8,
  printedColumns: 8,
  frozenRows: 2,
  stacks: {
    workings: { row: 0, column: 9, columns: 14 },
    shares: { row: 0, column: 24, columns: 4 },
    line: { row: 0, column: 29, columns: 2 },
    survivors: { row: 0, column: 32, columns: 2 },
  },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "RevenueAtRiskTitle",
      subtitle: "How much hangs on how few, and what may be gone in a year",
    },
    {
      kind: "cards",
      key: "verdict",
      columns: [0, 1, 3, 6],
      fields: [
        {
          key: "expected",
          label: "Expected loss in a year",
          format: "money",
          formula: apart(1),
        },
        { key: "high", label: "A bad year, 1 in 20", format: "money", formula: apart(3) },
        {
          key: "single",
          label: "Largest single loss",
          format: "money",
          formula: apart(4),
        },
        {
          key: "reach",
          label: "Customers that make 80 %",
          format: "whole",
          formula: concentration('"reach"'),
        },
      ],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF({figures.customers}=0,"○ Not known: no list tells the revenue of the customers.","○ "&${counted("{verdict.reach}", "customer")}&" of "&{figures.customers}&IF({verdict.reach}=1," makes"," make")&" 80 % of "&${amount("{figures.total}")}&" ("&{figures.source}&"); the largest, "&INDEX({largest.account}#,1)&", "&${share("MAX(" + revenue + ")/{figures.total}")}&".")`,
        `=IF({figures.customers}=0,"○ No customer has a class.","○ Classes: "&${classes("A")}&", "&${classes("B")}&", "&${classes("C")}&".")`,
        `=IF({verdict.expected}="","○ Revenue at risk is not known: type a chance of leaving beside a customer, or one for all below.","○ Expected loss of "&{figures.whose}&" in a year: "&${amount("{verdict.expected}")}&" of "&${amount("{figures.atRisk}")}&". In nine years of ten it lies between "&${amount("{figures.low}")}&" and "&${amount("{verdict.high}")}&".")`,
        '=IF({verdict.expected}="","○ Without a chance of leaving nothing is said to be safe.","○ Each is taken to leave by itself, whatever the others do, and to take all its revenue along.")',
        `=IF(OR({figures.togetherHigh}="",{figures.togetherChance}=""),"○ What changes when the largest fail together is not known.",IF({figures.largest}<={verdict.high},"○ ","▲ ")&"If the "&{settings.together}&" largest fail together, the expected loss stays, and with a chance of "&TEXT({figures.togetherChance},"0.0%")&" all of them go at once: "&${amount("{figures.largest}")}&".")`,
        `=IF({figures.togetherHigh}="","○ What a bad year costs then is not known.","○ A bad year of 1 in 20 then costs "&${amount("{figures.togetherHigh}")}&" instead of "&${amount("{verdict.high}")}&IF(AND({figures.togetherHigh}<{verdict.high},{figures.togetherChance}<0.05),": together they fail less often than in 1 year of 20","")&".")`,
        `=IF({figures.customers}=0,"○ No chance is asked for.",IF(${unknownCount}>0,"▲ No chance is known for "&${counted(unknownCount, "customer")}&" with "&${amount("{figures.unknown}")}&" a year: that is in none of the losses.",IF({figures.customers}=0,"","✓ Each has a chance: "&${fromWords("Typed")}&" typed, "&${fromWords("Renewals")}&" by renewals, "&${fromWords("One for all")}&" by the one for all.")))`,
      ],
    },
    {
      kind: "list",
      key: "concentration",
      heading: "How concentrated",
      name: "Concentration",
      spareRows: 0,
      minimumRows: measures.length,
      headingPoints: 18,
      rowPoints: 15,
      startRows: measures,
      columns: [
        { key: "measure", label: "Measure", isPlain: true },
        { key: "value", label: "Now", format: "row", isBold: true },
        { key: "meaning", label: "Note", isPlain: true, runsOn: true },
      ],
    },
    {
      kind: "spills",
      key: "largest",
      heading: "The largest customers",
      note: "The class ends where the customers before it reach the limits below. Expected loss: revenue x chance of leaving.",
      rows: shownRows,
      columns: [
        { key: "account", label: "Customer", formula: largestFirst("{accounts.account}") },
        { key: "revenue", label: "Revenue", format: "money", formula: largestFirst(revenue) },
        {
          key: "share",
          label: "Share",
          format: "percentFine",
          formula: largestFirst(paretoColumn(2)),
          hasBar: true,
        },
        {
          key: "together",
          label: "Together",
          format: "percentFine",
          formula: largestFirst(paretoColumn(3)),
        },
        {
          key: "class",
          label: "Class",
          alignment: "Center",
          formula: largestFirst(paretoColumn(4)),
        },
        {
          key: "chance",
          label: "May leave",
          format: "percentFine",
          formula: largestFirst("{accounts.chance}"),
        },
        {
          key: "loss",
          label: "Expected loss",
          format: "money",
          formula: largestFirst("{accounts.loss}"),
        },
        {
          key: "from",
          label: "Chance is",
          alignment: "Center",
          formula: largestFirst("{accounts.from}"),
        },
      ],
    },
    {
      kind: "chart",
      key: "paretoChart",
      chart: "Line",
      title: "Share of the revenue that the largest make together",
      list: "line",
      category: "rank",
      series: ["together"],
      shownRows: lineRows,
      valueAxisTitle: "Share",
      valueAxis: { from: 0, to: 1 },
      lastColumn: 7,
      rows: 9,
    },
    {
      kind: "fields",
      key: "settings",
      heading: "What it goes by",
      grid: [
        { label: 0, value: 1 },
        { label: 2, value: 7 },
      ],
      fields: [
        setting("a", "Class A until", 0.8, "percent", 0, 1),
        {
          key: "whose",
          label: "Of whom (all where nobody is key)",
          start: "Key accounts",
          input: { kind: "list", options: ["Key accounts", "All customers"] },
        },
        setting("b", "Class B until", 0.95, "percent", 0, 1),
        setting("together", "So many of the largest fail together", 3, "whole", 2, 1000),
        {
          key: "general",
          label: "Chance of leaving, for all",
          format: "percentFine",
          input: { kind: "number", from: 0, to: 1 },
        },
        setting("fewest", "Fewer customers of the year before say nothing", 10, "whole", 1, 1000),
      ],
    },
    {
      kind: "fields",
      key: "figures",
      stack: "workings",
      heading: "What it rests on",
      note: "The page on the left follows these cells and the list below.",
      grid: [{ label: 0, value: 1 }],
      fields: [
        { key: "source", label: "Revenue is", isPlain: true },
        { key: "lastDay", label: "Twelve months to", format: "date", input: { kind: "date" } },
        { key: "renewals", label: "Renewals are", isPlain: true },
        {
          key: "term",
          label: "Months of a term",
          format: "whole",
          input: { kind: "number", from: 1, to: 12, whole: true },
        },
        figure("total", "Revenue of all customers", `=SUMIF(${revenue},">0")`, "money"),
        figure("customers", "Customers with revenue", `=COUNTIF(${revenue},">0")`, "whole"),
        figure("keys", "Key accounts", '=COUNTIF({accounts.status},"Key")', "whole"),
        {
          key: "whose",
          label: "Revenue at risk of",
          isPlain: true,
          formula:
            '=IF(OR({settings.whose}="All customers",{figures.keys}=0),"all customers","the key accounts")',
        },
        figure("atRisk", "Their revenue", "=SUM({accounts.atRisk})", "money"),
        figure(
          "unknown",
          "Of it without a chance",
          '=SUMIF({accounts.from},"Not known",{accounts.atRisk})',
          "money",
        ),
        figure("low", "Loss in a good year, 1 in 20", apart(2), "money"),
        figure(
          "togetherHigh",
          "Bad year when the largest fail together",
          atRisk(",{settings.together}", 3),
          "money",
        ),
        figure(
          "largest",
          "What the largest have at stake together",
          "=IF(COUNT({accounts.atRisk})=0,0,SUMPRODUCT(LARGE({accounts.atRisk},SEQUENCE(MIN({settings.together},COUNT({accounts.atRisk}))))))",
          "money",
        ),
        figure(
          "togetherChance",
          "Chance that these go at once",
          '=IF(COUNT({accounts.atRisk})=0,"",MIN(IF(ISNUMBER({accounts.atRisk})*ISNUMBER({accounts.chance}),IF({accounts.atRisk}>=LARGE({accounts.atRisk},MIN({settings.together},COUNT({accounts.atRisk}))),{accounts.chance},1),1)))',
          "percentFine",
        ),
        figure("had", "Customers of the year before", '=COUNTIF({accounts.before},">0")', "whole"),
        figure(
          "gone",
          "Of these without revenue now",
          `=SUMPRODUCT(ISNUMBER({accounts.before})*({accounts.before}>0)*ISNUMBER(${revenue})*(${revenue}<=0))`,
          "whole",
        ),
        figure(
          "base",
          "One chance for all",
          '=IF(ISNUMBER({settings.general}),{settings.general},IF({figures.had}<{settings.fewest},"",({figures.gone}+1)/({figures.had}+2)))',
          "percentFine",
        ),
      ],
    },
    {
      kind: "list",
      key: "accounts",
      stack: "workings",
      heading: "Customers",
      note: "Type your own chance of leaving within a year, with the reason; else renewals count, else the one chance for all. A contract that is over is not known until you say so.",
      name: "Accounts",
      spareRows: 0,
      minimumRows: 1,
      headingPoints: 18,
      columns: [
        { key: "account", label: "Customer", isPlain: true },
        { key: "revenue", label: "Revenue, 12 months", format: "money" },
        { key: "before", label: "12 months before", format: "money" },
        { key: "since", label: "Customer since", format: "date" },
        { key: "contract", label: "Contract since", format: "date" },
        { key: "status", label: "Status", isPlain: true },
        ...overruling,
        { key: "renewal", label: "By renewals", format: "percentFine", formula: byRenewals },
        {
          key: "chance",
          label: "Chance that counts",
          format: "percentFine",
          isBold: true,
          formula:
            '=IF({account}="","",IF({from}="Typed",{own},IF({from}="Renewals",{renewal},IF({from}="One for all",{figures.base},""))))',
        },
        {
          key: "from",
          label: "It is",
          formula:
            '=IF({account}="","",IF(ISNUMBER({own}),IF(AND({own}>=0,{own}<=1),"Typed","Not known"),IF(AND(ISNUMBER({renewal}),{renewal}>0),"Renewals",IF(AND({contract}<>"over",ISNUMBER({figures.base})),"One for all","Not known"))))',
        },
        {
          key: "atRisk",
          label: "Revenue at risk",
          format: "money",
          formula:
            '=IF(OR({account}="",NOT(ISNUMBER({revenue}))),"",IF(OR({figures.whose}="all customers",{status}="Key"),MAX(0,{revenue}),""))',
        },
        {
          key: "loss",
          label: "Expected loss",
          format: "money",
          formula: '=IF(AND(ISNUMBER({atRisk}),ISNUMBER({chance})),{atRisk}*{chance},"")',
        },
        {
          key: "class",
          label: "Class",
          alignment: "Center",
          formula: `=IF({account}="","",IFERROR(INDEX({shares.pareto}#,ROW()-ROW({accounts.headings}),4),""))`,
        },
      ],
    },
    {
      kind: "spills",
      key: "shares",
      stack: "shares",
      heading: "Shares",
      rows: 1,
      isWorking: true,
      columns: [
        {
          key: "pareto",
          label: "Rank, share, together, class",
          formula: `=IFERROR(KAM.PARETO(${revenue},{settings.a},{settings.b}),"")`,
          columns: 4,
        },
      ],
    },
    {
      kind: "spills",
      key: "line",
      stack: "line",
      heading: "Line of the chart",
      rows: 1,
      isWorking: true,
      columns: [
        {
          key: "rank",
          label: "Rank",
          formula: `=IF({figures.customers}=0,"",SEQUENCE(MIN(${lineRows},{figures.customers})))`,
        },
        {
          key: "together",
          label: "Together",
          format: "percentFine",
          formula: largestFirst(paretoColumn(3), lineRows),
        },
      ],
    },
    {
      kind: "list",
      key: "survivors",
      stack: "survivors",
      heading: "Renewals",
      note: "Of the customers of one intake, how many were left after each term?",
      name: "Survivors",
      spareRows: 0,
      minimumRows: survivorRows,
      startRows: Array.from({ length: survivorRows }, (_, term) => ({ cells: { term } })),
      columns: [
        { key: "term", label: "After terms", format: "whole", isPlain: true },
        {
          key: "left",
          label: "Left",
          format: "whole",
          input: { kind: "number", from: 0, to: 10_000, whole: true },
        },
      ],
    },
  ],
};

function setting(
  key: string,
  label: string,
  start: number,
  format: "percent" | "whole",
  from: number,
  to: number,
) {
  return { key, label, start, format, input: { kind: "number" as const, from, to } };
}

function figure(
  key: string,
  label: string,
  formula: string,
  format: "money" | "whole" | "percentFine",
) {
  return { key, label, formula, format, isPlain: true };
}
