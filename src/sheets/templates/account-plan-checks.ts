import type { Section } from "../template/template";

const highInfluence =
  '(({relationships.role}="decider")+({relationships.role}="approver")+({relationships.role}="buyer")>0)';

/** `▲ 2 goals lack …`, or the sentence that all is well; `count` is an expression. */
function finding(count: string, one: string, many: string, fine: string): string {
  return `=IF(${count}>0,"▲ "&${count}&IF(${count}=1," ${one}"," ${many}"),"✓ ${fine}")`;
}

const incompleteGoals =
  'SUMPRODUCT(--({goals.goal}<>""),--(({goals.owner}="")+({goals.measure}="")+({goals.target}="")+({goals.due}="")>0))';
const incompleteActions =
  'SUMPRODUCT(--({actions.step}<>""),--(({actions.owner}="")+({actions.due}="")>0))';
const untouched = `SUMPRODUCT(--({relationships.name}<>""),--${highInfluence},--({about.asOf}-{relationships.lastContact}>{settings.contactDays}))`;
const blockers = 'SUMPRODUCT(--(LEFT({relationships.blocker},1)="▲"))';
const staleSwot =
  'SUMPRODUCT(--({swot.statement}<>""),--({about.asOf}-{swot.dated}>{settings.swotDays}))';
const openRisks = 'SUMPRODUCT(--(LEFT({risks.level},1)="▲"),--({risks.mitigation}=""))';
const overdue =
  '(SUMPRODUCT(--({actions.state}="▲ Overdue"))+SUMPRODUCT(--({goals.state}="▲ Overdue"))+SUMPRODUCT(--({promises.state}="▲ Overdue")))';

export const planChecks: readonly Section[] = [
  {
    kind: "fields",
    key: "about",
    heading: null,
    grid: [
      { label: 0, value: 1 },
      { label: 2, value: 3 },
      { label: 6, value: 8 },
    ],
    fields: [
      {
        key: "asOf",
        label: "As of",
        format: "date",
        input: { kind: "date" },
        name: "AsOf",
      },
      { key: "version", label: "Version", start: 1, format: "rating" },
      {
        key: "nextReview",
        label: "Next review",
        format: "date",
        formula:
          '=IF({header.cadence}="Weekly",MAX({about.asOf},{header.lastReview})+7,IF({header.cadence}="Monthly",EDATE(MAX({about.asOf},{header.lastReview}),1),EDATE(MAX({about.asOf},{header.lastReview}),3)))',
      },
    ],
  },
  {
    kind: "cards",
    key: "summary",
    columns: [0, 1, 2, 3, 5, 7, 9],
    fields: [
      {
        key: "completeness",
        label: "Plan completeness",
        format: "percent",
        formula: "=AVERAGE({completeness.share})",
        name: "Completeness",
      },
      {
        key: "health",
        label: "Account health (1 to 10)",
        format: "rating",
        formula:
          '=IF(SUM({health.counts})=0,"–",SUMPRODUCT({health.rating},{health.counts})/SUM({health.counts}))',
        name: "Health",
      },
      { key: "score", label: "Score", format: "score", start: "–" },
      { key: "rank", label: "Rank", start: "–" },
      {
        key: "goalsReached",
        label: "Goals reached",
        formula:
          '=IF(SUMPRODUCT(--({goals.goal}<>""))=0,"none set",SUMPRODUCT(--({goals.state}="✓ Reached"))&" of "&SUMPRODUCT(--({goals.goal}<>"")))',
      },
      { key: "overdue", label: "Overdue", format: "whole", formula: `=${overdue}` },
      {
        key: "attention",
        label: "To look at",
        format: "whole",
        formula: '=SUMPRODUCT(--(LEFT({checks.all},1)="▲"))',
      },
    ],
  },
  {
    kind: "lines",
    key: "checks",
    heading: "What to look at",
    lines: [
      '=IF({header.executiveSponsor}="","▲ There is no executive sponsor.","✓ The executive sponsor is "&{header.executiveSponsor}&".")',
      '=IF({header.backup}="","▲ There is no backup for the account manager.","✓ The backup is "&{header.backup}&".")',
      `=IF(SUMPRODUCT(--({goals.goal}<>""))=0,"▲ No goal is set.",${finding(incompleteGoals, "goal lacks a measure, a target, an owner or a date.", "goals lack a measure, a target, an owner or a date.", "Every goal has a measure, a target, an owner and a date.").slice(1)})`,
      `=IF(SUMPRODUCT(--({actions.step}<>""))=0,"▲ No action is planned.",${finding(incompleteActions, "action has no owner or no date.", "actions have no owner or no date.", "Every action has an owner and a date.").slice(1)})`,
      `=IF(SUMPRODUCT(--({relationships.name}<>""))=0,"▲ Nobody at the account is listed.",${finding(untouched, "person who decides, approves or buys has not been in contact lately.", "people who decide, approve or buy have not been in contact lately.", "Everyone who decides, approves or buys has been in contact lately.").slice(1)})`,
      finding(
        blockers,
        "person with high influence is against us.",
        "people with high influence are against us.",
        "Nobody with high influence is against us.",
      ),
      `=IF(SUMPRODUCT(--({swot.statement}<>""))=0,"▲ The SWOT is empty.",${finding(staleSwot, "SWOT entry is out of date.", "SWOT entries are out of date.", "The SWOT is up to date.").slice(1)})`,
      finding(
        openRisks,
        "high risk has no mitigation.",
        "high risks have no mitigation.",
        "No high risk is without mitigation.",
      ),
      finding(
        overdue,
        "goal, action or promise is overdue.",
        "goals, actions or promises are overdue.",
        "Nothing is overdue.",
      ),
    ],
  },
];
