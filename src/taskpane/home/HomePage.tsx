import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { EmptyWorkbook } from "./EmptyWorkbook";
import { FoundList } from "./FoundList";
import { nextStep, type NextStep } from "./next-step";
import { OtherSteps } from "./OtherSteps";
import { useStepWords } from "./use-step-words";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

interface HomePageProps {
  readonly onScore: () => void;
  readonly onNewPlan: (account: string | null) => void;
  readonly onNewReview: (account: string | null) => void;
}

/** What there is in this workbook, and the one button for what comes next. */
export function HomePage({ onScore, onNewPlan, onNewReview }: HomePageProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const words = useStepWords();
  const sources = useLoaded(useCallback(() => actions.describeWorkbook(), [actions]));
  // Without accounts to choose from there is still a workbook to describe.
  const accounts = useLoaded(useCallback(() => actions.listAccounts().catch(() => []), [actions]));
  const { reload: reloadSources } = sources;
  const { reload: reloadAccounts } = accounts;
  useReturn(
    useCallback(() => {
      reloadSources();
      reloadAccounts();
    }, [reloadSources, reloadAccounts]),
  );

  function insertSample(): void {
    start(async (options) => {
      const created = await actions.insertSampleData(options);
      advance();
      return created;
    });
  }

  function take(step: NextStep): void {
    switch (step.kind) {
      case "insertSample":
        return insertSample();
      case "score":
        return onScore();
      case "plan":
        return onNewPlan(step.account);
      case "review":
        return onNewReview(step.account);
    }
  }

  if (sources.failure !== null) {
    return (
      <Page>
        <FailureNotice failure={sources.failure} onRetry={sources.reload} />
      </Page>
    );
  }
  if (sources.value === null || accounts.value === null) {
    return (
      <Page>
        <LoadingSkeleton rows={3} />
      </Page>
    );
  }
  const step = nextStep(sources.value, accounts.value);
  return (
    <Page
      footer={
        <RunFooter run={run} label={words(step)} onStart={() => take(step)} onCancel={cancel} />
      }
    >
      <RunOutcome run={run} />
      {sources.value.length === 0 ? (
        <EmptyWorkbook />
      ) : (
        <>
          <h2 className={styles.title}>{t("home.found")}</h2>
          <FoundList sources={sources.value} />
          <OtherSteps
            suggested={step.kind}
            onScore={onScore}
            onNewPlan={() => onNewPlan(null)}
            onNewReview={() => onNewReview(null)}
            onInsertSample={insertSample}
          />
        </>
      )}
    </Page>
  );
}
