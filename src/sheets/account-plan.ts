import type { AccountFacts, Contact, Opportunity } from "../domain/plan/account-facts";
import { recommendCadence } from "../domain/plan/recommended-cadence";
import { quotedSheet } from "./formula-text";
import { opportunityFigures } from "./opportunity-figures";
import { revenueRows } from "./revenue-rows";
import { surveyFigures, ticketFigures } from "./service-figures";
import { sheetNameFor } from "./sheet-name";
import type { CellContent, SheetPlan } from "./sheet-plan";
import type { ListRow, SheetContent } from "./template/content";
import { layOutSheet } from "./template/lay-out-sheet";
import type { SheetTemplate } from "./template/template";
import { accountPlanTemplate, whitespaceWords } from "./templates/account-plan-template";
import { choices, roleWords } from "./templates/choices";
import { whitespaceContent } from "./whitespace-content";

const mostDecidedShown = 8;
/** A ticket open for longer counts as a risk when the cadence is recommended. */
const oldTicketDays = 30;

function roleOf(role: string | null): string | null {
  const word = role?.trim().toLowerCase() ?? "";
  const known = (choices.role as readonly string[]).includes(word) ? word : roleWords[word];
  return known ?? role;
}

function contactRow(contact: Contact): ListRow {
  return {
    cells: {
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

/** Every open opportunity, the largest first, then the last that were decided. */
export function shownOpportunities(facts: AccountFacts): readonly Opportunity[] {
  const open = facts.opportunities.filter(({ stage }) => stage === "open");
  const decided = facts.opportunities.filter(({ stage }) => stage !== "open");
  return [
    ...open.sort((one, other) => (other.value ?? 0) - (one.value ?? 0)),
    ...decided
      .sort((one, other) => (other.closed ?? 0) - (one.closed ?? 0))
      .slice(0, mostDecidedShown),
  ];
}

export function opportunityRow(opportunity: Opportunity): ListRow {
  const { name, product, stage, stageName, value, probability, opened, closed } = opportunity;
  return { cells: { name, product, stage, stageName, value, probability, opened, closed } };
}

function headerFields(facts: AccountFacts): Readonly<Record<string, CellContent>> {
  const { profile, standing, asOf, tickets } = facts;
  const team = [profile.accountManager, profile.backup, profile.executiveSponsor];
  const { cadence, reason } = recommendCadence({
    rank: standing?.rank ?? null,
    outOf: standing?.outOf ?? null,
    openRisks: tickets.filter(
      ({ opened, closed }) => closed === null && asOf - opened > oldTicketDays,
    ).length,
    teamSize: team.filter((person) => person !== null).length,
  });
  const shown = choices.cadence.find((word) => word.toLowerCase() === cadence) ?? cadence;
  return {
    "about.asOf": asOf,
    "summary.score": standing?.score ?? null,
    "summary.rank": standing === null ? null : `${standing.rank} of ${standing.outOf}`,
    "header.accountManager": profile.accountManager,
    "header.backup": profile.backup,
    "header.executiveSponsor": profile.executiveSponsor,
    "header.industry": profile.industry,
    "header.region": profile.region,
    "header.customerSince": profile.customerSince,
    "header.cadence": shown,
    "header.cadenceReason": `${shown}: ${reason}`,
    "worth.potential": profile.potentialRevenue,
    ...(facts.revenue.length === 0 ? { "worth.lastYear": profile.annualRevenue } : {}),
  };
}

function planContent(facts: AccountFacts): SheetContent {
  const whitespace = whitespaceContent(facts, whitespaceWords);
  const { standing } = facts;
  return {
    sheetName: sheetNameFor("plan", facts.account),
    title: facts.account,
    subtitle: "",
    fields: {
      ...headerFields(facts),
      ...opportunityFigures(facts),
      ...surveyFigures(facts, null),
      ...ticketFigures(facts),
    },
    lists: {
      relationships: facts.contacts.map(contactRow),
      opportunities: shownOpportunities(facts).map(opportunityRow),
      revenue: revenueRows(facts),
      whitespace: whitespace.rows,
    },
    columns: { whitespace: whitespace.columns },
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
  return layOutSheet(template, planContent(facts));
}
