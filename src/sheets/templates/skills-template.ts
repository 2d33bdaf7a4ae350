import { look } from "../look";
import { counted } from "../programme/programme-words";
import type { SheetTemplate } from "../template/template";

/** Three lists of the field merged into one, each skill once. */
export const skills: readonly string[] = [
  "Creative thinking",
  "Clear words that convince",
  "Solving problems early",
  "Reliable and open",
  "Empathy",
  "Analysis and data",
  "Managing time",
  "Strategic thinking",
  "Leading the team",
  "Flexibility",
  "Knowing the customer",
  "Cross-team work",
  "Complex plans",
  "Business acumen",
];

const rating = { kind: "number", from: 1, to: 5, whole: true } as const;

/** A part for each skill: the cell of the row, and what is wanted. */
function each(part: (cell: string, wanted: string) => string, between: string): string {
  return skills.map((_, at) => part(`{s${at + 1}}`, `{wanted.s${at + 1}}`)).join(between);
}

const gap = (cell: string, wanted: string): string => `IF(ISNUMBER(${cell}),${wanted}-${cell},0)`;
const most = `MAX(0,${each(gap, ",")})`;
/** "Flexibility (2)": the first of the largest. */
const largestGap = `=IF(N({gaps})=0,"",${skills.reduceRight(
  (rest, skill, at) =>
    `IF(${gap(`{s${at + 1}}`, `{wanted.s${at + 1}}`)}=${most},"${skill}",${rest})`,
  '""',
)}&" ("&${most}&")")`;

const named = 'SUMPRODUCT(--({managers.manager}<>""))';
const quota = (answer: string): string => `COUNTIF({managers.quota},"${answer}")`;
const unanswered =
  'SUMPRODUCT(--({managers.manager}<>""),--({managers.quota}<>"Yes"),--({managers.quota}<>"No"))';
const firstWith = (rule: string): string =>
  `TEXTJOIN(", ",TRUE,FILTER({managers.manager},${rule}))`;
const unrated = 'SUMPRODUCT(--({ratings.manager}<>""),--({ratings.gaps}=""))';
const exposed = "SUM({accounts.alone})";

/** What account managers can and should, who carries a sales quota, and who would be missed tomorrow. */
export const skillsTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Skills",
  orientation: "Landscape",
  isOnePage: true,
  columnWidths: [22, ...skills.map(() => 9), 6, 18, 4, 32, 24, 24, 10],
  lastColumn: 16,
  listColumns: 17,
  printedColumns: 17,
  frozenRows: 2,
  stacks: { workings: { row: 0, column: 18, columns: 4 } },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "SkillsTitle",
      subtitle: "What our account managers can, what is wanted, and who would be missed tomorrow",
    },
    {
      kind: "cards",
      key: "verdict",
      columns: [0, 2, 5, 9],
      fields: [
        {
          key: "gaps",
          label: "Gaps to what is wanted",
          format: "whole",
          formula: '=IF(COUNT({ratings.gaps})=0,"",SUM({ratings.gaps}))',
        },
        { key: "managers", label: "Managers", format: "whole", formula: `=${named}` },
        { key: "quota", label: "Carry a quota", format: "whole", formula: `=${quota("Yes")}` },
        {
          key: "alone",
          label: "Accounts without a backup",
          format: "whole",
          formula: `=IF(COUNTIF({accounts.account},"?*")=0,"",${exposed})`,
        },
      ],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF(${named}=0,"○ Not known: no list tells who looks after accounts. Rate the team as one, or type owners into your list of accounts and refresh.",IF(${unrated}>0,"○ Not rated yet: "&${counted(unrated, "manager")}&" of "&${named}&".",IF({verdict.gaps}=0,"✓ Nobody is rated below what is wanted.","▲ "&${counted("{verdict.gaps}", "gap")}&" to what is wanted; the largest of each stands below.")))`,
        `=IF(${named}=0,"○ Whether somebody carries a sales quota is not known.",IF(${quota("Yes")}>0,"▲ Role conflict: a key account manager sells not on the side. Carries a sales quota: "&${firstWith('{managers.quota}="Yes"')}&".",IF(${unanswered}>0,"○ Whether a sales quota is carried is not answered for "&${counted(unanswered, "manager")}&".","✓ Nobody carries a sales quota.")))`,
        `=IF(COUNTIF({accounts.account},"?*")=0,"○ No account is listed.",IF(${exposed}>0,"▲ If their manager left tomorrow, "&${counted(exposed, "account")}&" would be without a backup"&IF(SUM({managers.alone})=0,".",": "&${firstWith("ISNUMBER({managers.alone})*({managers.alone}>0)")}&"."),"✓ Every account has a backup who is somebody else."))`,
      ],
    },
    {
      kind: "list",
      key: "ratings",
      heading: "Skills now",
      note: "1: not yet. 3: by oneself. 5: teaches others. A blank is not known and no gap.",
      name: "Ratings",
      spareRows: 1,
      minimumRows: 3,
      headingPoints: 46,
      columns: [
        { key: "manager", label: "Account manager" },
        ...skills.map((label, at) => ({
          key: `s${at + 1}`,
          label,
          format: "whole" as const,
          input: rating,
        })),
        {
          key: "gaps",
          label: "Gaps",
          format: "whole",
          isBold: true,
          formula: `=IF(COUNT(${each((cell) => cell, ",")})=0,"",${each((cell, wanted) => `ISNUMBER(${cell})*(${cell}<${wanted})`, "+")})`,
        },
        { key: "largest", label: "Largest gap", formula: largestGap },
      ],
    },
    {
      kind: "list",
      key: "managers",
      heading: "Roles and succession",
      note: "Quota: whether the manager is paid for selling beside key accounts. A backup is somebody else than the manager.",
      name: "Managers",
      spareRows: 1,
      minimumRows: 3,
      headingPoints: 32,
      columns: [
        { key: "manager", label: "Account manager" },
        { key: "quota", label: "Sales quota", input: { kind: "list", options: ["Yes", "No"] } },
        {
          key: "held",
          label: "Accounts",
          format: "whole",
          formula: '=IF({manager}="","",SUMPRODUCT(--({accounts.manager}={manager})))',
        },
        {
          key: "alone",
          label: "Without backup",
          format: "whole",
          isBold: true,
          formula:
            '=IF({manager}="","",SUMPRODUCT(--({accounts.manager}={manager}),{accounts.alone}))',
        },
        {
          key: "succession",
          label: "Who takes over",
          runsOn: true,
        },
      ],
    },
    {
      kind: "fields",
      key: "wanted",
      heading: "What is wanted, 1 to 5",
      grid: [
        { label: 0, value: 1 },
        { label: 3, value: 8 },
        { label: 10, value: 15 },
      ],
      fields: skills.map((label, at) => ({
        key: `s${at + 1}`,
        label,
        start: 4,
        format: "whole" as const,
        input: rating,
      })),
    },
    {
      kind: "list",
      key: "accounts",
      stack: "workings",
      heading: "Accounts and backups",
      note: "Key accounts where there are some, else all.",
      name: "Accounts",
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "manager", label: "Manager", isPlain: true },
        { key: "backup", label: "Backup", isPlain: true },
        {
          key: "alone",
          label: "Without",
          format: "whole",
          formula: '=IF({account}="",0,IF(OR({backup}="",{backup}={manager}),1,0))',
        },
      ],
    },
  ],
};
