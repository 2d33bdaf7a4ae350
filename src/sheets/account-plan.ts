import type { AccountFacts, Contact } from "../domain/plan/account-facts";
import { cadenceFor } from "./cadence-for";
import { quotedSheet } from "./formula-text";
import { liveAsOf } from "./follow-settings";
import { ourSheet, type OurSheet } from "./merge/our-sheet";
import { opportunityFigures } from "./opportunity-figures";
import { opportunityRows, opportunitySource } from "./opportunity-rows";
import { revenueRows } from "./revenue-rows";
import { sheetNameFor } from "./sheet-name";
import type { CellContent, SheetPlan } from "./sheet-plan";
import { sourceWords } from "./source-words";
import { surveyFigures } from "./survey-figures";
import type { ListRow, SheetContent } from "./template/content";
import { layOutSheet } from "./template/lay-out-sheet";
import type { SheetTemplate } from "./template/template";
import { accountPlanTemplate, whitespaceWords } from "./templates/account-plan-template";
import { jointPlanTemplate } from "./templates/joint-plan-template";
import { choices, roleWords } from "./templates/choices";
import { ticketFigures } from "./ticket-figures";
import { oddsRows, whitespaceContent } from "./whitespace-content";

const mostDecidedShown = 8;

/** Of more people than these the others are hidden at first. */
const mostPeopleShown = 40;

/** Who counts most in a decision comes first. */
const rolesByWeight: readonly string[] = [
  "decider",
  "approver",
  "buyer",
  "influencer",
  "gatekeeper",
  "initiator",
  "user",
];

/** Those that matter first: by their say in the decision, then by how lately they were in contact. */
function byWeight(one: Contact, other: Contact): number {
  const weight = ({ role }: Contact): number => {
    const at = rolesByWeight.indexOf(roleOf(role) ?? "");
    return at < 0 ? rolesByWeight.length : at;
  };
  return weight(one) - weight(other) || (other.lastContact ?? 0) - (one.lastContact ?? 0);
}

/** What is said over a list of which most rows are hidden. */
function peopleNote(count: number): Pick<SheetContent, "notes" | "shownRows"> {
  return count <= mostPeopleShown
    ? {}
    : {
        notes: {
          relationships: `The ${mostPeopleShown} of ${count} people who matter most are shown: by their role in the decision, then by the last contact. The rows of the others are hidden below them; unhide them to see all. Contact level 0 none to 4 partner, friendliness -2 to +2.`,
        },
        shownRows: { relationships: mostPeopleShown },
      };
}

function roleOf(role: string | null): string | null {
  const word = role?.trim().toLowerCase() ?? "";
  const known = (choices.role as readonly string[]).includes(word) ? word : roleWords[word];
  return known ?? role;
}

function contactRow(contact: Contact, source: string): ListRow {
  return {
    key: (contact.email ?? contact.name).trim().toLowerCase(),
    cells: {
      source,
      name: contact.name,
      title: contact.title,
      department: contact.department,
      role: roleOf(contact.role),
      friendliness: contact.friendliness,
      lastContact: contact.lastContact,
      owner: contact.owner,
    },
  };
}

function headerFields(facts: AccountFacts): Readonly<Record<string, CellContent>> {
  const { profile, standing, asOf } = facts;
  const cadence = cadenceFor(facts);
  return {
    "about.asOf": asOf,
    "about.copied": "as of the day",
    "summary.score": standing?.score ?? null,
    "summary.rank": standing === null ? null : `${standing.rank} of ${standing.outOf}`,
    "header.tier": standing?.tier ?? null,
    "header.accountManager": profile.accountManager,
    "header.backup": profile.backup,
    "header.executiveSponsor": profile.executiveSponsor,
    "header.industry": profile.industry,
    "header.region": profile.region,
    "header.customerSince": profile.customerSince,
    "header.cadence": cadence.word,
    "header.cadenceReason": cadence.sentence,
    "worth.potential": profile.potentialRevenue,
    "service.monthlyRevenue": facts.recurring?.monthlyRevenue ?? null,
    "service.churnEvents": facts.recurring?.churnEvents ?? null,
    ...(facts.revenue.length === 0 ? { "worth.lastYear": profile.annualRevenue } : {}),
  };
}

/** Targets follow the scorecard's list until somebody types another. */
function targetAdditions({
  targets = {},
}: AccountFacts): Readonly<Record<string, ListRow["cells"]>> {
  return Object.fromEntries(
    Object.entries(targets).map(([kpi, cell]) => [
      kpi,
      { target: { formula: `=IFERROR(IF(${cell}="","",${cell}),"")` } },
    ]),
  );
}

function planContent(facts: AccountFacts, template: SheetTemplate): SheetContent {
  const whitespace = whitespaceContent(facts, whitespaceWords);
  const { standing } = facts;
  return {
    sheetName: sheetNameFor(template === jointPlanTemplate ? "jointPlan" : "plan", facts.account),
    title: facts.account,
    subtitle: "",
    fields: {
      ...headerFields(facts),
      ...opportunityFigures(facts),
      ...surveyFigures(facts, null),
      ...ticketFigures(facts),
    },
    lists: {
      relationships: [...facts.contacts]
        .sort(byWeight)
        .map((contact) => contactRow(contact, sourceWords(facts, "contacts"))),
      opportunities: opportunityRows(facts, (decided) => decided.slice(0, mostDecidedShown)),
      revenue: revenueRows(facts),
      whitespace: whitespace.rows,
      odds: oddsRows(facts),
    },
    additions: { kpis: targetAdditions(facts) },
    fedBy: {
      relationships: sourceWords(facts, "contacts"),
      opportunities: opportunitySource(facts),
    },
    columns: { whitespace: whitespace.columns },
    ...peopleNote(facts.contacts.length),
    showsCopied: true,
    links:
      standing === null
        ? {}
        : {
            "summary.rank": {
              text: `${standing.rank} of ${standing.outOf}`,
              target: `${quotedSheet(standing.matrixSheet)}!A1`,
            },
          },
  };
}

/**
 * The plan of one account: how complete and how healthy it is and what to look at first, then
 * people, business, goals, actions, risks and KPIs, filled with what the workbook knows and with
 * cells to type in where it does not.
 */
export function accountPlanSheet(
  facts: AccountFacts,
  template: SheetTemplate = accountPlanTemplate,
): SheetPlan {
  return layOutSheet(template, planContent(facts, template));
}

/** What a plan of these facts says, wherever it stands on a sheet that is there already. */
export function ourAccountPlan(
  facts: AccountFacts,
  template: SheetTemplate = accountPlanTemplate,
): OurSheet {
  const content = planContent(facts, template);
  const fields = { ...content.fields, "about.asOf": liveAsOf(facts.asOf) };
  return ourSheet(template, { ...content, fields });
}
