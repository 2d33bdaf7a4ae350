import type { Section } from "../template/template";
import { choices } from "./choices";

const counted = (range: string, word: string): string => `SUMPRODUCT(--(${range}="${word}"))`;

const growth = "SUM({worth.growth})";
const headroom = "SUM({worth.headroomShare})";
const redKpis = counted("{kpis.status}", "▲ Red");
const targets = 'SUMPRODUCT(--({kpis.status}<>""))';
const overduePromises = counted("{commitments.state}", "▲ Overdue");
const overdueActions = counted("{actions.state}", "▲ Overdue");
const planned = 'SUMPRODUCT(--({actions.step}<>""))+SUMPRODUCT(--({commitments.promise}<>""))';
/** A list of things to do without a date tells of nothing that it is not overdue. */
const undated = `${counted("{commitments.state}", "○ No date")}+${counted("{actions.state}", "○ No date")}`;
const dated = `${planned}-(${undated})`;
/** As it is told, in percent with one decimal: less is no growth and no decline. */
const growthPercent = `ROUND(100*${growth},1)`;
const deciders = '(({people.role}="decider")+({people.role}="approver")+({people.role}="buyer")>0)';
const ratedDeciders = `SUMPRODUCT(--${deciders},--ISNUMBER({people.friendliness}))`;
const hostileDeciders = `SUMPRODUCT(--${deciders},--ISNUMBER({people.friendliness}),--({people.friendliness}<0))`;
const highRisks = counted("{risks.level}", "▲ High");
const listedRisks = 'SUMPRODUCT(--({risks.risk}<>""))';

/** What a verdict rests on: whether it is known, and the words for it where it is not. */
const measures: readonly (readonly [isKnown: string, called: string])[] = [
  ["COUNT({worth.growth})=1", '"growth"'],
  ["COUNT({worth.headroomShare})=1", '"potential"'],
  [`${targets}>0`, '"KPIs with targets"'],
  [`${dated}>0`, `IF(${planned}=0,"actions and promises","actions and promises with dates")`],
  [`${ratedDeciders}>0`, '"how friendly the deciders are"'],
  [`${listedRisks}>0`, '"risks"'],
];

/** What speaks against putting in more, each with its words. */
const concerns: readonly (readonly [isSo: string, words: string])[] = [
  [
    `${overduePromises}>0`,
    `${overduePromises}&IF(${overduePromises}=1," promise is overdue"," promises are overdue")`,
  ],
  [
    `${hostileDeciders}>0`,
    `IF(${hostileDeciders}=1,"a decider is against us",${hostileDeciders}&" deciders are against us")`,
  ],
  [
    `${overdueActions}>0`,
    `${overdueActions}&IF(${overdueActions}=1," action is overdue"," actions are overdue")`,
  ],
  [`${highRisks}>0`, `${highRisks}&IF(${highRisks}=1," risk is high"," risks are high")`],
  [`${redKpis}>0`, `${redKpis}&IF(${redKpis}=1," KPI is red"," KPIs are red")`],
  [
    `AND(COUNT({worth.growth})=1,${growthPercent}<0)`,
    `"revenue shrank by "&ROUND(100*ABS(${growth}),1)&" %"`,
  ],
  [
    `AND(COUNT({worth.headroomShare})=1,${headroom}<{settings.roomToGrow})`,
    '"little of the potential is left to be won"',
  ],
];

/** The words whose condition holds, with a comma between them; in front stands a comma too many. */
function listOf(entries: readonly (readonly [condition: string, words: string])[]): string {
  return entries.map(([isSo, words]) => `IF(${isSo},", "&${words},"")`).join("&");
}

const missing = listOf(measures.map(([isKnown, called]) => [`NOT(${isKnown})`, called]));
const known = measures.map(([isKnown]) => `IF(${isKnown},1,0)`).join("+");

const room = `IF(COUNT({worth.headroomShare})=0,", and the potential is not known.",IF(${headroom}>={settings.roomToGrow},", although "&ROUND(100*${headroom},0)&" % of the potential is still to be won.",", and little of the potential is left to be won."))`;

/**
 * A shrinking account comes first, whatever else is known of it; then whether enough is known; invest
 * takes that all measures are known and none speaks against it. See docs/methods/review-verdict.md.
 */
const verdict =
  '=IF({overrule.decision}<>"","● "&{overrule.decision}&", as people decided: "&IF({overrule.because}="","no reason is given yet.",{overrule.because}),' +
  `IF(AND(COUNT({worth.growth})=1,${growth}<-{settings.shrinking}),"▲ Review resources: revenue shrank by "&ROUND(100*ABS(${growth}),1)&" %"&${room},` +
  `IF({verdictParts.known}<{settings.measuresNeeded},"○ Not enough is known: "&{verdictParts.missing}&".",` +
  `IF({verdictParts.against}<>"","● Keep: "&{verdictParts.against}&".",` +
  `IF({verdictParts.missing}<>"","● Keep: nothing speaks against more, but not known: "&{verdictParts.missing}&".",` +
  `"✓ Invest: revenue "&IF(${growthPercent}=0,"holds","grows")&", "&ROUND(100*${headroom},0)&" % of the potential is still to be won, and nothing is overdue or red.")))))`;

export const reviewVerdict: readonly Section[] = [
  {
    kind: "lines",
    key: "verdict",
    heading: "Recommended action",
    name: "Verdict",
    lines: [
      verdict,
      `=IF(COUNT({worth.growth})=0,IF(COUNT({worth.lastYear},{worth.yearBefore})=2,"○ Growth is not known: the 12 months before brought nothing to grow from.","○ Growth is not known: two full years of revenue are needed."),IF(${growthPercent}=0,"● Revenue is level with the 12 months before.",IF(${growth}>0,"✓ Revenue grew by ","▲ Revenue shrank by ")&ABS(${growthPercent})&" % in the last 12 months."))`,
      `=IF(COUNT({worth.headroomShare})=0,"○ The account's potential is not known.",IF(${headroom}>={settings.roomToGrow},"✓ ","○ ")&ROUND(100*MAX(0,${headroom}),0)&" % of the potential is still to be won.")`,
      `=IF(${targets}=0,"○ No KPI has a target, so none is on target.",IF(${redKpis}=0,"✓ No KPI is red.","▲ "&${redKpis}&IF(${redKpis}=1," KPI is red."," KPIs are red.")))`,
      `=IF(${planned}=0,"○ No action and no promise is listed.",IF(${overduePromises}+${overdueActions}=0,IF(${dated}=0,"○ Not known: no action and no promise has a date.",IF(${undated}=0,"✓ No promise and no action is overdue.","○ Of those with a date none is overdue; without one: "&(${undated})&".")),"▲ Overdue: "&${overduePromises}&IF(${overduePromises}=1," promise, "," promises, ")&${overdueActions}&IF(${overdueActions}=1," action."," actions.")))`,
      `=IF(${ratedDeciders}=0,"○ Not known: no decider is listed and rated.",IF(${hostileDeciders}=0,"✓ No decider who is rated is against us.","▲ "&IF(${hostileDeciders}=1,"A decider is against us.",${hostileDeciders}&" deciders are against us.")))`,
      '=IF(COUNT({service.openAtEnd})=0,"○ No tickets are known.",IF(SUM({service.openAtEnd})=0,"✓ No ticket is open.","▲ "&{service.openAtEnd}&IF({service.openAtEnd}=1," ticket is open."," tickets are open.")))',
    ],
  },
  {
    kind: "fields",
    key: "overrule",
    heading: null,
    grid: [
      { label: 0, value: 1 },
      { label: 2, value: 3, last: 11 },
    ],
    fields: [
      {
        key: "decision",
        label: "Decided instead",
        input: { kind: "list", options: choices.verdict },
        name: "Overruled",
      },
      { key: "because", label: "Because", name: "OverruledBecause" },
    ],
  },
];

/** The parts of the verdict, each in a cell that can be looked at. */
export const reviewVerdictParts: Section = {
  kind: "fields",
  key: "verdictParts",
  heading: "What the recommendation rests on",
  grid: [{ label: 0, value: 1, last: 11 }],
  fields: [
    { key: "known", label: "Measures known, of 6", format: "whole", formula: `=${known}` },
    { key: "missing", label: "Not known", formula: `=MID(${missing},3,500)` },
    { key: "against", label: "Against more", formula: `=MID(${listOf(concerns)},3,500)` },
  ],
};
