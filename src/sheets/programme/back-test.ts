import type { BackTestFacts } from "../../domain/programme/back-test-facts";
import type { ProgrammeFacts } from "../../domain/programme/programme-facts";
import type { CellContent } from "../sheet-plan";
import type { ListRow, SheetContent } from "../template/content";
import type { ListColumn } from "../template/template";
import { salesBetween } from "./account-rows";

const nothing: BackTestFacts = {
  matrix: "",
  then: "",
  now: "",
  keptAt: null,
  day: 0,
  months: null,
  source: "not told",
  criteria: [],
  accounts: [],
  obstacle: "there is no scoring matrix.",
};

const day = "{figures.day}";
const months = "{figures.months}";

/** The columns of the ratings: the score, then each criterion. */
function ratingColumns({ criteria }: BackTestFacts): readonly ListColumn[] {
  const column = (label: string, index: number): ListColumn => ({
    key: `rating${index}`,
    label,
    format: "score",
    isPlain: true,
  });
  return [
    { key: "account", label: "Account", isPlain: true },
    { key: "chosen", label: "Chosen", format: "whole", isPlain: true },
    { key: "before", label: "Revenue before", format: "money" },
    { key: "after", label: "Revenue since", format: "money" },
    column("Score", 0),
    ...criteria.map(({ name }, index) => column(`Rating: ${name}`, index + 1)),
  ];
}

function accountCells({ accounts }: BackTestFacts): readonly ListRow[] {
  return accounts.map(({ name, isChosen, before, after, follows, score, ratings }) => ({
    key: name,
    cells: {
      account: name,
      chosen: isChosen ? 1 : 0,
      before: follows === null ? before : salesBetween(follows, `EDATE(${day},-${months})`, day),
      after: follows === null ? after : salesBetween(follows, day, `EDATE(${day},${months})`),
      rating0: score,
      ...Object.fromEntries(ratings.map((rating, index) => [`rating${index + 1}`, rating])),
    },
  }));
}

/** One of the numbers that the back-test gives of a column of ratings. */
function tested(rating: number, column: number): CellContent {
  return {
    formula: `=IFERROR(INDEX(KAM.BACKTEST({accounts.rating${rating}},{accounts.before},{accounts.after}),1,${column}),"")`,
  };
}

/** Ratings of a snapshot against what came after them. */
export function backTestContent({ backTest = nothing }: ProgrammeFacts): SheetContent {
  const tests = [
    { name: "Score", weight: null },
    ...backTest.criteria.map(({ name, weight }) => ({ name, weight })),
  ];
  const total = backTest.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    sheetName: "Back-test",
    title: "Back-test of criteria",
    subtitle: backTest.matrix,
    fields: {
      "figures.matrix": backTest.matrix,
      "figures.then": backTest.then,
      "figures.keptAt": backTest.keptAt,
      "figures.now": backTest.now,
      "figures.source": backTest.source,
      "figures.day": backTest.day === 0 ? null : backTest.day,
      "figures.months": backTest.months,
      "figures.obstacle": backTest.obstacle,
    },
    columns: { accounts: ratingColumns(backTest) },
    lists: {
      criteria: tests.map(({ name, weight }, at) => ({
        key: name,
        cells: {
          criterion: name,
          weight: weight === null || total === 0 ? null : weight / total,
          accounts: tested(at, 1),
          correlation: tested(at, 2),
          from: tested(at, 3),
          to: tested(at, 4),
        },
      })),
      chances: tests.map(({ name }, at) => ({
        key: name,
        cells: { criterion: name, alone: tested(at, 5) },
      })),
      accounts: accountCells(backTest),
    },
    fedBy: { criteria: "the matrix", chances: "the matrix", accounts: "the snapshot" },
  };
}
