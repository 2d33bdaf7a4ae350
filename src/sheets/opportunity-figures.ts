import type { AccountFacts, Opportunity } from "../domain/plan/account-facts";
import { quotedText } from "./formula-text";
import { liveFigure, ofAccount } from "./live-figure";
import type { CellContent } from "./sheet-plan";
import { decidedStages } from "./templates/choices";

type Decided = "won" | "lost";

/** The stage names under which this account's opportunities were won or lost. */
function stageNames(facts: AccountFacts, stage: Decided): readonly string[] {
  const own = facts.opportunities
    .filter((opportunity) => opportunity.stage === stage)
    .map((opportunity) => opportunity.stageName);
  return own.length === 0 ? decidedStages[stage] : [...new Set(own)];
}

/**
 * Half of what Excel takes in a formula, 8,192 characters: the references to each name's column come
 * on top, and what Excel keeps of a text is twice as long.
 */
const mostSpelledCharacters = 4_000;

/** Whether formulas can spell the names: Excel takes texts of 255 characters, and not too many. */
function canBeSpelled(facts: AccountFacts): boolean {
  const names = [...stageNames(facts, "won"), ...stageNames(facts, "lost")];
  const spelled = names.reduce((sum, name) => sum + quotedText(name).length, 0);
  return (
    names.length <= 20 &&
    names.every((name) => name.length <= 255) &&
    spelled <= mostSpelledCharacters
  );
}

/** 1 for the rows of the source whose stage is one of the names. */
function inStage(facts: AccountFacts, stage: Decided, column: string): string {
  const tests = stageNames(facts, stage).map((name) => `(${column}=${quotedText(name)})`);
  // The 0 makes a number of a single test: Excel takes FALSE for greater than 0.
  return `--(0+${tests.join("+")}>0)`;
}

function sumOf(opportunities: readonly Opportunity[]): number {
  return opportunities.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

/** Won, lost and decided opportunities of the account, live where the workbook lists them. */
export function opportunityFigures(given: AccountFacts): Readonly<Record<string, CellContent>> {
  const facts = canBeSpelled(given) ? given : { ...given, sources: {} };
  if (facts.opportunities.length === 0 && facts.sources.opportunities === undefined) {
    return {};
  }
  const of = (stage: Decided): readonly Opportunity[] =>
    facts.opportunities.filter((opportunity) => opportunity.stage === stage);
  const won = of("won");
  const lost = of("lost");
  const decided = won.length + lost.length;
  const value = (stage: Decided): CellContent =>
    liveFigure(
      facts,
      "opportunities",
      ["stage", "value"],
      (columns) =>
        `=SUMPRODUCT(${ofAccount(columns)},${inStage(facts, stage, columns["stage"] ?? "")},${columns["value"] ?? ""})`,
      sumOf(of(stage)),
    );
  const count = (columns: Readonly<Record<string, string>>, stage: Decided): string =>
    `SUMPRODUCT(${ofAccount(columns)},${inStage(facts, stage, columns["stage"] ?? "")})`;
  return {
    "worth.wonValue": value("won"),
    "worth.lostValue": value("lost"),
    "worth.decided": liveFigure(
      facts,
      "opportunities",
      ["stage"],
      (columns) => `=${count(columns, "won")}+${count(columns, "lost")}`,
      decided,
    ),
    "worth.winRate": liveFigure(
      facts,
      "opportunities",
      ["stage"],
      (columns) => `=IF({worth.decided}=0,"",${count(columns, "won")}/{worth.decided})`,
      decided === 0 ? null : won.length / decided,
    ),
  };
}
