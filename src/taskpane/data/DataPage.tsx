import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { EmptyWorkbook } from "../home/EmptyWorkbook";
import { FoundList } from "../home/FoundList";
import { nextStep, type NextStep } from "../home/next-step";
import { OtherSteps } from "../home/OtherSteps";
import { useStepWords } from "../home/use-step-words";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import type { PlanRequest } from "../plans/PlansPage";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { ReadingProgress } from "./ReadingProgress";
import { useOverview } from "./use-overview";

// What was understood comes after the page is there, and so does what shows it.
const DataDetails = lazy(async () => ({
  default: (await import(/* webpackChunkName: "data" */ "./DataDetails")).DataDetails,
}));

/** Lists of so many rows together are read again whenever the user comes back to the pane. */
const QUICKLY_READ = 20_000;

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

interface DataPageProps {
  readonly isShown: boolean;
  readonly onScore: () => void;
  readonly onPlan: (request: PlanRequest) => void;
}

/** What there is in this workbook, what was understood of it, and the one button for what comes next. */
export function DataPage({ isShown, onScore, onPlan }: DataPageProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const words = useStepWords();
  const sources = useLoaded(useCallback(() => actions.describeWorkbook(), [actions]));
  // Without accounts to choose from there is still a workbook to describe.
  const accounts = useLoaded(
    useCallback(() => actions.listRankedAccounts().catch(() => []), [actions]),
  );
  const overview = useOverview(isShown, sources.value && JSON.stringify(sources.value));
  const { reload: reloadSources } = sources;
  const { reload: reloadAccounts } = accounts;
  const { reload: reloadOverview } = overview;
  const rows = (sources.value ?? []).reduce((sum, { rowCount }) => sum + rowCount, 0);
  useReturn(
    useCallback(() => {
      reloadSources();
      reloadAccounts();
      if (rows <= QUICKLY_READ) {
        reloadOverview();
      }
    }, [reloadSources, reloadAccounts, reloadOverview, rows]),
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
      case "review":
        return onPlan(step);
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
  const known = overview.value?.sources ?? sources.value;
  const step = nextStep(known, accounts.value);
  // How many accounts there are is known once the lists are understood.
  const isCounted = overview.value !== null || step.kind !== "score";
  const found = (
    <>
      <h2 className={styles.title}>{t("home.found")}</h2>
      <FoundList sources={known} />
    </>
  );
  return (
    <Page
      footer={
        <RunFooter
          run={run}
          label={isCounted ? words(step) : t("home.steps.score.name")}
          onStart={() => take(step)}
          onCancel={cancel}
        />
      }
    >
      <RunOutcome run={run} />
      {sources.value.length === 0 ? (
        <EmptyWorkbook />
      ) : (
        <>
          {overview.failure !== null ? (
            <FailureNotice failure={overview.failure} onRetry={overview.reload} />
          ) : null}
          <ReadingProgress overview={overview} />
          {overview.value === null || overview.value.model.lists.length === 0 ? (
            <>
              {found}
              {overview.value ? <Notice intent="info">{t("data.noLists")}</Notice> : null}
            </>
          ) : (
            <Suspense fallback={found}>
              <DataDetails overview={overview.value} onReadAgain={overview.reload} />
            </Suspense>
          )}
          <OtherSteps
            suggested={step.kind}
            onScore={onScore}
            onNewPlan={() => onPlan({ kind: "plan", account: null })}
            onNewReview={() => onPlan({ kind: "review", account: null })}
            onInsertSample={insertSample}
          />
        </>
      )}
    </Page>
  );
}
