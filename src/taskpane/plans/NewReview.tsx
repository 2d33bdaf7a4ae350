import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChoice, AccountReview, CreatedSheet } from "../../actions/contract";
import type { Cadence, ReviewPeriod } from "../../domain/plan/review-period";
import { ChoiceField } from "../formats/ChoiceField";
import { useFormats } from "../formats/FormatsContext";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { AccountReviews } from "./AccountReviews";
import { AccountStanding } from "./AccountStanding";
import { choosePeriod } from "./choose-period";
import type { PlanDraft } from "./plan-draft";
import { FormPanel } from "./FormPanel";
import { SheetContents } from "./SheetContents";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

interface NewReviewProps {
  readonly header: ReactNode;
  readonly choice: AccountChoice | null;
  /** The account stays chosen when the list changes: it has a plan now and others come first. */
  readonly onStart: (account: string) => void;
  readonly draft: PlanDraft;
  readonly onChange: (change: Partial<PlanDraft>) => void;
}

/** A review of one account over one period. */
export function NewReview({ header, choice, draft, onStart, onChange }: NewReviewProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const periods = useLoaded(useCallback(() => actions.listReviewPeriods(), [actions]));
  const { period, cadences, ofCadence } = choosePeriod(
    periods.value ?? [],
    draft,
    choice?.cadence ?? "quarterly",
  );

  const [closesLast, setClosesLast] = useState(true);
  const reviews = choice?.reviews ?? [];
  const existing = reviews.find(({ label }) => label === period?.label);
  const lastOpen = reviews
    .filter(({ lastDay, isClosed }) => !isClosed && lastDay < (period?.firstDay ?? 0))
    .at(-1);
  const label = existing ? "plans.refreshReview" : "plans.createReview";

  function closeReview({ sheetName }: AccountReview, by: string): void {
    if (choice) onStart(choice.account);
    start(async (options) => {
      const closed = await actions.closeReview(sheetName, { ...options, by });
      advance();
      return closed;
    });
  }

  function create(account: string, wanted: ReviewPeriod): void {
    onStart(account);
    start(async (options) => {
      if (lastOpen && closesLast) await actions.closeReview(lastOpen.sheetName, options);
      const created = await actions.createReview(account, wanted, options);
      advance();
      return created;
    });
  }

  return (
    <Page
      footer={
        choice && period ? (
          <RunFooter
            run={run}
            label={t(label, { account: choice.account, period: period.label })}
            obstacle={
              existing?.isClosed === true ? t("reviews.isClosed", { period: existing.label }) : null
            }
            onStart={() => create(choice.account, period)}
            onCancel={cancel}
          />
        ) : null
      }
    >
      {header}
      <FormPanel id="review-form">
        <RunOutcome run={run} />
        {periods.failure !== null ? (
          <FailureNotice failure={periods.failure} onRetry={periods.reload} />
        ) : null}
        {periods.isLoading ? <LoadingSkeleton rows={1} /> : null}
        {periods.value?.length === 0 ? <Notice intent="info">{t("plans.noPeriods")}</Notice> : null}
        {period ? (
          <div className={styles.pair}>
            <ChoiceField
              label={t("plans.cadence")}
              value={period.cadence}
              choices={cadences.map((cadence) => ({
                value: cadence,
                text: t(`plans.cadences.${cadence}`),
              }))}
              onChoose={(cadence) => onChange({ cadence: cadence as Cadence, periodLabel: null })}
            />
            <ChoiceField
              label={t("plans.period")}
              hint={t("plans.days", {
                first: formats.day(period.firstDay),
                last: formats.day(period.lastDay),
              })}
              value={period.label}
              choices={ofCadence.map(({ label, isRunning }) => ({
                value: label,
                text: isRunning === true ? t("plans.toDate", { period: label }) : label,
              }))}
              onChoose={(label) => onChange({ periodLabel: label })}
            />
          </div>
        ) : null}
        {lastOpen ? (
          <Checkbox
            label={t("reviews.closesLast", { period: lastOpen.label })}
            checked={closesLast}
            onChange={(_, { checked }) => setClosesLast(checked === true)}
          />
        ) : null}
        {choice ? <AccountStanding choice={choice} /> : null}
        <AccountReviews
          reviews={reviews}
          isRunning={run.state === "running"}
          onClose={closeReview}
        />
        <SheetContents of="review" />
      </FormPanel>
    </Page>
  );
}
