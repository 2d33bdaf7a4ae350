import type { ReactNode } from "react";
import { ExplainPage } from "../explain/ExplainPage";
import { MovedPage } from "../moved/MovedPage";
import { ProgrammePage, type WantedSheet } from "../programme/ProgrammePage";
import type { PlanRequest } from "../plans/PlansPage";
import { ScorePage } from "../score/ScorePage";
import { ScoreStart } from "../score/ScoreStart";

/** Which page of the accounts is shown; a null sheet is the newest matrix, a null account the selected one. */
export type AccountsView =
  | { readonly kind: "start" }
  | { readonly kind: "score" }
  | { readonly kind: "explain"; readonly account: string | null }
  | { readonly kind: "programme"; readonly wanted?: WantedSheet }
  | { readonly kind: "moved"; readonly sheet: string | null };

interface AccountsPageProps {
  readonly view: AccountsView;
  readonly onView: (view: AccountsView) => void;
  readonly onPlan: (request: PlanRequest) => void;
  readonly onData: () => void;
}

/** The matrices there are, the making of one, what moved in one, or why an account has its score. */
export function AccountsPage(props: AccountsPageProps): ReactNode {
  const { view, onView, onPlan, onData } = props;
  const back = () => onView({ kind: "start" });
  const explainSelected = () => onView({ kind: "explain", account: null });
  switch (view.kind) {
    case "score":
      return (
        <ScorePage
          onBack={back}
          onNewPlan={(account) => onPlan({ kind: "plan", account })}
          onData={onData}
        />
      );
    case "explain":
      return <ExplainPage account={view.account} onSelected={explainSelected} onBack={back} />;
    case "programme":
      return <ProgrammePage wanted={view.wanted ?? null} onBack={back} />;
    case "moved":
      return <MovedPage key={view.sheet} sheet={view.sheet} onBack={back} />;
    case "start":
      return (
        <ScoreStart
          onScore={() => onView({ kind: "score" })}
          onExplain={explainSelected}
          onProgramme={() => onView({ kind: "programme" })}
          onMoved={(sheet) => onView({ kind: "moved", sheet })}
        />
      );
  }
}
