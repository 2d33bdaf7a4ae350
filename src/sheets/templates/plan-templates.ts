import type { SheetTemplate } from "../template/template";
import { accountPlanTemplate } from "./account-plan-template";
import { jointPlanTemplate } from "./joint-plan-template";

/** A plan of ours that can be chosen. */
export interface PlanTemplate {
  /** What plans made from it are known by. */
  readonly id: string;
  /** What people choose it by. */
  readonly name: string;
  readonly template: SheetTemplate;
  /** The customer sees it, so it is not what reviews and the index tell of the account. */
  readonly isForCustomer?: boolean;
}

const fullPlan: PlanTemplate = {
  id: "account plan",
  name: "Full plan",
  template: accountPlanTemplate,
};

const jointPlan: PlanTemplate = {
  id: "joint plan",
  name: "Joint plan, for the customer to see",
  template: jointPlanTemplate,
  isForCustomer: true,
};

/** The plans of ours, the usual one first. */
export const planTemplates: readonly PlanTemplate[] = [fullPlan, jointPlan];

/** The one with that id; the usual one where none has it. */
export function planTemplateOf(id: string | undefined): PlanTemplate {
  return planTemplates.find((one) => one.id === id) ?? fullPlan;
}
