import { look } from "../look";
import { counted } from "../programme/programme-words";
import type { SheetTemplate } from "../template/template";

const named = 'SUMPRODUCT(--({managers.manager}<>""))';
const proposal = "{proposal.manager}#";
const words = (word: string): string => `COUNTIF({managers.verdict},"${word}")`;
const moved = 'SUMPRODUCT(--({accounts.move}="Moves"))';

/** How many moves are printed; all stand in the list of accounts. */
const shownMoves = 24;
const shown = (column: string): string =>
  `=IF(${moved}=0,"",INDEX(FILTER({accounts.${column}},{accounts.move}="Moves"),SEQUENCE(MIN(${shownMoves},${moved}))))`;

/** Who looks after how many accounts, and a proposal that shares them with as few moves as can be. */
export const loadTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Load",
  orientation: "Portrait",
  isOnePage: true,
  columnWidths: [34, 13, 13, 14, 14, 14, 4, 32, 24, 11, 24, 12, 12, 4, 24],
  lastColumn: 5,
  listColumns: 6,
  printedColumns: 6,
  frozenRows: 2,
  stacks: {
    workings: { row: 0, column: 7, columns: 6 },
    proposal: { row: 0, column: 14, columns: 1 },
  },
  sections: [
    {
      kind: "title",
      key: "title",
      name: "LoadTitle",
      subtitle: "Whether our people can carry the accounts, and who should have which",
    },
    {
      kind: "cards",
      key: "verdict",
      columns: [0, 1, 3, 5],
      fields: [
        {
          key: "heaviest",
          label: "Heaviest load now",
          format: "rating",
          formula: '=IF(COUNT({managers.load})=0,"",MAX({managers.load}))',
        },
        {
          key: "heaviestProposed",
          label: "Proposed",
          format: "rating",
          formula: '=IF(COUNT({managers.proposed})=0,"",MAX({managers.proposed}))',
        },
        { key: "moves", label: "Accounts that move", format: "whole", formula: `=${moved}` },
        { key: "managers", label: "Managers", format: "whole", formula: `=${named}` },
      ],
    },
    {
      kind: "lines",
      key: "answer",
      heading: null,
      name: "Answer",
      lines: [
        `=IF(${named}=0,"○ Not known: no list tells who looks after accounts. Type the managers below.",IF(${words("Over")}>0,"▲ "&${counted(words("Over"), "manager")}&IF(${words("Over")}=1," has"," have")&" more than "&{settings.maximum}&".",IF(${words("Under")}>0,"○ ","✓ ")&"No manager has more than "&{settings.maximum}&".")&IF(${words("Under")}>0," Fewer than "&{settings.minimum}&": "&${counted(words("Under"), "manager")}&".",""))`,
        '=IF({figures.load}=0,"○ No account asks for anything: type loads.",IF({figures.load}>{figures.room},"▲ The accounts ask for "&ROUND({figures.load},1)&" and the managers can carry "&{figures.room}&": "&ROUND({figures.load}-{figures.room},1)&" too much. No proposal fits.","✓ The accounts ask for "&ROUND({figures.load},1)&" of the "&{figures.room}&" that the managers can carry."))',
        `=IF({figures.load}>{figures.room},"○ Without room for all there is nothing to move.",IF(COUNT({managers.proposed})=0,"○ There is no proposal yet.",IF(${moved}=0,"✓ Nobody has to move: no other sharing has a lower heaviest load.","○ Proposal: "&${counted(moved, "account")}&IF(${moved}=1," moves"," move")&". The heaviest load becomes "&ROUND({verdict.heaviestProposed},1)&", the smallest there is; of all ways to reach it this moves the fewest.")))`,
        '=IF(COUNTIF({accounts.account},"?*")=0,"○ No account is listed.",IF({figures.unowned}=0,"✓ Every account has a manager of the list.","▲ Without a manager of the list: "&{figures.unowned}&IF({figures.unowned}=1," account."," accounts.")))',
      ],
    },
    {
      kind: "list",
      key: "managers",
      heading: "Managers",
      note: "5 to 10 accounts each. Type a new manager into the last row.",
      name: "Managers",
      spareRows: 2,
      minimumRows: 3,
      columns: [
        { key: "manager", label: "Account manager" },
        {
          key: "accounts",
          label: "Accounts",
          format: "whole",
          formula:
            '=IF({manager}="","",SUMPRODUCT(--({accounts.account}<>""),--({accounts.manager}={manager})))',
        },
        {
          key: "load",
          label: "Load",
          format: "rating",
          formula:
            '=IF({manager}="","",SUMPRODUCT(--({accounts.manager}={manager}),{accounts.load}))',
        },
        {
          key: "verdict",
          label: "Now",
          isBold: true,
          formula:
            '=IF({manager}="","",IF({load}<{settings.minimum},"Under",IF({load}>{settings.maximum},"Over","In range")))',
        },
        {
          key: "proposed",
          label: "Proposed load",
          format: "rating",
          formula:
            '=IF(OR({manager}="",COUNTIF({accounts.proposal},"?*")=0),"",SUMPRODUCT(--({accounts.proposal}={manager}),{accounts.load}))',
        },
        {
          key: "proposedVerdict",
          label: "Then",
          isBold: true,
          formula:
            '=IF({proposed}="","",IF({proposed}<{settings.minimum},"Under",IF({proposed}>{settings.maximum},"Over","In range")))',
        },
      ],
    },
    {
      kind: "fields",
      key: "settings",
      heading: "What a manager carries",
      grid: [
        { label: 0, value: 1 },
        { label: 2, value: 4 },
      ],
      fields: [
        {
          key: "minimum",
          label: "Load at least",
          start: 5,
          format: "rating",
          input: { kind: "number", from: 0, to: 1000 },
        },
        {
          key: "maximum",
          label: "Load at most",
          start: 10,
          format: "rating",
          input: { kind: "number", from: 0, to: 1000 },
        },
      ],
    },
    {
      kind: "spills",
      key: "moves",
      heading: "Accounts that would move",
      note: "Nothing is moved by this sheet: it proposes. All others stay where they are.",
      rows: shownMoves,
      columns: [
        { key: "account", label: "Account", formula: shown("account") },
        { key: "from", label: "From", formula: shown("manager"), columns: 2 },
        { key: "to", label: "To", formula: shown("proposal"), columns: 2 },
        {
          key: "load",
          label: "Load",
          format: "rating",
          formula: shown("load"),
        },
      ],
    },
    {
      kind: "fields",
      key: "figures",
      stack: "workings",
      heading: "What the proposal rests on",
      grid: [{ label: 0, value: 1 }],
      fields: [
        {
          key: "load",
          label: "What all accounts ask for",
          format: "rating",
          isPlain: true,
          formula: "=SUM({accounts.load})",
        },
        {
          key: "room",
          label: "What all managers can carry",
          format: "rating",
          isPlain: true,
          formula: `=${named}*{settings.maximum}`,
        },
        {
          key: "unowned",
          label: "Accounts without a manager of the list",
          format: "whole",
          isPlain: true,
          formula: '=SUMPRODUCT(--({accounts.account}<>""),--({accounts.listed}=0))',
        },
      ],
    },
    {
      kind: "list",
      key: "accounts",
      stack: "workings",
      heading: "Accounts",
      note: "1 is an account as any other; type 2 for one that takes twice the work. The manager is whom your lists name.",
      name: "Accounts",
      spareRows: 1,
      minimumRows: 2,
      columns: [
        { key: "account", label: "Account" },
        { key: "manager", label: "Manager now" },
        {
          key: "load",
          label: "Load",
          format: "rating",
          input: { kind: "number", from: 0, to: 1000 },
          isStart: true,
        },
        {
          key: "proposal",
          label: "Proposed",
          formula: `=IF({account}="","",IFERROR(INDEX(${proposal},ROW()-ROW({accounts.headings}))&"",""))`,
        },
        {
          key: "move",
          label: "Move",
          formula:
            '=IF(OR({account}="",{proposal}=""),"",IF({proposal}={manager},"Stays","Moves"))',
        },
        {
          key: "listed",
          label: "Manager is listed",
          format: "whole",
          formula:
            '=IF({account}="","",IF({manager}="",0,SUMPRODUCT(--({managers.manager}={manager}))))',
        },
      ],
    },
    {
      kind: "spills",
      key: "proposal",
      stack: "proposal",
      heading: "Proposal",
      rows: 1,
      isWorking: true,
      columns: [
        {
          key: "manager",
          label: "KAM.ALLOCATE",
          formula:
            '=KAM.ALLOCATE(IF(({accounts.account}<>"")*ISNUMBER({accounts.load}),{accounts.load},""),FILTER({managers.manager},{managers.manager}<>""),{accounts.manager},{settings.maximum})',
        },
      ],
    },
  ],
};
