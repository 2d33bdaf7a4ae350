import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import { accountHeadingStrength } from "./account-heading";
import { isIdentifying } from "./criterion-meaning";

export interface AccountColumnChoice {
  readonly accountColumn: string | null;
  /** Headings that could name the accounts, best first. */
  readonly choices: readonly string[];
}

function filledValues(column: AccountColumn): readonly (string | number | boolean)[] {
  return column.values.filter((value) => value !== null);
}

/** Share of filled cells that no other cell repeats. */
function distinctness(column: AccountColumn): number {
  const filled = filledValues(column);
  return filled.length === 0 ? 0 : new Set(filled).size / filled.length;
}

/** Order numbers, dates and phone numbers are all different too, and name no account. */
function looksLikeNames(column: AccountColumn): boolean {
  const filled = filledValues(column);
  const beginWithLetter = filled.filter((value) => /^\p{L}[^\d]*$/u.test(String(value)));
  return beginWithLetter.length * 2 >= filled.length && !isIdentifying(column.heading);
}

/**
 * Which column names the accounts: the one whose heading says so; without such a heading the first
 * text column in which hardly a value comes twice.
 */
export function chooseAccountColumn(columns: readonly AccountColumn[]): AccountColumnChoice {
  const ranked = columns
    .map((column, index) => {
      const strength = accountHeadingStrength(column.heading);
      const couldBe = column.kind === "text" || (strength > 0 && filledValues(column).length > 0);
      const isGuess =
        column.kind === "text" && distinctness(column) >= 0.9 && looksLikeNames(column);
      return {
        heading: column.heading,
        index,
        couldBe,
        weight: Math.max(strength, isGuess ? 0.5 : 0),
      };
    })
    .filter((candidate) => candidate.couldBe)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const [best] = ranked;
  return {
    accountColumn: best && best.weight > 0 ? best.heading : null,
    choices: ranked.map((candidate) => candidate.heading),
  };
}
