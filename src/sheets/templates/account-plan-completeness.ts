import type { Section } from "../template/template";
import { choices } from "./choices";

/** The share of the rows with a `first` that have each of the others filled; 0 where there are none. */
function filledShare(list: string, first: string, others: readonly string[]): string {
  const there = `--({${list}.${first}}<>"")`;
  const filled = others.map((key) => `SUMPRODUCT(${there},--({${list}.${key}}<>""))`).join("+");
  return `=IF(SUMPRODUCT(${there})=0,0,(${filled})/(${others.length}*SUMPRODUCT(${there})))`;
}

function swotShare(): string {
  const kinds = choices.swot.map(
    (kind) => `(SUMPRODUCT(--({swot.kind}="${kind}"),--({swot.statement}<>""))>0)`,
  );
  return `=(${kinds.join("+")})/4`;
}

export const planCompleteness: readonly Section[] = [
  {
    kind: "list",
    key: "completeness",
    heading: "How completeness is made",
    name: "CompletenessParts",
    spareRows: 0,
    minimumRows: 1,
    startRows: [
      {
        cells: {
          part: "Account team",
          share:
            '=(({header.accountManager}<>"")+({header.backup}<>"")+({header.executiveSponsor}<>"")+({header.cadence}<>""))/4',
          wants: "Manager, backup, sponsor and cadence",
        },
      },
      {
        cells: {
          part: "Relationships",
          share: filledShare("relationships", "name", ["role", "owner", "lastContact"]),
          wants: "Role, owner and last contact of each person",
        },
      },
      {
        cells: {
          part: "The customer's business",
          share:
            '=(({business.objectives}<>"")+({business.initiatives}<>"")+({business.financialHealth}<>"")+({business.marketPosition}<>""))/4',
          wants: "Objectives, initiatives, finances, market position",
        },
      },
      {
        cells: { part: "SWOT", share: swotShare(), wants: "A statement of each of the four kinds" },
      },
      {
        cells: {
          part: "Worth",
          share: "=COUNT({worth.lastYear},{worth.potential})/2",
          wants: "Revenue and potential",
        },
      },
      {
        cells: {
          part: "Goals",
          share: filledShare("goals", "goal", ["measure", "target", "owner", "due"]),
          wants: "Measure, target, owner and date of each goal",
        },
      },
      {
        cells: {
          part: "Strategy",
          share: '=(({strategy.why}<>"")+({strategy.how}<>"")+({strategy.what}<>""))/3',
          wants: "Why, how and what",
        },
      },
      {
        cells: {
          part: "Actions",
          share: filledShare("actions", "step", ["owner", "due"]),
          wants: "Owner and date of each action",
        },
      },
      {
        cells: {
          part: "Whitespace",
          share: '=MIN(1,MAX(0,SUMPRODUCT(--({whitespace.centre}<>""))-1)/2)',
          wants: "At least two buying centres of the account",
        },
      },
      {
        cells: {
          part: "Risks",
          share: filledShare("risks", "risk", ["score", "mitigation", "owner"]),
          wants: "Score, mitigation and owner of each risk",
        },
      },
      {
        cells: {
          part: "KPIs",
          share: filledShare("kpis", "kpi", ["target"]),
          wants: "A target for each KPI",
        },
      },
    ],
    columns: [
      { key: "part", label: "Part", isPlain: true },
      { key: "share", label: "Filled", format: "percent" },
      { key: "wants", label: "What it wants", isPlain: true, runsOn: true },
    ],
  },
];
