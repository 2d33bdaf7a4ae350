import { useState } from "react";
import type { PlanCandidate } from "../../actions/contract";
import { groupId, planGroups, type PlanGroup } from "./plan-groups";

/** Which of many accounts are chosen: a group of them, and those ticked one by one. */
export interface ChosenAccounts {
  readonly groups: readonly PlanGroup[];
  readonly group: string;
  readonly chosen: ReadonlySet<string>;
  readonly chooseGroup: (id: string) => void;
  readonly choose: (account: string, isChosen: boolean) => void;
}

export function useChosenAccounts(candidates: readonly PlanCandidate[]): ChosenAccounts {
  const groups = planGroups(candidates);
  const [group, setGroup] = useState(() => (groups[0] ? groupId(groups[0]) : ""));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(groups[0]?.accounts));
  return {
    groups,
    group,
    chosen,
    chooseGroup: (id) => {
      setGroup(id);
      setChosen(new Set(groups.find((one) => groupId(one) === id)?.accounts));
    },
    choose: (account, isChosen) => {
      const others = [...chosen].filter((one) => one !== account);
      setChosen(new Set(isChosen ? [...others, account] : others));
    },
  };
}
