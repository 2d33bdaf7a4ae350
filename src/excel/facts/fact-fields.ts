import type { FactSource } from "../../domain/plan/account-facts";

/** How a field of a source is recognised by its heading (see headingWords). */
interface FieldRule {
  readonly field: string;
  readonly pattern: RegExp;
  /** Without it the list is not of this kind. */
  readonly isNeeded?: boolean;
}

export interface SourceRule {
  readonly source: FactSource;
  /** A table or sheet called so is taken for it sooner. */
  readonly nameHint: RegExp;
  /** The account column is needed in each and recognised by its own rule. */
  readonly fields: readonly FieldRule[];
  /** At least so many of the fields must be there. */
  readonly fewestFields: number;
}

const opened =
  /^(?:opened|created|open|start|engage|lead acquisition|reported|submitted|raised)(?: (?:on|at|date|time))?$|^date (?:opened|created|submitted)$/u;
const closed =
  /^(?:actual )?(?:closed|close|resolved|solved|end|won)(?: (?:on|at|date|time))?$|^date (?:closed|resolved)$/u;

export const sourceRules: readonly SourceRule[] = [
  {
    source: "opportunities",
    nameHint: /opportunit|deal|pipeline|crm/iu,
    fewestFields: 2,
    fields: [
      {
        field: "stage",
        pattern: /^(?:(?:deal|sales|opportunity|pipeline) )?(?:stage|status)(?: name)?$/u,
        isNeeded: true,
      },
      {
        field: "value",
        pattern:
          /^(?:(?:deal|close|opportunity|contract|total|expected) )?(?:value|amount)(?: .{1,3})?$/u,
        isNeeded: true,
      },
      { field: "name", pattern: /^(?:opportunity|deal)(?: name)?$|^title$/u },
      { field: "key", pattern: /^(?:opportunity|deal) id$/u },
      { field: "product", pattern: /^product(?: name| line)?$|^offering$/u },
      { field: "probability", pattern: /^(?:win )?probability(?: %)?$/u },
      { field: "opened", pattern: opened },
      { field: "closed", pattern: closed },
    ],
  },
  {
    source: "revenue",
    nameHint: /revenue|sales|umsatz|turnover/iu,
    fewestFields: 2,
    fields: [
      {
        field: "revenue",
        pattern: /^(?:net )?(?:revenue|sales|turnover|umsatz|amount)$/u,
        isNeeded: true,
      },
      {
        field: "start",
        pattern: /^(?:quarter|period|month)(?: start| begin)$|^(?:date|start(?: date)?)$/u,
      },
      { field: "label", pattern: /^(?:quarter|period|month|year|fiscal quarter|quartal|monat)$/u },
      { field: "margin", pattern: /^(?:gross )?(?:margin|profit)$/u },
    ],
  },
  {
    source: "tickets",
    nameHint: /ticket|case|incident|support/iu,
    fewestFields: 2,
    fields: [
      { field: "opened", pattern: opened, isNeeded: true },
      { field: "closed", pattern: closed },
      { field: "ticket", pattern: /^(?:ticket|case|incident)(?: id| number| no)?$/u },
      { field: "priority", pattern: /^(?:priority|severity)$/u },
    ],
  },
  {
    source: "surveys",
    nameHint: /survey|nps|satisfaction|feedback/iu,
    fewestFields: 1,
    fields: [
      {
        field: "recommend",
        pattern: /^(?:recommend|nps|nps score|likelihood to recommend)(?: 0 10)?$/u,
      },
      { field: "satisfaction", pattern: /^(?:satisfaction|csat)(?: score)?(?: 1 5)?$/u },
      { field: "date", pattern: /^(?:(?:survey|answer|response) )?date$|^answered(?: on)?$/u },
    ],
  },
  {
    source: "contacts",
    nameHint: /contact|people|stakeholder|person/iu,
    fewestFields: 3,
    fields: [
      {
        field: "name",
        pattern: /^(?:contact|full|person)? ?name$|^contact(?: person)?$|^stakeholder$/u,
        isNeeded: true,
      },
      { field: "title", pattern: /^(?:job )?title$|^position$/u },
      { field: "department", pattern: /^department$|^function$|^abteilung$/u },
      { field: "role", pattern: /^(?:buying |decision )?role(?: in (?:the )?decision)?$/u },
      { field: "email", pattern: /^e ?mail(?: address)?$/u },
      { field: "friendliness", pattern: /^(?:friendliness|attitude|sentiment)(?: 2 2)?$/u },
      {
        field: "lastContact",
        pattern: /^last (?:contact|contacted|meeting|touch|activity)(?: date| on)?$/u,
      },
      { field: "owner", pattern: /^(?:contact |relationship )?owner$/u },
    ],
  },
  {
    source: "accounts",
    nameHint: /account|customer|client|kunden/iu,
    fewestFields: 1,
    fields: [
      {
        field: "accountManager",
        pattern: /^(?:key )?account manager$|^(?:account )?owner$|^sales (?:agent|rep)$|^kam$/u,
      },
      { field: "backup", pattern: /^backup(?: manager)?$|^deputy$/u },
      { field: "executiveSponsor", pattern: /^(?:executive|exec) sponsor$|^sponsor$/u },
      { field: "industry", pattern: /^(?:industry|sector|branche)$/u },
      { field: "region", pattern: /^(?:region|country|office location|territory|land)$/u },
      {
        field: "customerSince",
        pattern: /^(?:customer|client|account) since$|^since$|^kunde seit$/u,
      },
      {
        field: "annualRevenue",
        pattern: /^(?:annual|yearly|current) (?:revenue|sales|turnover)$|^jahresumsatz$/u,
      },
      {
        field: "potentialRevenue",
        pattern: /^(?:potential(?: (?:revenue|sales))?|revenue potential)$/u,
      },
    ],
  },
];
