import { useCallback, type ComponentProps, type ReactNode } from "react";
import type { PlanCandidate } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { FailureNotice } from "../notices/FailureNotice";
import { FormPanel } from "./FormPanel";

interface WithCandidatesProps {
  readonly header: ReactNode;
  readonly formId: ComponentProps<typeof FormPanel>["id"];
  readonly children: (candidates: readonly PlanCandidate[], reload: () => void) => ReactNode;
}

/** A page for many accounts, once it is known which there are. */
export function WithCandidates({ header, formId, children }: WithCandidatesProps): ReactNode {
  const actions = useActions();
  const loaded = useLoaded(useCallback(() => actions.listPlanCandidates(), [actions]));
  if (loaded.value !== null) return children(loaded.value, loaded.reload);
  return (
    <Page>
      {header}
      <FormPanel id={formId}>
        {loaded.failure === null ? (
          <LoadingSkeleton rows={4} />
        ) : (
          <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />
        )}
      </FormPanel>
    </Page>
  );
}
