import { cellAddress, fixedRange, rangeAddress } from "./address";
import { quotedText } from "./formula-text";
import { computedLook, look, numberFormats } from "./look";
import { sheetNameFor } from "./sheet-name";
import { joinParts, type SheetPart } from "./sheet-part";
import type { CellContent, SheetPlan } from "./sheet-plan";

/** An account that both snapshots have. */
export interface ComparedAccount {
  readonly name: string;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  /** As it was kept. */
  readonly scoreBefore: number | null;
  /** Then and now, both by the scales of now; null is a blank. */
  readonly ratingsBefore: readonly (number | null)[];
  readonly ratingsAfter: readonly (number | null)[];
  readonly reason: string;
  readonly reviewsBelow: number;
  /** Who decided what, when and why, as it stood then and stands now. */
  readonly decisionBefore: string;
  readonly decisionAfter: string;
}

/** An account that only one snapshot has. */
export interface LoneAccount {
  readonly name: string;
  readonly rank: number | null;
  readonly score: number | null;
}

export interface ComparisonFacts {
  readonly matrix: string;
  /** "Q1, 2026-03-31": how the two snapshots are called on the sheet. */
  readonly before: string;
  readonly after: string;
  /** What there is to know before one reads on. */
  readonly notes: readonly string[];
  readonly criteria: readonly string[];
  readonly weightsBefore: readonly number[];
  readonly weightsAfter: readonly number[];
  readonly missing: string;
  /** Movers first. */
  readonly accounts: readonly ComparedAccount[];
  readonly entered: readonly LoneAccount[];
  readonly left: readonly LoneAccount[];
}

const headings = [
  "Account",
  "Rank then",
  "Rank now",
  "Why",
  "Score then",
  "Then, by today's scales",
  "Score now",
  "From ratings",
  "From weights",
  "From blanks",
  "Reviews below the cut",
  "Decision then",
  "Decision now",
] as const;
const columnOf = (heading: (typeof headings)[number]): number => headings.indexOf(heading);
const reasonColumn = columnOf("Why");
const scoreColumn = columnOf("Score then");
const firstCopied = headings.length + 1;

/**
 * What moved between two snapshots: who, how far, and why in a sentence. The two snapshots' ratings are
 * copied to the right of it, and scores and their causes are functions over them, so that each number
 * can be followed and what if can be tried.
 */
export function comparisonSheet(facts: ComparisonFacts): SheetPlan {
  const { criteria, accounts } = facts;
  const k = criteria.length;
  const notesRow = 2;
  const weightsRow = notesRow + facts.notes.length + 1;
  const headerRow = weightsRow + 1;
  const first = headerRow + 1;
  const secondCopied = firstCopied + k + 1;
  const rows = (column: number, columns = 1) => ({
    row: first,
    column,
    rows: accounts.length,
    columns,
  });
  const weights = (column: number) => fixedRange({ row: weightsRow, column, rows: 1, columns: k });
  const [before, after] = [fixedRange(rows(firstCopied, k)), fixedRange(rows(secondCopied, k))];
  const [weightsBefore, weightsAfter] = [weights(firstCopied), weights(secondCopied)];
  const policy = quotedText(facts.missing);
  const cell = (row: number, column: number, content: CellContent) => ({
    row,
    column,
    cells: [[content]],
  });
  const parts: SheetPart[] = [
    {
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ["What moved"],
            [
              `${facts.matrix}, ${facts.before} to ${facts.after}: ${accounts.length} accounts in both, movers first.`,
            ],
            ...facts.notes.map((note) => [note]),
          ],
        },
        { row: headerRow, column: 0, cells: [headings] },
        cell(weightsRow, headings.length - 1, "Weights"),
        { row: weightsRow, column: firstCopied, cells: [facts.weightsBefore] },
        { row: weightsRow, column: secondCopied, cells: [facts.weightsAfter] },
        {
          row: headerRow,
          column: firstCopied,
          cells: [criteria.map((name) => `${name}, then`)],
        },
        { row: headerRow, column: secondCopied, cells: [criteria.map((name) => `${name}, now`)] },
      ],
      formats: [
        { range: "A1", style: "Title" },
        ...[1, ...facts.notes.map((_, place) => notesRow + place)].map((row) => ({
          range: cellAddress(row, 0),
          style: "Explanatory Text" as const,
        })),
        {
          range: rangeAddress({
            row: headerRow,
            column: 0,
            rows: 1,
            columns: secondCopied + k,
          }),
          bold: true,
          wrap: true,
          fontColor: look.accent,
          borderBottom: look.accent,
        },
      ],
      names: [
        {
          name: "MovedAccounts",
          range: rangeAddress({ ...rows(0), rows: Math.max(1, accounts.length) }),
          comment: "Accounts that both snapshots have",
        },
      ],
    },
    ...(accounts.length === 0 ? [] : [movedPart()]),
  ];
  let row = first + accounts.length + 1;
  for (const [title, lone] of [
    ["Entered", facts.entered],
    ["Left", facts.left],
  ] as const) {
    if (lone.length === 0) continue;
    parts.push(lonePart(title, lone, row));
    row += lone.length + 3;
  }

  function movedPart(): SheetPart {
    return {
      blocks: [
        {
          row: first,
          column: 0,
          cells: accounts.map(({ name, rankBefore, rankAfter, reason, scoreBefore }) => [
            name,
            rankBefore,
            rankAfter,
            reason,
            scoreBefore,
          ]),
        },
        cell(first, columnOf("Then, by today's scales"), {
          formula: `=KAM.SCORE(${before},${weightsBefore},${policy})`,
        }),
        cell(first, columnOf("Score now"), {
          formula: `=KAM.SCORE(${after},${weightsAfter},${policy})`,
        }),
        cell(first, columnOf("From ratings"), {
          formula: `=KAM.MOVED(${before},${weightsBefore},${after},${weightsAfter},${policy})`,
        }),
        {
          row: first,
          column: columnOf("Reviews below the cut"),
          cells: accounts.map(({ reviewsBelow, decisionBefore, decisionAfter }) => [
            reviewsBelow,
            decisionBefore || null,
            decisionAfter || null,
          ]),
        },
        { row: first, column: firstCopied, cells: accounts.map((one) => one.ratingsBefore) },
        { row: first, column: secondCopied, cells: accounts.map((one) => one.ratingsAfter) },
      ],
      formats: [
        { range: rangeAddress(rows(scoreColumn, 6)), numberFormat: numberFormats.score },
        {
          range: rangeAddress(rows(scoreColumn + 1, 5)),
          fill: computedLook.fill,
          fontColor: computedLook.fontColor,
        },
        { range: rangeAddress(rows(firstCopied, 2 * k + 1)), numberFormat: numberFormats.rating },
        { range: rangeAddress(rows(reasonColumn)), wrap: true },
        { range: rangeAddress(rows(columnOf("Decision then"), 2)), wrap: true },
      ],
    };
  }

  return {
    ...joinParts(parts),
    sheetName: sheetNameFor("comparison", facts.matrix),
    tabColor: look.accent,
    showGridlines: false,
    columnWidths: [
      ...headings.map((_, column) => ({ column, characters: 11 })),
      { column: 0, characters: 28 },
      { column: reasonColumn, characters: 76 },
      { column: columnOf("Decision then"), characters: 30 },
      { column: columnOf("Decision now"), characters: 30 },
      ...Array.from({ length: 2 * k + 2 }, (_, place) => ({
        column: firstCopied - 1 + place,
        characters: 13,
      })),
    ],
    frozen: { rows: headerRow + 1, columns: 0 },
    print: {
      orientation: "Landscape",
      titleRows: `${headerRow + 1}:${headerRow + 1}`,
      area: rangeAddress({
        row: 0,
        column: 0,
        rows: Math.max(row, first + 1),
        columns: headings.length,
      }),
    },
    firstCell: "A1",
  };
}

function lonePart(title: string, accounts: readonly LoneAccount[], row: number): SheetPart {
  return {
    blocks: [
      {
        row,
        column: 0,
        cells: [
          [title, "Rank", "Score"],
          ...accounts.map(({ name, rank, score }) => [name, rank, score]),
        ],
      },
    ],
    formats: [
      {
        range: rangeAddress({ row, column: 0, rows: 1, columns: 3 }),
        bold: true,
        fontColor: look.accent,
        borderBottom: look.accent,
      },
      {
        range: rangeAddress({ row: row + 1, column: 2, rows: accounts.length, columns: 1 }),
        numberFormat: numberFormats.score,
      },
    ],
  };
}
