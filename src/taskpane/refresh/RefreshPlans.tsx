import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RefreshedPlans } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { NoticeList } from "../notices/NoticeList";
import { FormPanel } from "../plans/FormPanel";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { PlanToRefresh } from "./PlanToRefresh";

const useStyles = makeStyles({
  words: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

type Wishes = Readonly<Record<string, readonly string[]>>;

/** What making all plans again would do, in words and cell by cell, and doing it. */
export function RefreshPlans({ header }: { readonly header: ReactNode }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<RefreshedPlans>();
  const [wishes, setWishes] = useState<Wishes>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const preview = useLoaded(useCallback(() => actions.previewRefresh({}), [actions]));
  useReturn(preview.reload);

  const plans = preview.value?.plans ?? [];
  const sheets = plans.map(({ sheetName }) => sheetName).filter((name) => !left.has(name));

  function refresh(): void {
    start(async (options) => {
      const refreshed = await actions.refreshPlans({ sheets }, { ...options, takeOurs: wishes });
      setWishes({});
      advance();
      return refreshed;
    });
  }

  function wish(sheetName: string, id: string, isWished: boolean): void {
    setWishes((before) => {
      const others = (before[sheetName] ?? []).filter((one) => one !== id);
      return { ...before, [sheetName]: isWished ? [...others, id] : others };
    });
  }

  function include(sheetName: string, isIncluded: boolean): void {
    setLeft((before) => {
      const others = [...before].filter((one) => one !== sheetName);
      return new Set(isIncluded ? others : [...others, sheetName]);
    });
  }

  return (
    <Page
      footer={
        plans.length > 0 ? (
          <RunFooter
            run={run}
            label={t("refresh.start", { count: sheets.length, sheet: sheets[0] ?? "" })}
            onStart={refresh}
            onCancel={cancel}
            obstacle={sheets.length === 0 ? t("refresh.chooseOne") : null}
          />
        ) : null
      }
    >
      {header}
      <FormPanel id="refresh-form">
        <RunOutcome run={run} />
        {preview.failure !== null ? (
          <FailureNotice failure={preview.failure} onRetry={preview.reload} />
        ) : preview.value === null ? (
          <LoadingSkeleton rows={3} />
        ) : (
          <>
            <p className={styles.words}>{preview.value.words}</p>
            <NoticeList notices={preview.value.notices} />
            {plans.map((plan) => (
              <PlanToRefresh
                key={plan.sheetName}
                plan={plan}
                isIncluded={!left.has(plan.sheetName)}
                onInclude={(isIncluded) => include(plan.sheetName, isIncluded)}
                wished={wishes[plan.sheetName] ?? []}
                onWish={(id, isWished) => wish(plan.sheetName, id, isWished)}
              />
            ))}
          </>
        )}
      </FormPanel>
    </Page>
  );
}
