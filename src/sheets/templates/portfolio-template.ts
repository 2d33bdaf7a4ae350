import { goalStatuses } from "../../domain/portfolio-review/goal-status";
import { look } from "../look";
import { counted } from "../programme/programme-words";
import type { SheetTemplate } from "../template/template";

const reviewIs = (words: string): string => `COUNTIF({accounts.review},"${words}*")`;
const goalsAre = (status: string): string => `COUNTIF({goals.status},"${status}")`;
const allGoals = goalStatuses.map(goalsAre).join("+");
const overdue = 'COUNTIF({actions.overdue},"yes")';
const accounts = 'COUNTIF({accounts.account},"?*")';
const share = (top: number): string =>
  `=IFERROR(KAM.CONCENTRATION({accounts.revenue},"top",MIN(${top},COUNT({accounts.revenue}))),"")`;
const measure = (word: string): string =>
  `=IFERROR(KAM.CONCENTRATION({accounts.revenue},"${word}"),"")`;
const ofOffering = (state: string): string =>
  `=IF({offering}="","",COUNTIFS({whitespace.offering},{offering},{whitespace.state},"${state}"))`;

/** All key accounts on one sheet: what is due, who moved, what is open, and where each number is from. */
export const portfolioTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Portfolio",
  orientation: "Landscape",
  isPaged: true,
  columnWidths: [
    30,
    ...[20, 9, 18, 15, 13, 24, 14, 9, 9, 9],
    3,
    ...[28, 40, 20, 13, 14, ...Array<number>(6).fill(2)],
    3,
    ...[28, 40, 20, 13, 14, 10, ...Array<number>(5).fill(2)],
    3,
    ...[26, 28, 14, 13, ...Array<number>(7).fill(2)],
  ],
  lastColumn: 10,
  listColumns: 11,
  printedColumns: 11,
  frozenRows: 2,
  stacks: {
    goals: { row: 0, column: 12, columns: 5 },
    actions: { row: 0, column: 24, columns: 6 },
    whitespace: { row: 0, column: 36, columns: 4 },
  },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "PortfolioTitle",
      subtitle: "All key accounts of a period",
    },
    {
      kind: "fields",
      key: "about",
      heading: null,
      grid: [
        { label: 0, value: 1 },
        { label: 4, value: 5 },
      ],
      fields: [
        { key: "period", label: "Period", isPlain: true, name: "PortfolioPeriod" },
        { key: "followed", label: "Accounts", isPlain: true },
        {
          key: "lastDay",
          label: "To",
          format: "date",
          isPlain: true,
          name: "PortfolioLastDay",
        },
        { key: "basis", label: "Revenue", isPlain: true },
        { key: "asOf", label: "Plans as of", format: "date", isPlain: true },
        { key: "since", label: "Ranks since", isPlain: true },
      ],
    },
    {
      kind: "cards",
      key: "summary",
      columns: [0, 1, 4, 6],
      fields: [
        {
          key: "closed",
          label: "Reviews closed",
          format: "whole",
          formula: `=${reviewIs("✓ Closed")}`,
        },
        {
          key: "missing",
          label: "Reviews overdue",
          format: "whole",
          formula: `=${reviewIs("▲")}`,
        },
        { key: "overdue", label: "Actions overdue", format: "whole", formula: `=${overdue}` },
        {
          key: "revenue",
          label: "Revenue",
          format: "money",
          formula: '=IF(COUNT({accounts.revenue})=0,"",SUM({accounts.revenue}))',
        },
      ],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF(${reviewIs("▲")}>0,"▲ "&${counted(reviewIs("▲"), "review")}&" of "&${accounts}&IF(${reviewIs("▲")}=1," is"," are")&" overdue.",IF(${reviewIs("○")}>0,"○ "&${counted(reviewIs("○"), "review")}&IF(${reviewIs("○")}=1," is"," are")&" due and not closed yet.","✓ The reviews of all "&${accounts}&" are closed."))`,
        `=IF(${allGoals}=0,"○ No plan has a goal yet.",IF(${goalsAre("Overdue")}>0,"▲ ","○ ")&"Of "&(${allGoals})&" goals "&${goalsAre("Reached")}&" reached, "&${goalsAre("On the way")}&" on the way, "&${goalsAre("Overdue")}&" overdue, "&${goalsAre("Not measured")}&" not measured.")`,
        `=IF(COUNTIF({actions.step},"?*")=0,"○ No plan has an action yet.",IF(${overdue}=0,"✓ No action is overdue.","▲ Overdue: "&${counted(overdue, "action")}&"."))`,
        '=IF({risk.expected}="","○ Revenue at risk is not known: make Pareto and revenue at risk under Programme sheets, then this sheet again.","○ Revenue at risk: "&TEXT({risk.expected},"#,##0")&" expected, "&TEXT({risk.high},"#,##0")&" in one year of twenty.")',
      ],
    },
    {
      kind: "list",
      key: "movers",
      heading: "Movers",
      note: "Whose rank changed since the last snapshot of the matrix, and why.",
      name: "Movers",
      spareRows: 0,
      minimumRows: 1,
      rowPoints: 15,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "ranks", label: "Rank", isPlain: true },
        { key: "reason", label: "Why", isPlain: true, runsOn: true },
      ],
    },
    {
      kind: "list",
      key: "watched",
      heading: "Watchlist and candidates",
      note: "What the matrix proposes for accounts near the cut; nobody is demoted by a formula.",
      name: "Watched",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "action", label: "Proposed", isPlain: true, isBold: true },
        { key: "rank", label: "Rank", format: "whole", isPlain: true },
        { key: "probability", label: "Within the slots", format: "percent", isPlain: true },
      ],
    },
    {
      kind: "fields",
      key: "concentration",
      heading: "Concentration",
      note: "Of the revenue of these accounts.",
      grid: [
        { label: 0, value: 1 },
        { label: 3, value: 5 },
        { label: 6, value: 7 },
      ],
      fields: [
        { key: "top1", label: "Largest account", format: "percent", formula: share(1) },
        { key: "top3", label: "Largest three", format: "percent", formula: share(3) },
        { key: "top5", label: "Largest five", format: "percent", formula: share(5) },
        { key: "hhi", label: "HHI (0 to 10,000)", format: "number", formula: measure("hhi") },
        {
          key: "effective",
          label: "Effective number",
          format: "rating",
          formula: measure("effective"),
        },
        { key: "reach", label: "Make 80 %", format: "whole", formula: measure("reach") },
      ],
    },
    {
      kind: "fields",
      key: "risk",
      heading: "Revenue at risk",
      note: "As the sheet Pareto and revenue at risk says it, for the accounts that are chosen there.",
      grid: [
        { label: 0, value: 1 },
        { label: 3, value: 5 },
      ],
      fields: [
        { key: "expected", label: "Expected", format: "money", isPlain: true },
        { key: "high", label: "In one year of twenty", format: "money", isPlain: true },
      ],
    },
    {
      kind: "list",
      key: "statuses",
      heading: "Goals by status",
      note: "Counted from the list of goals at the right, each of which leads to its plan.",
      name: "Statuses",
      spareRows: 0,
      minimumRows: 4,
      columns: [
        { key: "status", label: "Status", isPlain: true },
        {
          key: "count",
          label: "Goals",
          format: "whole",
          formula: '=IF({status}="","",COUNTIF({goals.status},{status}))',
        },
      ],
      startRows: goalStatuses.map((status) => ({ cells: { status } })),
    },
    {
      kind: "list",
      key: "owners",
      heading: "Overdue actions by owner",
      note: "Counted from the list of actions at the right.",
      name: "Owners",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "owner", label: "Owner", isPlain: true },
        {
          key: "overdue",
          label: "Overdue",
          format: "whole",
          formula: '=IF({owner}="","",COUNTIFS({actions.owner},{owner},{actions.overdue},"yes"))',
        },
        {
          key: "open",
          label: "Open",
          format: "whole",
          formula: '=IF({owner}="","",COUNTIFS({actions.owner},{owner},{actions.status},"<>Done"))',
        },
        {
          key: "oldest",
          label: "Oldest due",
          format: "date",
          formula:
            '=IF(OR({owner}="",{overdue}=0),"",MINIFS({actions.due},{actions.owner},{owner},{actions.overdue},"yes"))',
        },
      ],
    },
    {
      kind: "list",
      key: "offerings",
      heading: "Whitespace by offering",
      note: "How many of the accounts own it or not; what like accounts spend on it, where five of them tell.",
      name: "Offerings",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "offering", label: "Offering", isPlain: true },
        { key: "owned", label: "Owned", format: "whole", formula: ofOffering("owned") },
        { key: "open", label: "Open", format: "whole", formula: ofOffering("open") },
        { key: "lost", label: "Lost", format: "whole", formula: ofOffering("lost") },
        {
          key: "never",
          label: "Never offered",
          format: "whole",
          formula: ofOffering("never offered"),
        },
        {
          key: "worth",
          label: "Could bring",
          format: "money",
          formula:
            '=IF({offering}="","",SUMIFS({whitespace.worth},{whitespace.offering},{offering},{whitespace.state},"<>owned"))',
        },
      ],
    },
    {
      kind: "list",
      key: "managers",
      heading: "Load by manager",
      note: "5 to 10 accounts each.",
      name: "Managers",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "manager", label: "Account manager", isPlain: true },
        {
          key: "accounts",
          label: "Accounts",
          format: "whole",
          formula: '=IF({manager}="","",COUNTIF({accounts.manager},{manager}))',
        },
        {
          key: "overdue",
          label: "Reviews overdue",
          format: "whole",
          formula:
            '=IF({manager}="","",COUNTIFS({accounts.manager},{manager},{accounts.review},"▲*"))',
        },
        {
          key: "load",
          label: "Load",
          isBold: true,
          formula:
            '=IF({manager}="","",IF({accounts}<5,"Under",IF({accounts}>10,"▲ Over","In range")))',
        },
        {
          key: "actions",
          label: "Actions overdue",
          format: "whole",
          formula: '=IF({manager}="","",SUMIF({accounts.manager},{manager},{accounts.overdue}))',
        },
        {
          key: "revenue",
          label: "Revenue",
          format: "money",
          formula: '=IF({manager}="","",SUMIF({accounts.manager},{manager},{accounts.revenue}))',
        },
      ],
    },
    {
      kind: "list",
      key: "tiers",
      heading: "By tier",
      name: "Tiers",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "tier", label: "Tier", isPlain: true },
        {
          key: "accounts",
          label: "Accounts",
          format: "whole",
          formula: '=IF({tier}="","",COUNTIF({accounts.tier},{tier}))',
        },
        {
          key: "share",
          label: "Share",
          format: "percent",
          formula:
            '=IF(OR({tier}="",SUM({accounts.revenue})=0),"",SUMIF({accounts.tier},{tier},{accounts.revenue})/SUM({accounts.revenue}))',
        },
        {
          key: "revenue",
          label: "Revenue",
          format: "money",
          formula: '=IF({tier}="","",SUMIF({accounts.tier},{tier},{accounts.revenue}))',
        },
      ],
    },
    {
      kind: "list",
      key: "accounts",
      heading: "Accounts",
      note: "A click on a name opens its plan, else its review. Recommendation, health and what is overdue follow them.",
      name: "Accounts",
      spareRows: 0,
      minimumRows: 1,
      rowPoints: 15,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "manager", label: "Manager", isPlain: true },
        { key: "tier", label: "Tier", isPlain: true },
        { key: "review", label: "Review", isPlain: true, isBold: true },
        { key: "lastClosed", label: "Last closed", isPlain: true },
        { key: "nextReview", label: "Next review", isPlain: true, format: "date" },
        { key: "verdict", label: "Recommendation", isPlain: true },
        { key: "revenue", label: "Revenue", isPlain: true, format: "money" },
        { key: "growth", label: "Growth", isPlain: true, format: "percent" },
        { key: "health", label: "Health", isPlain: true, format: "rating" },
        {
          key: "overdue",
          label: "Overdue",
          format: "whole",
          formula:
            '=IF({account}="","",COUNTIFS({actions.account},{account},{actions.overdue},"yes"))',
        },
      ],
    },
    {
      kind: "list",
      key: "goals",
      stack: "goals",
      heading: "Goals",
      name: "Goals",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "goal", label: "Goal", isPlain: true },
        { key: "owner", label: "Owner", isPlain: true },
        { key: "due", label: "Due", isPlain: true, format: "date" },
        { key: "status", label: "Status", isPlain: true },
      ],
    },
    {
      kind: "list",
      key: "actions",
      stack: "actions",
      heading: "Actions",
      name: "Actions",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "step", label: "Step", isPlain: true },
        { key: "owner", label: "Owner", isPlain: true },
        { key: "due", label: "Due", isPlain: true, format: "date" },
        { key: "status", label: "Status", isPlain: true },
        { key: "overdue", label: "Overdue", isPlain: true },
      ],
    },
    {
      kind: "list",
      key: "whitespace",
      stack: "whitespace",
      heading: "Offerings of the accounts",
      name: "Whitespace",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "offering", label: "Offering", isPlain: true },
        { key: "account", label: "Account", isPlain: true },
        { key: "state", label: "State", isPlain: true },
        { key: "worth", label: "Like accounts spend", isPlain: true, format: "money" },
      ],
    },
  ],
};
