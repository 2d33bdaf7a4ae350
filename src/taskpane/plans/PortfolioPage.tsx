import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet } from "../../actions/contract";
import type { ReviewPeriod } from "../../domain/plan/review-period";
import { useActions } from "../frame/ActionsContext";
import { Page } from "../frame/Page";
import type { PortfolioSheet } from "../frame/pane-actions";
import { QuietButton } from "../frame/QuietButton";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { Notice } from "../notices/Notice";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { FormPanel } from "./FormPanel";
import { PeriodFields } from "./PeriodFields";
import type { PlanDraft } from "./plan-draft";
import { usePeriods } from "./use-periods";

interface PortfolioPageProps {
  readonly header: ReactNode;
  readonly draft: PlanDraft;
  readonly onChange: (change: Partial<PlanDraft>) => void;
}

/** All key accounts together: the month's pack with one button, or one of its sheets. */
export function PortfolioPage({ header, draft, onChange }: PortfolioPageProps): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const periods = usePeriods(draft, "monthly");
  const { period } = periods;
  const isRunning = run.state === "running";

  function make(what: PortfolioSheet, wanted: ReviewPeriod): void {
    start(async (options) => {
      const created = await actions.makeForPortfolio(what, wanted, options);
      advance();
      return created;
    });
  }

  return (
    <Page
      footer={
        period ? (
          <RunFooter
            run={run}
            label={t("portfolio.makePack", { period: period.label })}
            onStart={() => make("pack", period)}
            onCancel={cancel}
          />
        ) : null
      }
    >
      {header}
      <FormPanel id="portfolio-form">
        <RunOutcome run={run} />
        <PeriodFields periods={periods} onChange={onChange} />
        <Notice intent="info">{t("portfolio.what")}</Notice>
        {period === null || isRunning ? null : (
          <div>
            <QuietButton onClick={() => make("portfolio", period)}>
              {t("portfolio.only.portfolio")}
            </QuietButton>
            <QuietButton onClick={() => make("scorecard", period)}>
              {t("portfolio.only.scorecard")}
            </QuietButton>
          </div>
        )}
      </FormPanel>
    </Page>
  );
}
