import type { ReactNode } from "react";
import { HomePage } from "../home/HomePage";
import type { PlanRequest } from "../plans/PlansPage";
import { ScorePage } from "../score/ScorePage";

interface AccountsPageProps {
  readonly isScoring: boolean;
  readonly onScoring: (isScoring: boolean) => void;
  readonly onPlan: (request: PlanRequest) => void;
}

/** What the workbook holds, or the scoring of it. */
export function AccountsPage({ isScoring, onScoring, onPlan }: AccountsPageProps): ReactNode {
  return isScoring ? (
    <ScorePage
      onBack={() => onScoring(false)}
      onNewPlan={(account) => onPlan({ kind: "plan", account })}
    />
  ) : (
    <HomePage
      onScore={() => onScoring(true)}
      onNewPlan={(account) => onPlan({ kind: "plan", account })}
      onNewReview={(account) => onPlan({ kind: "review", account })}
    />
  );
}
