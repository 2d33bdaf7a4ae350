import {
  fieldList,
  type AccountField,
  type FieldList,
  type FieldOf,
  type TemplateSource,
} from "./field-list";
import { ofReview, reviewLists } from "./review-fields";

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Null where no list tells of any deal of the account: that is no zero. */
function dealsOf({ facts }: TemplateSource, stage: "open" | "won" | "lost") {
  return facts.opportunities.filter((deal) => deal.stage === stage);
}

function countOf(source: TemplateSource, stage: "open" | "won" | "lost"): number | null {
  return source.facts.opportunities.length === 0 ? null : dealsOf(source, stage).length;
}

function lastRevenue({ facts }: TemplateSource, back: number) {
  return facts.revenue.at(-1 - back) ?? null;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  const sum = sumOf(known);
  return sum === null ? null : sum / known.length;
}

/** All that a template can say of the account. */
const ofAccount: readonly FieldOf<TemplateSource>[] = [
  ["account.name", "Name of the account", "text", ({ facts }) => facts.account],
  ["account.id", "Id of the account", "text", ({ facts }) => facts.accountId ?? null],
  ["account.manager", "Account manager", "text", ({ facts }) => facts.profile.accountManager],
  ["account.backup", "Backup of the account manager", "text", ({ facts }) => facts.profile.backup],
  ["account.sponsor", "Executive sponsor", "text", ({ facts }) => facts.profile.executiveSponsor],
  ["account.industry", "Industry", "text", ({ facts }) => facts.profile.industry],
  ["account.region", "Region", "text", ({ facts }) => facts.profile.region],
  ["account.since", "Customer since", "date", ({ facts }) => facts.profile.customerSince],
  [
    "account.annualRevenue",
    "A year's revenue, where a column says so",
    "currency",
    ({ facts }) => facts.profile.annualRevenue,
  ],
  [
    "account.potential",
    "What the account could spend in a year",
    "currency",
    ({ facts }) => facts.profile.potentialRevenue,
  ],
  ["account.tier", "Tier in the matrix", "text", ({ facts }) => facts.standing?.tier ?? null],
  ["account.score", "Score in the matrix", "decimal", ({ facts }) => facts.standing?.score ?? null],
  ["account.rank", "Rank in the matrix", "whole", ({ facts }) => facts.standing?.rank ?? null],
  [
    "account.ranked",
    "How many accounts the matrix ranks",
    "whole",
    ({ facts }) => facts.standing?.outOf ?? null,
  ],
  ["plan.asOf", "The day that the facts stand for", "date", ({ facts }) => facts.asOf],
  [
    "revenue.last",
    "Revenue of the last period",
    "currency",
    (source) => lastRevenue(source, 0)?.revenue ?? null,
  ],
  [
    "revenue.lastPeriod",
    "The last period",
    "text",
    (source) => lastRevenue(source, 0)?.label ?? null,
  ],
  [
    "revenue.before",
    "Revenue of the period before",
    "currency",
    (source) => lastRevenue(source, 1)?.revenue ?? null,
  ],
  [
    "revenue.change",
    "Change of the last period against the one before",
    "percent",
    (source) => {
      const [last, before] = [lastRevenue(source, 0), lastRevenue(source, 1)];
      return last === null || before === null || before.revenue <= 0
        ? null
        : last.revenue / before.revenue - 1;
    },
  ],
  [
    "revenue.total",
    "Revenue of all periods",
    "currency",
    ({ facts }) => sumOf(facts.revenue.map(({ revenue }) => revenue)),
  ],
  [
    "pipeline.open",
    "Value of the open opportunities",
    "currency",
    (source) => sumOf(dealsOf(source, "open").map(({ value }) => value)),
  ],
  [
    "pipeline.weighted",
    "The same, each by its probability",
    "currency",
    (source) =>
      sumOf(
        dealsOf(source, "open").map(({ value, probability }) =>
          value === null || probability === null ? null : value * probability,
        ),
      ),
  ],
  ["pipeline.count", "Open opportunities", "whole", (source) => countOf(source, "open")],
  [
    "won.amount",
    "Value of the opportunities won",
    "currency",
    (source) => sumOf(dealsOf(source, "won").map(({ value }) => value)),
  ],
  ["won.count", "Opportunities won", "whole", (source) => countOf(source, "won")],
  ["lost.count", "Opportunities lost", "whole", (source) => countOf(source, "lost")],
  [
    "people.count",
    "Contacts",
    "whole",
    ({ facts }) => (facts.contacts.length === 0 ? null : facts.contacts.length),
  ],
  [
    "service.openTickets",
    "Tickets that are open",
    "whole",
    ({ facts }) =>
      facts.tickets.length === 0
        ? null
        : facts.tickets.filter(({ closed }) => closed === null).length,
  ],
  [
    "survey.recommend",
    "Mean answer to would you recommend us, 0 to 10",
    "decimal",
    ({ facts }) => meanOf(facts.surveys.map(({ recommend }) => recommend)),
  ],
  [
    "survey.satisfaction",
    "Mean satisfaction, 1 to 5",
    "decimal",
    ({ facts }) => meanOf(facts.surveys.map(({ satisfaction }) => satisfaction)),
  ],
  [
    "subscription.monthly",
    "Monthly revenue of the subscriptions",
    "currency",
    ({ facts }) => facts.recurring?.monthlyRevenue ?? null,
  ],
  [
    "subscription.churn",
    "Churn events",
    "whole",
    ({ facts }) => facts.recurring?.churnEvents ?? null,
  ],
];

function fieldsFrom(all: readonly FieldOf<TemplateSource>[]): readonly AccountField[] {
  return all.map(([name, label, format, valueOf]) => ({ name, label, format, valueOf }));
}

export const accountFields = fieldsFrom(ofAccount);

/** Those that only reviews tell. */
export const reviewFields = fieldsFrom(ofReview);

/** Those that are no field of a list. */
export const singleFields: readonly AccountField[] = [...accountFields, ...reviewFields];

/** All lists that rows can repeat over. */
export const fieldLists: readonly FieldList[] = [
  fieldList(
    "contacts",
    "contact",
    "Contacts",
    ({ facts }) => facts.contacts,
    ({ email, name }) => email ?? name,
    [
      ["name", "Name", "text", ({ name }) => name],
      ["title", "Title", "text", ({ title }) => title],
      ["department", "Department", "text", ({ department }) => department],
      ["role", "Role in the decision", "text", ({ role }) => role],
      ["email", "E-mail", "text", ({ email }) => email],
      ["friendliness", "Friendliness, -2 to +2", "whole", ({ friendliness }) => friendliness],
      ["lastContact", "Last contact", "date", ({ lastContact }) => lastContact],
      ["owner", "Who of ours knows them", "text", ({ owner }) => owner],
    ],
  ),
  fieldList(
    "opportunities",
    "opportunity",
    "Opportunities",
    ({ facts }) => facts.opportunities,
    ({ id, name }) => id ?? name,
    [
      ["name", "Name", "text", ({ name }) => name],
      ["id", "Id", "text", ({ id }) => id ?? null],
      ["product", "Product", "text", ({ product }) => product],
      ["stage", "open, won or lost", "text", ({ stage }) => stage],
      ["stageName", "Stage, as the list calls it", "text", ({ stageName }) => stageName],
      ["amount", "Value", "currency", ({ value }) => value],
      ["probability", "Probability", "percent", ({ probability }) => probability],
      ["opened", "Opened", "date", ({ opened }) => opened],
      ["closed", "Closed, or expected to be", "date", ({ closed }) => closed],
      ["owner", "Who of ours works on it", "text", ({ owner }) => owner ?? null],
    ],
  ),
  fieldList(
    "periods",
    "period",
    "Revenue by period",
    ({ facts }) => facts.revenue,
    ({ start }) => String(start),
    [
      ["label", "Period", "text", ({ label }) => label],
      ["start", "First day", "date", ({ start }) => start],
      ["revenue", "Revenue", "currency", ({ revenue }) => revenue],
      ["margin", "Margin", "currency", ({ margin }) => margin],
    ],
  ),
  fieldList(
    "offerings",
    "offering",
    "Whole portfolio",
    ({ facts }) => facts.portfolio?.offerings ?? [],
    ({ name }) => name,
    [
      ["name", "Offering", "text", ({ name }) => name],
      ["state", "owned, open, lost or never offered", "text", ({ state }) => state],
      ["owners", "Similar accounts that own it", "whole", ({ owners }) => owners],
      ["spent", "What each of these spent on it", "currency", ({ spent }) => spent],
    ],
  ),
  fieldList(
    "goals",
    "goal",
    "Goals, from the account's full plan",
    ({ rows }) => rows?.goals ?? [],
    ({ goal }) => goal,
    [
      ["title", "Goal", "text", ({ goal }) => goal],
      ["measure", "Measure", "text", ({ measure }) => measure],
      ["baseline", "Baseline", "number", ({ baseline }) => baseline],
      ["target", "Target", "number", ({ target }) => target],
      ["actual", "Actual", "number", ({ actual }) => actual],
      ["owner", "Owner", "text", ({ owner }) => owner],
      ["due", "Due", "date", ({ due }) => due],
    ],
  ),
  fieldList(
    "actions",
    "action",
    "Actions, from the account's full plan",
    ({ rows }) => rows?.actions ?? [],
    ({ step }) => step,
    [
      ["title", "Action", "text", ({ step }) => step],
      ["goal", "Goal", "text", ({ goal }) => goal],
      ["owner", "Owner", "text", ({ owner }) => owner],
      ["due", "Due", "date", ({ due }) => due],
      ["status", "Status", "text", ({ status }) => status],
    ],
  ),
  fieldList(
    "risks",
    "risk",
    "Risks, from the account's full plan",
    ({ rows }) => rows?.risks ?? [],
    ({ risk }) => risk,
    [
      ["title", "Risk", "text", ({ risk }) => risk],
      ["probability", "Probability, 1 to 5", "whole", ({ probability }) => probability],
      ["impact", "Impact, 1 to 5", "whole", ({ impact }) => impact],
      ["mitigation", "Mitigation", "text", ({ mitigation }) => mitigation],
      ["owner", "Owner", "text", ({ owner }) => owner],
    ],
  ),
  fieldList(
    "promises",
    "promise",
    "Promises, from the account's full plan",
    ({ rows }) => rows?.promises ?? [],
    ({ promise }) => promise,
    [
      ["title", "Promise", "text", ({ promise }) => promise],
      ["toWhom", "To whom", "text", ({ toWhom }) => toWhom],
      ["due", "Due", "date", ({ due }) => due],
      ["delivered", "Delivered", "date", ({ delivered }) => delivered],
    ],
  ),
  ...reviewLists,
];

export function accountFieldNamed(name: string): AccountField | undefined {
  return singleFields.find((field) => field.name.toLowerCase() === name.toLowerCase());
}

export function fieldListNamed(name: string): FieldList | undefined {
  return fieldLists.find((list) => list.name.toLowerCase() === name.toLowerCase());
}

/**
 * The field of a list that a name means: `contact.name` or `contacts.name`, and inside of the rows
 * that repeat over it `name` alone.
 */
export function fieldOfList(
  name: string,
  list: FieldList,
): FieldList["fields"][number] | undefined {
  const [first = "", second, ...others] = name.split(".");
  if (others.length > 0) return undefined;
  const isOfList = [list.name, list.one].some((one) => one.toLowerCase() === first.toLowerCase());
  const wanted = second === undefined ? first : isOfList ? second : null;
  return list.fields.find((field) => field.name.toLowerCase() === wanted?.toLowerCase());
}

/** Whether only a review tells that field or list. */
export function isOfReviews(name: string): boolean {
  const [first = ""] = name.toLowerCase().split(".");
  return (
    reviewFields.some((field) => field.name.toLowerCase() === name.toLowerCase()) ||
    reviewLists.some((list) => [list.name, list.one].some((one) => one.toLowerCase() === first))
  );
}
