import { choices } from "./choices";
import { count, counted, firstOf, meant } from "./counted-rows";

/** Something of a plan that is looked at: what it is called, what is said of it, and where to go. */
export interface PlanCheck {
  readonly name: string;
  /**
   * An expression of the sentence: it begins with ▲ where something asks for attention, with ✓ only
   * where the plan holds the evidence for it, and with ○ where nothing is known.
   */
  readonly sentence: string;
  /** The cell, or the column of a list, that the sentence leads to. */
  readonly place: string;
  /** Of a list: 1 for the rows that are meant; the sentence leads to the first of them. */
  readonly rows?: string;
}

/** 1 for the people who decide, approve or buy. */
const highInfluence =
  '(({relationships.role}="decider")+({relationships.role}="approver")+({relationships.role}="buyer")>0)';

const people = '({relationships.name}<>"")';

const incompleteGoals =
  '({goals.goal}<>"")*(({goals.owner}="")+({goals.measure}="")+({goals.target}="")+({goals.due}="")>0)';
const incompleteActions = '({actions.step}<>"")*(({actions.owner}="")+({actions.due}="")>0)';
const influential = `${people}*${highInfluence}`;
const untouched = `${influential}*ISNUMBER({relationships.lastContact})*({about.asOf}-{relationships.lastContact}>{settings.contactDays})`;
const undatedContact = `${influential}*({relationships.lastContact}="")`;
const unknownContact = `${people}*({relationships.actual}="")*({relationships.lastContact}="")`;
const unrated = `${influential}*({relationships.friendliness}="")`;
const blockers = '(LEFT({relationships.blocker},1)="▲")';
const inContact = `${people}*(ISNUMBER({relationships.actual})*({relationships.actual}>=2)+ISNUMBER({relationships.lastContact})*({about.asOf}-{relationships.lastContact}<={settings.contactDays})>0)`;
const belowWanted = "ISNUMBER({team.gap})*({team.gap}>0)";
const withoutLevel = '({team.wanted}<>"")*({team.actual}="")';
const staleSwot = '({swot.statement}<>"")*({about.asOf}-{swot.dated}>{settings.swotDays})';
const unmitigated = '(LEFT({risks.level},1)="▲")*({risks.mitigation}="")';
const unratedRisks = '({risks.risk}<>"")*({risks.level}="")';
const late = (list: string): string => `({${list}.state}="▲ Overdue")`;
/** How many goals, actions and promises are overdue. */
export const overdue = ["actions", "goals", "promises"].map((list) => count(late(list))).join("+");
const dated = ["actions.step", "goals.goal", "promises.promise"]
  .map((place) => {
    const [list = ""] = place.split(".");
    return count(`({${place}}<>"")*({${list}.due}<>"")`);
  })
  .join("+");

/** The roles that nobody listed has, in words: ", buyer, user". */
const rolesMissing = choices.role
  .map((role) => `IF(COUNTIF({relationships.role},"${role}")=0,", ${role}","")`)
  .join("&");

/** What a plan is looked at for. */
export const planCheckList: readonly PlanCheck[] = [
  {
    name: "Executive sponsor",
    place: "header.executiveSponsor",
    sentence:
      'IF({header.executiveSponsor}="","▲ There is no executive sponsor.","✓ The executive sponsor is "&{header.executiveSponsor}&".")',
  },
  {
    name: "Backup",
    place: "header.backup",
    sentence:
      'IF({header.backup}="","▲ There is no backup for the account manager.","✓ The backup is "&{header.backup}&".")',
  },
  {
    name: "Goals",
    place: "goals.goal",
    rows: incompleteGoals,
    sentence: firstOf(
      [
        [`${count('({goals.goal}<>"")')}=0`, '"▲ No goal is set."'],
        [
          `${count(incompleteGoals)}>0`,
          `"▲ "&${counted(incompleteGoals, "goal lacks a measure, a target, an owner or a date.", "goals lack a measure, a target, an owner or a date.")}`,
        ],
      ],
      '"✓ Every goal has a measure, a target, an owner and a date."',
    ),
  },
  {
    name: "Actions",
    place: "actions.step",
    rows: incompleteActions,
    sentence: firstOf(
      [
        [`${count('({actions.step}<>"")')}=0`, '"▲ No action is planned."'],
        [
          `${count(incompleteActions)}>0`,
          `"▲ "&${counted(incompleteActions, "action has no owner or no date.", "actions have no owner or no date.")}`,
        ],
      ],
      '"✓ Every action has an owner and a date."',
    ),
  },
  {
    name: "Contact with those who decide",
    place: "relationships.lastContact",
    rows: `${untouched}+${undatedContact}`,
    sentence: firstOf(
      [
        [`${count(people)}=0`, '"▲ Nobody at the account is listed."'],
        [
          `${count(influential)}=0`,
          '"○ Not known: nobody who decides, approves or buys is listed."',
        ],
        [
          `${count(untouched)}>0`,
          `"▲ "&${counted(untouched, "person who decides, approves or buys has not been in contact lately.", "people who decide, approve or buy have not been in contact lately.")}`,
        ],
        [
          `${count(undatedContact)}>0`,
          `"○ Not known: "&${counted(undatedContact, "person who decides, approves or buys has no last contact.", "people who decide, approve or buy have no last contact.")}`,
        ],
      ],
      '"✓ Everyone who decides, approves or buys has been in contact lately."',
    ),
  },
  {
    name: "People against us",
    place: "relationships.friendliness",
    rows: `${blockers}+${unrated}`,
    sentence: firstOf(
      [
        [
          `${count(blockers)}>0`,
          `"▲ "&${counted(blockers, "person with high influence is against us.", "people with high influence are against us.")}`,
        ],
        [`${count(influential)}=0`, '"○ Not known who is against us: no decider is listed."'],
        [
          `${count(unrated)}>0`,
          `"○ Not known who is against us: "&${counted(unrated, "person with high influence has no friendliness.", "people with high influence have no friendliness.")}`,
        ],
      ],
      '"✓ Nobody with high influence is against us."',
    ),
  },
  {
    name: "More than one contact",
    place: "relationships.name",
    rows: inContact,
    sentence: firstOf(
      [
        [`${count(people)}=0`, '"▲ Nobody at the account is listed."'],
        [
          `AND(${count(inContact)}=0,${count(unknownContact)}>0)`,
          `"○ Not known who is in contact: "&${counted(unknownContact, "person has neither a contact level nor a last contact.", "people have neither a contact level nor a last contact.")}`,
        ],
        [
          `${count(inContact)}=0`,
          '"▲ Nobody at the account is in contact: no level from 2 on, and no contact lately."',
        ],
        [
          `${count(inContact)}=1`,
          `"▲ The account hangs on a single contact: "&INDEX({relationships.name},MATCH(1,INDEX(${meant(inContact)},0),0))&"."`,
        ],
      ],
      `"✓ "&${count(inContact)}&" people at the account are in contact."`,
    ),
  },
  {
    name: "Roles found",
    place: "relationships.role",
    sentence: `IF(LEN(${rolesMissing})>0,"▲ Not found yet: "&MID(${rolesMissing},3,200)&".","✓ Somebody is found for every role in the decision.")`,
  },
  {
    name: "Contact level of the team",
    place: "team.actual",
    rows: `${belowWanted}+${withoutLevel}`,
    sentence: firstOf(
      [
        ["COUNT({team.wanted})=0", '"○ Not known: no contact level is wanted of the team yet."'],
        [
          `${count(belowWanted)}>0`,
          `"▲ "&${counted(belowWanted, "member of the team is below the contact level wanted.", "members of the team are below the contact level wanted.")}`,
        ],
        [
          `${count(withoutLevel)}>0`,
          `"○ Not known: "&${counted(withoutLevel, "member of the team has no contact level now.", "members of the team have no contact level now.")}`,
        ],
      ],
      '"✓ Everyone of the team has the contact level wanted."',
    ),
  },
  {
    name: "SWOT",
    place: "swot.statement",
    rows: staleSwot,
    sentence: firstOf(
      [
        [`${count('({swot.statement}<>"")')}=0`, '"▲ The SWOT is empty."'],
        [
          `${count(staleSwot)}>0`,
          `"▲ "&${counted(staleSwot, "SWOT entry is out of date.", "SWOT entries are out of date.")}`,
        ],
      ],
      '"✓ The SWOT is up to date."',
    ),
  },
  {
    name: "Risks",
    place: "risks.risk",
    rows: `${unmitigated}+${unratedRisks}`,
    sentence: firstOf(
      [
        [
          `${count(unmitigated)}>0`,
          `"▲ "&${counted(unmitigated, "high risk has no mitigation.", "high risks have no mitigation.")}`,
        ],
        [`${count('({risks.risk}<>"")')}=0`, '"○ Not known: no risk is listed."'],
        [
          `${count(unratedRisks)}>0`,
          `"○ Not known: "&${counted(unratedRisks, "risk has no probability or no impact.", "risks have no probability or no impact.")}`,
        ],
      ],
      '"✓ No high risk is without mitigation."',
    ),
  },
  {
    name: "Dates kept",
    place: "actions.due",
    rows: late("actions"),
    sentence: firstOf(
      [
        [
          `${overdue}>0`,
          `"▲ "&(${overdue})&IF(${overdue}=1," goal, action or promise is overdue."," goals, actions or promises are overdue.")`,
        ],
        [`${dated}=0`, '"○ Not known: no goal, action or promise has a date yet."'],
      ],
      '"✓ Nothing is overdue."',
    ),
  },
  {
    name: "Account health",
    place: "health.now",
    rows: '({health.component}<>"")*({health.counts}="")',
    sentence: firstOf(
      [
        [
          "NOT(ISNUMBER({summary.health}))",
          '"○ Health is not known: "&{healthSum.known}&" measures are, with "&TEXT({healthSum.knownShare},"0%")&" of the weight."',
        ],
        [
          '{healthSum.held}<>""',
          '"▲ Health is "&TEXT({summary.health},"0.0")&", from "&{healthSum.known}&" measures, and held down: "&{healthSum.held}&"."',
        ],
        [
          "{summary.health}<5.5",
          '"▲ Health is "&TEXT({summary.health},"0.0")&", from "&{healthSum.known}&" measures."',
        ],
      ],
      '"✓ Health is "&TEXT({summary.health},"0.0")&", from "&{healthSum.known}&" measures."',
    ),
  },
];

/** The cell that a sentence leads to: of a list the first row that is meant, else its first. */
function target({ place, rows }: PlanCheck): string {
  const row = rows === undefined ? "1" : `IFERROR(MATCH(1,INDEX(${meant(rows)},0),0),1)`;
  return `INDEX({${place}},${row})`;
}

/** The sentence of a check as a link to what it is about; blank of words where it is switched off. */
export function checkLine(check: PlanCheck): string {
  const cell = target(check);
  const link = `HYPERLINK("#"&ADDRESS(ROW(${cell}),COLUMN(${cell})),${check.sentence})`;
  const isOff = `COUNTIFS({watch.check},"${check.name}",{watch.on},"no")>0`;
  return `=IF(${isOff},"– Not looked at: ${check.name.toLowerCase()}",${link})`;
}
