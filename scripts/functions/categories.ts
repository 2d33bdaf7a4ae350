import type { FunctionHelp } from "./function-help";

/** In the order in which someone who manages accounts meets them. */
const CATEGORIES: readonly string[] = [
  "Scoring and weights",
  "Selection",
  "Capacity",
  "Churn and retention",
  "Lifetime value",
  "Satisfaction",
  "Portfolio",
  "Programme",
];

/** By category, and within one by name. An unknown category is a slip of the pen. */
export function inCategories(functions: readonly FunctionHelp[]): FunctionHelp[] {
  const stray = functions.find(({ category }) => !CATEGORIES.includes(category));
  if (stray) throw new Error(`${stray.id}: there is no category "${stray.category}"`);
  return [...functions].sort(
    (first, second) =>
      CATEGORIES.indexOf(first.category) - CATEGORIES.indexOf(second.category) ||
      (first.id < second.id ? -1 : 1),
  );
}
