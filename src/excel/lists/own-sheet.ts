import { ownPlanName } from "../../sheets/own-template/own-plan-name";
import { ownReviewName } from "../../sheets/own-template/own-review-name";
import { templateMarkName } from "../store/template-mark";

export type OwnSheetKind =
  | "matrix"
  | "plan"
  | "review"
  | "settings"
  | "index"
  | "comparison"
  | "archive"
  | "page"
  | "programme"
  | "weights"
  | "template";

/** The names of the titles of the programme's own sheets. */
const programmeTitles = [
  "ReadinessTitle",
  "BusinessCaseTitle",
  "LoadTitle",
  "RevenueAtRiskTitle",
  "BackTestTitle",
  "MaturityTitle",
  "SkillsTitle",
  "QuadrantsTitle",
  "RatingsTitle",
] as const;

/** Those of the sheets about all key accounts. */
const portfolioTitles = ["ScorecardTitle", "PortfolioTitle"] as const;

/** Which of our sheets this is, told by the names it carries; null for the user's own. */
export function ownSheetKind(names: readonly string[]): OwnSheetKind | null {
  const has = (...wanted: readonly string[]) => wanted.every((name) => names.includes(name));
  if (has("SettingsAsOf")) {
    return "settings";
  }
  if (has("PlanIndex")) {
    return "index";
  }
  if (has("ReviewArchive")) {
    return "archive";
  }
  if (has("ReviewPage") || has("PlanPage") || has("MapPage")) {
    return "page";
  }
  if (programmeTitles.some((title) => has(title))) {
    return "programme";
  }
  if (portfolioTitles.some((title) => has(title))) {
    return "programme";
  }
  if (has("WeightedCriteria", "RaterNames")) {
    return "weights";
  }
  if (has("MovedAccounts")) {
    return "comparison";
  }
  if (has("AccountNames", "Scores", "Ranks")) {
    return "matrix";
  }
  if (has(ownReviewName) || has("Account", "PeriodFirstDay", "PeriodLastDay")) {
    return "review";
  }
  if (has(ownPlanName)) {
    return "plan";
  }
  if (has(templateMarkName)) {
    return "template";
  }
  return has("Account", "PlanGoals", "PlanActions") ? "plan" : null;
}
