import type { AccountFacts } from "../../../src/domain/plan/account-facts";
import type { OtherSheet } from "./calculate-sheet";

/** 2026-06-30. */
export const asOf = 46203;

/** What another account has in the same lists, so that a wrong comparison changes the numbers. */
const other = "Other & Sons";

/** The lists of a workbook, of which every second row belongs to another account. */
export function sourceSheets(account: string): readonly OtherSheet[] {
  return [
    {
      name: "Sales pipeline (2)",
      rows: [
        ["Account", "Stage", "Value", "Close"],
        [account, "Closed Won", 100, 46000],
        [other, "Closed Won", 5000, 46000],
        [account, "Closed Lost", 40, 46010],
        [account, "Closed Won", 60, 46020],
        [account, "Negotiation", 500, null],
        [other, "Closed Lost", 7000, 46000],
      ],
    },
    {
      name: "Revenue",
      rows: [
        ["Account", "Start", "Revenue", "Margin"],
        ...[45658, 45748, 45839, 45931, 46023, 46113].flatMap((start, index) => [
          [account, start, 10 * (index + 1), 4 * (index + 1)],
          [other, start, 1000, 100],
        ]),
        // The two quarters before.
        [account, 45474, 5, 1],
        [account, 45566, 5, 1],
      ],
    },
    {
      name: "Tickets",
      rows: [
        ["Account", "Opened", "Closed"],
        [account, 46100, 46104],
        [account, 46110, 46120],
        [account, 46190, null],
        [other, 46000, 46100],
      ],
    },
    {
      name: "Surveys",
      rows: [
        ["Account", "Date", "Recommend", "Satisfaction"],
        [account, 46150, 10, 5],
        [account, 46160, 9, 4],
        [account, 46170, 7, 3],
        [account, 46180, 3, null],
        [account, 46181, null, 2],
        [other, 46150, 0, 1],
      ],
    },
  ];
}

/** One account with something in every list, as the sheets above tell it. */
export function fullFacts(account: string): AccountFacts {
  return {
    account,
    asOf,
    profile: {
      accountManager: "Ada Lind",
      backup: null,
      executiveSponsor: "Grace Okoye",
      industry: "Food",
      region: "North",
      customerSince: 43831,
      annualRevenue: 180,
      potentialRevenue: 300,
    },
    standing: { score: 7.25, rank: 3, outOf: 60, tier: "B", matrixSheet: "Scoring matrix" },
    contacts: [
      {
        name: "Ines Roth",
        title: "CFO",
        department: "Finance",
        role: "Decision maker",
        email: "ines@example.com",
        friendliness: -1,
        lastContact: asOf - 120,
        owner: "Ada Lind",
      },
      {
        name: "=1+1",
        title: null,
        department: "Operations",
        role: "user",
        email: null,
        friendliness: 2,
        lastContact: asOf - 10,
        owner: null,
      },
    ],
    opportunities: [
      {
        name: "Roll-out",
        product: "Analytics",
        stage: "open",
        stageName: "Negotiation",
        value: 500,
        probability: 0.4,
        opened: 46100,
        closed: null,
      },
      ...[
        {
          name: "Pilot",
          stage: "won" as const,
          stageName: "Closed Won",
          value: 100,
          closed: 46000,
        },
        {
          name: "Add-on",
          stage: "lost" as const,
          stageName: "Closed Lost",
          value: 40,
          closed: 46010,
        },
        {
          name: "Renewal",
          stage: "won" as const,
          stageName: "Closed Won",
          value: 60,
          closed: 46020,
        },
      ].map((opportunity) => ({
        ...opportunity,
        product: "Platform",
        probability: null,
        opened: 45900,
      })),
    ],
    revenue: [
      { start: 45474, label: "Q3 2024", revenue: 5, margin: 1 },
      { start: 45566, label: "Q4 2024", revenue: 5, margin: 1 },
      ...[45658, 45748, 45839, 45931, 46023, 46113].map((start, index) => ({
        start,
        label: `Q${(index % 4) + 1} ${index < 4 ? 2025 : 2026}`,
        revenue: 10 * (index + 1),
        margin: 4 * (index + 1),
      })),
    ],
    sales: {
      grain: "quarter",
      firstDay: 45474,
      lastDay: asOf,
      sales: [
        [45474, 5, 1],
        [45566, 5, 1],
        [45658, 10, 4],
        [45748, 20, 8],
        [45839, 30, 12],
        [45931, 40, 16],
        [46023, 50, 20],
        [46113, 60, 24],
      ].map(([first = 0, revenue = 0, margin = 0], index, all) => ({
        first,
        last: (all[index + 1]?.[0] ?? asOf + 1) - 1,
        revenue,
        margin,
      })),
    },
    tickets: [
      { opened: 46100, closed: 46104 },
      { opened: 46110, closed: 46120 },
      { opened: 46190, closed: null },
    ],
    surveys: [
      { date: 46150, recommend: 10, satisfaction: 5 },
      { date: 46160, recommend: 9, satisfaction: 4 },
      { date: 46170, recommend: 7, satisfaction: 3 },
      { date: 46180, recommend: 3, satisfaction: null },
      { date: 46181, recommend: null, satisfaction: 2 },
    ],
    sources: {
      opportunities: {
        account: "'Sales pipeline (2)'!$A$2:$A$7",
        stage: "'Sales pipeline (2)'!$B$2:$B$7",
        value: "'Sales pipeline (2)'!$C$2:$C$7",
        closed: "'Sales pipeline (2)'!$D$2:$D$7",
      },
      revenue: {
        account: "'Revenue'!$A$2:$A$15",
        start: "'Revenue'!$B$2:$B$15",
        revenue: "'Revenue'!$C$2:$C$15",
        margin: "'Revenue'!$D$2:$D$15",
      },
      tickets: {
        account: "'Tickets'!$A$2:$A$5",
        opened: "'Tickets'!$B$2:$B$5",
        closed: "'Tickets'!$C$2:$C$5",
      },
      surveys: {
        account: "'Surveys'!$A$2:$A$7",
        date: "'Surveys'!$B$2:$B$7",
        recommend: "'Surveys'!$C$2:$C$7",
        satisfaction: "'Surveys'!$D$2:$D$7",
      },
    },
  };
}

/** An account of which the workbook knows nothing but the name. */
export function bareFacts(account: string): AccountFacts {
  return {
    account,
    asOf,
    profile: {
      accountManager: null,
      backup: null,
      executiveSponsor: null,
      industry: null,
      region: null,
      customerSince: null,
      annualRevenue: null,
      potentialRevenue: null,
    },
    standing: null,
    contacts: [],
    opportunities: [],
    revenue: [],
    tickets: [],
    surveys: [],
    sources: {},
  };
}
