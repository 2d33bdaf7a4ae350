import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChoice, CreatedSheet } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { Page } from "../frame/Page";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { Notice } from "../notices/Notice";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { AccountStanding } from "./AccountStanding";
import { FormPanel } from "./FormPanel";
import { PlanContents } from "./PlanContents";

interface NewPlanProps {
  readonly header: ReactNode;
  readonly choice: AccountChoice | null;
  /** The account stays chosen when the list changes: it has a plan now and others come first. */
  readonly onStart: (account: string) => void;
  readonly onReview: () => void;
  readonly onData: () => void;
}

/** A plan for one account. */
export function NewPlan({ header, choice, onStart, onReview, onData }: NewPlanProps): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();

  function create(account: string): void {
    onStart(account);
    start(async (options) => {
      const created = await actions.createAccountPlan(account, options);
      advance();
      return created;
    });
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
        <PlanContents onData={onData} />
      </FormPanel>
    </Page>
  );
}
