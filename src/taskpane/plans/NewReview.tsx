import { Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChoice, CreatedSheet, RunOptions } from "../../actions/contract";
import type { ReviewPeriod } from "../../domain/plan/review-period";
import { useActions } from "../frame/ActionsContext";
import { Page } from "../frame/Page";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { AccountReviews } from "./AccountReviews";
import { AccountStanding } from "./AccountStanding";
import type { PlanDraft } from "./plan-draft";
import { FormPanel } from "./FormPanel";
import { PeriodFields } from "./PeriodFields";
import { SheetContents } from "./SheetContents";
import { TemplateChoice } from "./TemplateChoice";
import { usePeriods } from "./use-periods";

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
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const periods = usePeriods(draft, choice?.cadence ?? "quarterly");
  const { period } = periods;

  const [closesLast, setClosesLast] = useState(true);
  const reviews = choice?.reviews ?? [];
  const existing = reviews.find(({ label }) => label === period?.label);
  const lastOpen = reviews
    .filter(({ lastDay, isClosed }) => !isClosed && lastDay < (period?.firstDay ?? 0))
    .at(-1);
  const label = existing ? "plans.refreshReview" : "plans.createReview";

  function startWith(work: (options: RunOptions) => Promise<CreatedSheet>): void {
    if (choice) onStart(choice.account);
    start(async (options) => {
      const done = await work(options);
      advance();
      return done;
    });
  }

  function create(account: string, wanted: ReviewPeriod): void {
    onStart(account);
    start(async (options) => {
      if (lastOpen && closesLast) await actions.closeReview(lastOpen.sheetName, options);
      const created = await actions.createReview(account, wanted, {
        ...options,
        ...(draft.reviewTemplate === null ? {} : { template: draft.reviewTemplate }),
      });
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
        <PeriodFields periods={periods} onChange={onChange} />
        <TemplateChoice
          of="reviews"
          template={draft.reviewTemplate}
          onChoose={(reviewTemplate) => onChange({ reviewTemplate })}
        />
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
          onClose={({ sheetName }, by) =>
            startWith((options) => actions.closeReview(sheetName, { ...options, by }))
          }
          onFold={({ sheetName }) =>
            startWith((options) => actions.archiveReviews([sheetName], options))
          }
          onPage={({ sheetName }, page) =>
            startWith((options) => actions.createPage(sheetName, page, options))
          }
          onBringBack={({ sheetName }) =>
            startWith((options) => actions.bringBackReviews([sheetName], options))
          }
        />
        {draft.reviewTemplate === null ? <SheetContents of="review" /> : null}
      </FormPanel>
    </Page>
  );
}
