import type { ReactNode } from "react";
import type { PlanRequest } from "../plans/PlansPage";
import { ScorePage } from "../score/ScorePage";
import { ScoreStart } from "../score/ScoreStart";

interface AccountsPageProps {
  readonly isScoring: boolean;
  readonly onScoring: (isScoring: boolean) => void;
  readonly onPlan: (request: PlanRequest) => void;
  readonly onData: () => void;
}

/** The matrices there are, or the making of one. */
export function AccountsPage(props: AccountsPageProps): ReactNode {
  const { isScoring, onScoring, onPlan, onData } = props;
  return isScoring ? (
    <ScorePage
      onBack={() => onScoring(false)}
      onNewPlan={(account) => onPlan({ kind: "plan", account })}
      onData={onData}
    />
  ) : (
    <ScoreStart onScore={() => onScoring(true)} />
  );
}
