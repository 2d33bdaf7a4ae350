import { Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountReview, CreatedSheet, PlanCandidate } from "../../actions/contract";
import type { ReviewPeriod } from "../../domain/plan/review-period";
import { useActions } from "../frame/ActionsContext";
import { Page } from "../frame/Page";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { Notice } from "../notices/Notice";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { CancelQuestion } from "./CancelQuestion";
import { ClosedByField } from "./ClosedByField";
import { FormPanel } from "./FormPanel";
import { ManyAccounts } from "./ManyAccounts";
import { PeriodFields } from "./PeriodFields";
import type { PlanDraft } from "./plan-draft";
import { TemplateChoice } from "./TemplateChoice";
import { useCancelQuestion } from "./use-cancel-question";
import { useChosenAccounts } from "./use-chosen-accounts";
import { WithCandidates } from "./WithCandidates";
import { usePeriods } from "./use-periods";

interface ManyReviewsProps {
  readonly header: ReactNode;
  readonly draft: PlanDraft;
  readonly onChange: (change: Partial<PlanDraft>) => void;
}

/** Reviews of many accounts for one period: whose, and which period. */
export function ManyReviews({ header, draft, onChange }: ManyReviewsProps): ReactNode {
  return (
    <WithCandidates header={header} formId="reviews-form">
      {(candidates, reload) => (
        <ChooseReviews
          header={header}
          candidates={candidates}
          draft={draft}
          onChange={onChange}
          onChanged={reload}
        />
      )}
    </WithCandidates>
  );
}

interface ChooseReviewsProps extends ManyReviewsProps {
  readonly candidates: readonly PlanCandidate[];
  readonly onChanged: () => void;
}

function reviewOf({ reviews }: PlanCandidate, period: ReviewPeriod | null): AccountReview | null {
  return reviews.find(({ label }) => label === period?.label) ?? null;
}

/** The last review of each account before the period, where it is still open. */
function lastOpenOf(
  candidates: readonly PlanCandidate[],
  period: ReviewPeriod | null,
): readonly string[] {
  return candidates.flatMap(({ reviews }) => {
    const last = reviews.filter(({ lastDay }) => lastDay < (period?.firstDay ?? 0)).at(-1);
    return last === undefined || last.isClosed ? [] : [last.sheetName];
  });
}

function canFold({ isClosed, isOwn }: AccountReview): boolean {
  return isClosed && isOwn !== true;
}

function ChooseReviews(props: ChooseReviewsProps): ReactNode {
  const { header, candidates, draft, onChange, onChanged } = props;
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const accounts = useChosenAccounts(candidates);
  const periods = usePeriods(draft, "quarterly");
  const { period } = periods;
  const [made, setMade] = useState<ReadonlySet<string>>(new Set());
  const question = useCancelQuestion(made.size, cancel);
  const [closesLast, setClosesLast] = useState(true);
  const [by, setBy] = useState("");

  const chosen = candidates.filter(({ account }) => accounts.chosen.has(account));
  const toMake = chosen.filter((one) => reviewOf(one, period)?.isClosed !== true);
  const closed = chosen.length - toMake.length;
  const lastOpen = lastOpenOf(chosen, period);
  const toFold = chosen.flatMap(({ reviews }) =>
    reviews.filter(
      (one) => canFold(one) && one.isArchived !== true && one.lastDay < (period?.firstDay ?? 0),
    ),
  );

  function create(wanted: ReviewPeriod): void {
    setMade(new Set());
    question.begin();
    start(async (options) => {
      if (closesLast && lastOpen.length > 0) {
        await actions.closeReviews(lastOpen, { ...options, by });
      }
      const created = await actions.createReviews(
        toMake.map(({ account }) => account),
        wanted,
        {
          ...options,
          ...(draft.reviewTemplate === null ? {} : { template: draft.reviewTemplate }),
          finishedOnes: question.finishedOnes,
          onMade: (done) => setMade((before) => new Set([...before, ...done])),
        },
      );
      advance();
      onChanged();
      return created;
    });
  }

  function foldAway(): void {
    start(async (options) => {
      const created = await actions.archiveReviews(
        toFold.map(({ sheetName }) => sheetName),
        options,
      );
      advance();
      onChanged();
      return created;
    });
  }

  return (
    <Page
      footer={
        period ? (
          <RunFooter
            run={run}
            label={t("reviews.many.create", { count: toMake.length, period: period.label })}
            onStart={() => create(period)}
            onCancel={question.ask}
            other={
              toFold.length === 0
                ? null
                : { label: t("reviews.many.fold", { count: toFold.length }), onStart: foldAway }
            }
            obstacle={
              toMake.length > 0
                ? null
                : t(chosen.length === 0 ? "plans.many.chooseOne" : "reviews.many.allClosed")
            }
          />
        ) : null
      }
    >
      {header}
      <FormPanel id="reviews-form">
        <RunOutcome run={run} />
        {run.state === "running" ? <CancelQuestion question={question} /> : null}
        <PeriodFields periods={periods} onChange={onChange} />
        <TemplateChoice
          of="reviews"
          template={draft.reviewTemplate}
          onChoose={(reviewTemplate) => onChange({ reviewTemplate })}
        />
        <ManyAccounts
          candidates={candidates}
          chosen={accounts}
          made={made}
          madeText={t("reviews.many.made")}
          noteOf={(candidate) => {
            const review = reviewOf(candidate, period);
            if (review === null) return "";
            return t(review.isClosed ? "reviews.many.isClosed" : "reviews.many.isThere");
          }}
        />
        {closed > 0 && run.state !== "done" ? (
          <Notice intent="info">{t("reviews.many.closed", { count: closed })}</Notice>
        ) : null}
        {toFold.length > 0 ? <Notice intent="info">{t("reviews.whatFolds")}</Notice> : null}
        {lastOpen.length > 0 ? (
          <>
            <Checkbox
              label={t("reviews.many.closesLast", { count: lastOpen.length })}
              checked={closesLast}
              onChange={(_, { checked }) => setClosesLast(checked === true)}
            />
            {closesLast ? <ClosedByField value={by} onChange={setBy} /> : null}
          </>
        ) : null}
      </FormPanel>
    </Page>
  );
}
