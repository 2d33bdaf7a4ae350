import { kpiKeys, kpis } from "../../domain/scorecard/kpi";
import { look } from "../look";
import type { ListColumn, SheetTemplate } from "../template/template";

/** A number of the list of all numbers, by scope and KPI; blank where it is not known. */
function numberAt(column: string, key: string): string {
  const found = `INDEX({numbers.${column}},MATCH(${key},{numbers.key},0))`;
  return `IFERROR(IF(${found}="","",${found}),"")`;
}

/** The key of a KPI of the whole portfolio. */
const ofPortfolio = '"Portfolio|"&{kpi}';

const loyal = kpiKeys.filter((key) => kpis[key].isLoyalty === true).map((key) => kpis[key].name);
const isLoyal = (kpi: string): string =>
  `ISNUMBER(MATCH(${kpi},{${loyal.map((name) => `"${name}"`).join(",")}},0))`;
const statuses = (word: string): string => `COUNTIF({kpis.status},"${word}*")`;
const known = `SUMPRODUCT(${isLoyal("{kpis.kpi}")}*ISNUMBER({kpis.actual})*ISNUMBER({kpis.before}))`;
const notRising = 'TEXTJOIN(", ",TRUE,{numbers.notRising})';
const unknown = 'TEXTJOIN(", ",TRUE,{numbers.unknown})';

function card(key: "retention" | "netRetention" | "nps" | "attainment") {
  const { name, unit } = kpis[key];
  return {
    key,
    label: name,
    format: unit === "points" ? ("rating" as const) : ("percentFine" as const),
    formula: `=IFERROR(INDEX({kpis.actual},MATCH("${name}",{kpis.kpi},0)),"")`,
  };
}

/** The KPIs that the table of managers, tiers, groups and accounts shows, a column each. */
export const tabledKpis = [
  "growth",
  "retention",
  "grossRetention",
  "netRetention",
  "lifetimeValue",
  "upsell",
  "crossSell",
  "csat",
  "nps",
  "referenceable",
  "attainment",
  "resolution",
  "wallet",
] as const;

const formats = {
  share: "percent",
  money: "money",
  points: "rating",
  days: "rating",
} as const;

function tabled(key: (typeof tabledKpis)[number]): ListColumn {
  const { name, unit } = kpis[key];
  return {
    key,
    label: name,
    format: formats[unit],
    formula: `=IF({scope}="","",${numberAt("actual", `{scope}&"|${name}"`)})`,
  };
}

const target = "{targets.target}";
/** Which targets are meant for a row of numbers: those of its own scope, else the portfolio's. */
const ownTarget = `({targets.kpi}={kpi})*({targets.scope}={scope})`;
const commonTarget = '({targets.kpi}={kpi})*(({targets.scope}="")+({targets.scope}="Portfolio")>0)';
const isValid = `*ISNUMBER(${target})*({spans.lastDay}>={targets.from})`;

/** The newest of them that holds on the last day of the period. */
function newest(meant: string): string {
  const all = `${meant}${isValid}`;
  return `SUMPRODUCT(${all}*({targets.from}=SUMPRODUCT(MAX(${all}*{targets.from}))),${target})/SUMPRODUCT(${all}*({targets.from}=SUMPRODUCT(MAX(${all}*{targets.from}))))`;
}

const lowerIsBetter = kpiKeys
  .filter((key) => kpis[key].better === "lower")
  .map((key) => `{kpi}="${kpis[key].name}"`)
  .join(",");

/** Which KPIs are shares: a target of 90 for one of them is a slip for 90 %. */
const isShare = `ISNUMBER(MATCH({kpi},{${kpiKeys
  .filter((key) => kpis[key].unit === "share")
  .map((key) => `"${kpis[key].name}"`)
  .join(",")}},0))`;

const periodsBefore = [7, 6, 5, 4, 3, 2, 1, 0] as const;

/** The columns of the last eight periods, oldest first. */
export const trendKeys = periodsBefore.map((back) => `trend${back}`);

const trend: readonly ListColumn[] = periodsBefore.map((back) => ({
  key: `trend${back}`,
  label: back === 0 ? "Reported" : `${back} before`,
  format: "row",
  isPlain: true,
}));

/** Every KPI of the key accounts against its target, and by whom and by what it can be split. */
export const scorecardTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Scorecard",
  orientation: "Landscape",
  isPaged: true,
  columnWidths: [
    26,
    ...[9.2, 9.2, 14, 9.2, 9.2, 9.2, 9.2, 12.5],
    ...Array<number>(7).fill(9.2),
    3,
    ...[30, 22, 14, 14, 14, 14, 14, 10, 10, 12, ...Array<number>(6).fill(2)],
    3,
    ...[40, 30, 24, 18, 12, 12, 12, 16, 8, ...Array<number>(10).fill(10), 50, 14, 14],
    3,
    ...[30, 18, 14, 8, 12, 12],
  ],
  lastColumn: 15,
  listColumns: 16,
  printedColumns: 16,
  frozenRows: 2,
  stacks: {
    workings: { row: 0, column: 17, columns: 10 },
    numbers: { row: 0, column: 34, columns: 22 },
    many: { row: 0, column: 57, columns: 6 },
  },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "ScorecardTitle",
      subtitle: "All key accounts against their targets",
    },
    {
      kind: "fields",
      key: "about",
      heading: null,
      grid: [
        { label: 0, value: 1 },
        { label: 5, value: 7 },
      ],
      fields: [
        { key: "period", label: "Period", isPlain: true, name: "ScorecardPeriod" },
        { key: "followed", label: "Accounts", isPlain: true },
        { key: "compared", label: "Compared", isPlain: true },
        { key: "basis", label: "Revenue", isPlain: true },
      ],
    },
    {
      kind: "cards",
      key: "summary",
      columns: [0, 1, 4, 8],
      fields: [card("retention"), card("netRetention"), card("nps"), card("attainment")],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF(${statuses("✓")}+${statuses("○ Near")}+${statuses("▲")}=0,"○ No KPI has a target yet: type targets below.",IF(${statuses("▲")}>0,"▲ ",IF(${statuses("○ Near")}>0,"○ ","✓ "))&"On target: "&${statuses("✓")}&". Near: "&${statuses("○ Near")}&". Off: "&${statuses("▲")}&". Without a target: "&${statuses("– No target")}&".")`,
        `=IF(${known}=0,"○ Whether engagement and loyalty rise is not known: no such KPI has two periods.",IF(${notRising}="","✓ What is known of engagement and loyalty rises against the period before.","▲ Engagement and loyalty that do not rise: "&${notRising}&"."))`,
        `=IF(${unknown}="","✓ Every KPI is known.","○ Not known: "&${unknown}&".")`,
      ],
    },
    {
      kind: "list",
      key: "kpis",
      heading: "KPIs of the portfolio",
      note: "As of the end of the period. Grey words in place of a number say what is missing; with n under 5 nothing is judged.",
      name: "KPIs",
      rowPoints: 15,
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "kpi", label: "KPI", isPlain: true, isBold: true },
        {
          key: "actual",
          label: "Actual",
          format: "row",
          formula: `=${numberAt("actual", ofPortfolio)}`,
        },
        {
          key: "target",
          label: "Target",
          format: "row",
          formula: `=${numberAt("target", ofPortfolio)}`,
        },
        {
          key: "status",
          label: "Status",
          isBold: true,
          formula: `=${numberAt("status", ofPortfolio)}`,
        },
        {
          key: "before",
          label: "Period before",
          format: "row",
          formula: `=${numberAt("trend1", ofPortfolio)}`,
        },
        { key: "n", label: "n", format: "whole", formula: `=${numberAt("n", ofPortfolio)}` },
        {
          key: "low",
          label: "Low, 95 %",
          format: "row",
          formula: `=${numberAt("low", ofPortfolio)}`,
        },
        {
          key: "high",
          label: "High, 95 %",
          format: "row",
          formula: `=${numberAt("high", ofPortfolio)}`,
        },
        { key: "trend", label: "8 periods", isPlain: true },
        { key: "about", label: "Meaning", isPlain: true, runsOn: true },
      ],
    },
    {
      kind: "list",
      key: "targets",
      heading: "Targets",
      note: "Type yours: a blank scope is the whole portfolio, else a manager, tier, group or account by its name. The newest that holds at the end of the period counts.",
      name: "Targets",
      spareRows: 3,
      minimumRows: 4,
      columns: [
        {
          key: "kpi",
          label: "KPI",
          input: { kind: "list", options: kpiKeys.map((key) => kpis[key].name) },
        },
        { key: "scope", label: "Scope" },
        {
          key: "target",
          label: "Target",
          format: "fine",
          input: { kind: "number", from: -1_000_000_000_000, to: 1_000_000_000_000 },
        },
        { key: "from", label: "From", format: "date", input: { kind: "date" } },
        {
          key: "check",
          label: "Read as",
          formula: `=IF({kpi}="","",IF({target}="","○ no target yet",IF(AND(${isShare},ABS({target})>3),"▲ type a share: 0.9",IF(COUNTIF({numbers.scope},IF({scope}="","Portfolio",{scope}))=0,"▲ no such scope","✓ read"))))`,
        },
      ],
    },
    {
      kind: "list",
      key: "scopes",
      heading: "By manager, tier, group and account",
      note: "A blank cell is not known; n, interval, target and trend of each stand in the list of all numbers, right of the page.",
      name: "Scopes",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "scope", label: "Scope", isPlain: true },
        { key: "accounts", label: "Accounts", format: "whole", isPlain: true },
        {
          key: "off",
          label: "Off target",
          format: "whole",
          formula:
            '=IF(COUNTIF({numbers.label},{scope})=0,"",COUNTIFS({numbers.label},{scope},{numbers.status},"▲*"))',
        },
        ...tabledKpis.map(tabled),
      ],
    },
    {
      kind: "fields",
      key: "spans",
      stack: "workings",
      heading: "What the scorecard rests on",
      grid: [{ label: 0, value: 1, last: 5 }],
      fields: [
        { key: "firstDay", label: "From", format: "date", isPlain: true },
        {
          key: "lastDay",
          label: "To",
          format: "date",
          isPlain: true,
          name: "ScorecardLastDay",
        },
        { key: "nowFirst", label: "Now, first day", format: "date", isPlain: true },
        { key: "nowLast", label: "Now, last day", format: "date", isPlain: true },
        { key: "beforeFirst", label: "Before, first day", format: "date", isPlain: true },
        { key: "beforeLast", label: "Before, last day", format: "date", isPlain: true },
        {
          key: "discount",
          label: "Discount between the two",
          format: "percentFine",
          isPlain: true,
        },
        { key: "terms", label: "Terms in 5 years", format: "whole", isPlain: true },
      ],
    },
    {
      kind: "list",
      key: "accounts",
      stack: "workings",
      heading: "What the accounts brought",
      note: "Revenue follows your list where it can; product lines are those that were bought in the same days.",
      name: "Accounts",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "manager", label: "Manager", isPlain: true },
        { key: "tier", label: "Tier", isPlain: true },
        { key: "group", label: "Group", isPlain: true },
        { key: "before", label: "Before", format: "money", isPlain: true },
        { key: "now", label: "Now", format: "money", isPlain: true },
        { key: "worth", label: "Margin now", format: "money", isPlain: true },
        { key: "linesBefore", label: "Lines before", format: "whole", isPlain: true },
        { key: "linesNow", label: "Lines now", format: "whole", isPlain: true },
        { key: "potential", label: "Potential", format: "money", isPlain: true },
      ],
    },
    {
      kind: "list",
      key: "numbers",
      stack: "numbers",
      heading: "All numbers",
      note: "Rates of revenue are KAM functions over the accounts at the left; the others were computed when the sheet was made.",
      name: "Numbers",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "key", label: "Key", isPlain: true },
        { key: "label", label: "Scope in full", isPlain: true },
        { key: "scope", label: "Scope", isPlain: true },
        { key: "kpi", label: "KPI", isPlain: true },
        { key: "live", label: "By KAM function", format: "row", isPlain: true },
        {
          // Where no function answers, as in a reader without the add-in, what was computed stands.
          key: "actual",
          label: "Actual",
          format: "row",
          formula: '=IF(ISNUMBER({live}),{live},IF({trend0}="","",{trend0}))',
        },
        {
          key: "target",
          label: "Target",
          format: "row",
          formula: `=IFERROR(${newest(ownTarget)},IFERROR(${newest(commonTarget)},""))`,
        },
        {
          key: "status",
          label: "Status",
          formula: `=IF({actual}="","– Not known",IF({target}="","– No target",IF({n}<5,"– n under 5",IF(IF(OR(${lowerIsBetter}),{actual}<={target},{actual}>={target}),"✓ On target",IF(ABS({actual}-{target})<=0.1*ABS({target}),"○ Near","▲ Off")))))`,
        },
        { key: "n", label: "n", format: "whole", isPlain: true },
        { key: "low", label: "Low", format: "row", isPlain: true },
        { key: "high", label: "High", format: "row", isPlain: true },
        ...trend,
        { key: "why", label: "Why not", isPlain: true },
        {
          key: "notRising",
          label: "Does not rise",
          formula: `=IF(AND({scope}="Portfolio",${isLoyal("{kpi}")},ISNUMBER({actual}),ISNUMBER({trend1})),IF({actual}<={trend1},{kpi},""),"")`,
        },
        {
          key: "unknown",
          label: "Not known",
          formula: '=IF(AND({scope}="Portfolio",{actual}=""),{kpi},"")',
        },
      ],
    },
    {
      kind: "list",
      key: "many",
      stack: "many",
      heading: "Numbers of the accounts",
      note: "Of more than 40 accounts, as computed when the sheet was made; those of fewer stand among all numbers. What is not known has no row.",
      name: "AccountNumbers",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "kpi", label: "KPI", isPlain: true },
        { key: "actual", label: "Actual", format: "row", isPlain: true },
        { key: "n", label: "n", format: "whole", isPlain: true },
        { key: "low", label: "Low", format: "row", isPlain: true },
        { key: "high", label: "High", format: "row", isPlain: true },
      ],
    },
  ],
};
