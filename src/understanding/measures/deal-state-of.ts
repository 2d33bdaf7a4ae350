import { decidedShare } from "../lists/recognise-kind";
import { columnOf, type UnderstoodList } from "../lists/understood-list";
import { dealState, type DealState } from "../vocabulary/deal-states";

/** The field whose values decide what was won and lost. */
export function stateField(list: UnderstoodList): "stage" | "status" {
  const [stage, status] = [columnOf(list, "stage"), columnOf(list, "status")];
  return status && decidedShare(status) > decidedShare(stage) ? "status" : "stage";
}

/** Whether the user has said what a stage of the list counts as. */
export function isStateSaid({ said }: UnderstoodList, stage: string): boolean {
  return Object.hasOwn(said?.states ?? {}, stage);
}

/** What a stage of a list counts as: what the user says, else what its words say. */
export function stateOfDeal({ said }: UnderstoodList, stage: string): DealState {
  const state = said?.states?.[stage];
  return state === undefined ? dealState(stage) : state === "none" ? "unclear" : state;
}
