import { look } from "../look";
import type { SheetTemplate } from "../template/template";
import { count, counted, firstOf } from "./counted-rows";
import { shownColumn } from "./page-parts";

/** Two rows of the sheet are as high as a row of boxes with its gap, so that pages end between boxes. */
export const mapRowPoints = 26;

const people = '({people.name}<>"")';
const highInfluence = `${people}*({people.influence}="high")`;
const unknownInfluence = `${people}*({people.influence}="not known")`;

/** What is said of those with much influence: what asks for attention, what nobody knows, or that all is well. */
function ofInfluential(
  attention: string,
  unknown: string,
  words: Record<"attention" | "unknown", readonly [string, string]> & {
    readonly question: string;
    readonly good: string;
  },
): string {
  const notKnown = `"○ Not known ${words.question}: `;
  return `=${firstOf(
    [
      [`${count(attention)}>0`, `"▲ "&${counted(attention, ...words.attention)}`],
      [`${count(highInfluence)}=0`, `${notKnown}nobody with high influence is listed."`],
      [`${count(unknown)}>0`, `${notKnown}"&${counted(unknown, ...words.unknown)}`],
      [
        `${count(unknownInfluence)}>0`,
        `${notKnown}"&${counted(unknownInfluence, "person has no role in the decision.", "people have no role in the decision.")}`,
      ],
    ],
    `"✓ ${words.good}"`,
  )}`;
}

/** By MATCH: COUNTIF would take a text such as "<>Ann" for a comparison. */
const strangers = '({people.reportsTo}<>"")*ISNA(MATCH({people.reportsTo},{people.name},0))';

/** Who decides, how well we know them and whether they are for us: a picture, and the list that it draws. */
export const stakeholderMapTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Map",
  orientation: "Landscape",
  isPaged: true,
  columnWidths: [24, 24, 14, 13, 11, 11, 22, 22],
  lastColumn: 7,
  listColumns: 8,
  frozenRows: 2,
  printedColumns: 8,
  sections: [
    {
      kind: "title",
      key: "title",
      name: "MapPage",
      subtitle: "Stakeholder map",
      showsSettings: true,
    },
    {
      kind: "lines",
      key: "findings",
      heading: null,
      lines: [
        ofInfluential(
          `${highInfluence}*ISNUMBER({people.actual})*({people.actual}<2)`,
          `${highInfluence}*({people.actual}="")`,
          {
            attention: [
              "person with high influence is not in contact with us.",
              "people with high influence are not in contact with us.",
            ],
            unknown: [
              "person with high influence has no contact level.",
              "people with high influence have no contact level.",
            ],
            question: "whether those who decide are in contact",
            good: "Everyone with high influence is in contact with us.",
          },
        ),
        ofInfluential(
          `${highInfluence}*ISNUMBER({people.friendliness})*({people.friendliness}<0)`,
          `${highInfluence}*({people.friendliness}="")`,
          {
            attention: [
              "person with high influence is against us.",
              "people with high influence are against us.",
            ],
            unknown: [
              "person with high influence has no friendliness.",
              "people with high influence have no friendliness.",
            ],
            question: "who is against us",
            good: "Nobody with high influence is against us.",
          },
        ),
        `=${firstOf(
          [
            [
              `${count(strangers)}>0`,
              `"▲ "&${counted(strangers, "person reports to somebody who is not on the list.", "people report to somebody who is not on the list.")}`,
            ],
            [
              "COUNTA({people.reportsTo},{people.influences})=0",
              '"○ Not known who reports to whom: type it into the list, then draw the map again."',
            ],
          ],
          `COUNTA({people.reportsTo})&" of "&${count(people)}&" people with somebody they report to."`,
        )}`,
      ],
    },
    {
      kind: "drawing",
      key: "map",
      heading: "Influence, contact and friendliness",
      rowPoints: mapRowPoints,
    },
    {
      kind: "list",
      key: "people",
      heading: "People on the map",
      note: "Reports to: a name of this list. Influences: names of this list, with a semicolon between them. Influence follows from the role; another one can be typed. Boxes can be dragged: they stay there when the map is drawn again.",
      name: "People",
      spareRows: 0,
      minimumRows: 1,
      rowsOf: { list: "relationships" },
      columns: [
        shownColumn("name", "Name"),
        shownColumn("title", "Title"),
        shownColumn("role", "Role"),
        {
          key: "influence",
          label: "Influence",
          formula:
            '=IF({name}="","",IF(OR({role}="decider",{role}="approver",{role}="buyer"),"high",IF(OR({role}="influencer",{role}="gatekeeper"),"middle",IF(OR({role}="initiator",{role}="user"),"low","not known"))))',
          input: { kind: "list", options: ["high", "middle", "low", "not known"] },
        },
        shownColumn("actual", "Level, 0 to 4", { format: "whole" }),
        shownColumn("friendliness", "Friendly, -2 to 2", { format: "whole" }),
        { key: "reportsTo", label: "Reports to" },
        { key: "influences", label: "Influences" },
      ],
    },
  ],
};
