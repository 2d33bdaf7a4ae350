import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChoice, CreatedSheet, RunOptions } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { Page } from "../frame/Page";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { Notice } from "../notices/Notice";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { AccountStanding } from "./AccountStanding";
import { FormPanel } from "./FormPanel";
import { PagesOfPlan } from "./PagesOfPlan";
import { PlanContents } from "./PlanContents";
import type { PlanDraft } from "./plan-draft";
import { TemplateChoice } from "./TemplateChoice";

interface NewPlanProps {
  readonly header: ReactNode;
  readonly choice: AccountChoice | null;
  readonly draft: PlanDraft;
  /** The account stays chosen when the list changes: it has a plan now and others come first. */
  readonly onStart: (account: string) => void;
  readonly onChange: (change: Partial<PlanDraft>) => void;
  readonly onReview: () => void;
  readonly onData: () => void;
}

/** A plan for one account. */
export function NewPlan(props: NewPlanProps): ReactNode {
  const { header, choice, draft, onStart, onChange, onReview, onData } = props;
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();

  function startWith(make: (options: RunOptions) => Promise<CreatedSheet>): void {
    start(async (options) => {
      const created = await make(options);
      advance();
      return created;
    });
  }

  function create(account: string): void {
    onStart(account);
    startWith((options) =>
      actions.createAccountPlan(account, {
        ...options,
        ...(draft.template === null ? {} : { template: draft.template }),
      }),
    );
  }

  return (
    <Page
      footer={
        choice ? (
          <RunFooter
            run={run}
            label={t("plans.createPlan", { account: choice.account })}
            onStart={() => create(choice.account)}
            onCancel={cancel}
          />
        ) : null
      }
    >
      {header}
      <FormPanel id="plan-form">
        <RunOutcome
          run={run}
          next={
            <Button size="small" onClick={onReview}>
              {t("plans.newReview")}
            </Button>
          }
        />
        {choice ? <AccountStanding choice={choice} /> : null}
        {choice && choice.plans.length > 0 && run.state !== "done" ? (
          <Notice intent="info">{t("plans.another")}</Notice>
        ) : null}
        {choice ? (
          <PagesOfPlan
            plans={choice.plans}
            isRunning={run.state === "running"}
            onPage={(plan, page) => startWith((options) => actions.createPage(plan, page, options))}
          />
        ) : null}
        <TemplateChoice
          of="plans"
          template={draft.template}
          onChoose={(template) => onChange({ template })}
        />
        <PlanContents onData={onData} />
      </FormPanel>
    </Page>
  );
}
