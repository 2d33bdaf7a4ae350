import { planTemplates } from "../sheets/templates/plan-templates";
import type { PlanTemplateChoice } from "./contract";

/** What plans can be made from, the usual one first. */
export function listPlanTemplates(): Promise<readonly PlanTemplateChoice[]> {
  return Promise.resolve(planTemplates.map(({ id, name }) => ({ id, name })));
}
