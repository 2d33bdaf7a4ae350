import type { CreatedSheet, CreatePlanOptions } from "./contract";
import { createAccountPlans } from "./create-account-plans";

/** Gathers what the workbook tells about an account and writes its plan on a sheet of its own. */
export function createAccountPlan(
  account: string,
  options: CreatePlanOptions = {},
): Promise<CreatedSheet> {
  return createAccountPlans([account], options);
}
