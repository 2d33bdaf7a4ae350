import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet, PlanCandidate } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { Page } from "../frame/Page";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { Notice } from "../notices/Notice";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { Step } from "../steps/Step";
import { CancelQuestion } from "./CancelQuestion";
import { FormPanel } from "./FormPanel";
import { AccountList, ManyAccounts } from "./ManyAccounts";
import { PlansAhead } from "./PlansAhead";
import type { PlanDraft } from "./plan-draft";
import { SheetContents } from "./SheetContents";
import { TemplateChoice } from "./TemplateChoice";
import { useCancelQuestion } from "./use-cancel-question";
import { useChosenAccounts } from "./use-chosen-accounts";
import { WithCandidates } from "./WithCandidates";

type StepName = "accounts" | "template" | "facts";

/** So many names tell who is meant. */
const namedInAnswer = 6;

interface ManyPlansProps {
  readonly header: ReactNode;
  readonly draft: PlanDraft;
  readonly onChange: (change: Partial<PlanDraft>) => void;
  readonly onData: () => void;
}

/** Plans for many accounts in one go: whose, what stands on them, and what cancelling leaves. */
export function ManyPlans(props: ManyPlansProps): ReactNode {
  return (
    <WithCandidates header={props.header} formId="plans-form">
      {(candidates, reload) => (
        <ChoosePlans {...props} candidates={candidates} onChanged={reload} />
      )}
    </WithCandidates>
  );
}

interface ChoosePlansProps extends ManyPlansProps {
  readonly candidates: readonly PlanCandidate[];
  readonly onChanged: () => void;
}

function ChoosePlans(props: ChoosePlansProps): ReactNode {
  const { header, draft, onChange, candidates, onData, onChanged } = props;
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const accounts = useChosenAccounts(candidates);
  const { chosen } = accounts;
  const [open, setOpen] = useState<StepName | null>("accounts");
  const [made, setMade] = useState<ReadonlySet<string>>(new Set());
  const question = useCancelQuestion(made.size, cancel);

  const toMake = candidates.filter((one) => chosen.has(one.account) && one.plans.length === 0);
  const havePlan = chosen.size - toMake.length;

  function create(): void {
    setMade(new Set());
    question.begin();
    start(async (options) => {
      const created = await actions.createAccountPlans(
        toMake.map(({ account }) => account),
        {
          ...options,
          ...(draft.template === null ? {} : { template: draft.template }),
          finishedOnes: question.finishedOnes,
          onMade: (accounts) => setMade((before) => new Set([...before, ...accounts])),
        },
      );
      advance();
      onChanged();
      return created;
    });
  }

  const noteOf = ({ plans }: PlanCandidate): string => (plans.length > 0 ? t("plans.hasPlan") : "");

  function step(name: StepName, answer: string, children: ReactNode): ReactNode {
    return (
      <Step
        title={t(`plans.many.steps.${name}`)}
        answer={answer}
        isOpen={open === name}
        onToggle={() => setOpen(open === name ? null : name)}
      >
        {children}
      </Step>
    );
  }

  function openIndex(): void {
    start(async (options) => {
      const index = await actions.createPlanIndex(options);
      advance();
      return index;
    });
  }

  return (
    <Page
      footer={
        <RunFooter
          run={run}
          label={t("plans.many.create", { count: toMake.length })}
          onStart={create}
          onCancel={question.ask}
          obstacle={
            toMake.length > 0
              ? null
              : t(chosen.size === 0 ? "plans.many.chooseOne" : "plans.many.allHavePlans")
          }
        />
      }
    >
      {header}
      <FormPanel id="plans-form">
        <RunOutcome
          run={run}
          next={
            <Button size="small" onClick={openIndex}>
              {t("plans.many.openIndex")}
            </Button>
          }
        />
        {run.state === "running" ? <CancelQuestion question={question} /> : null}
        {run.state === "running" || run.state === "done" ? (
          <AccountList
            candidates={candidates.filter(({ account }) => chosen.has(account))}
            chosen={accounts}
            made={made}
            madeText={t("plans.many.made")}
            noteOf={noteOf}
            isFixed
          />
        ) : (
          <>
            {step(
              "accounts",
              chosen.size === 0
                ? t("plans.many.none")
                : t("plans.many.chosen", {
                    count: chosen.size,
                    names: [...chosen].slice(0, namedInAnswer).join(", "),
                  }),
              <>
                <ManyAccounts
                  candidates={candidates}
                  chosen={accounts}
                  made={made}
                  madeText={t("plans.many.made")}
                  noteOf={noteOf}
                />
                {havePlan > 0 ? (
                  <Notice intent="info">{t("plans.many.havePlan", { count: havePlan })}</Notice>
                ) : null}
              </>,
            )}
            {step(
              "template",
              t("plans.many.template"),
              <>
                <TemplateChoice
                  of="plans"
                  template={draft.template}
                  onChoose={(template) => onChange({ template })}
                />
                <SheetContents of="plan" />
              </>,
            )}
            {toMake.length === 0
              ? null
              : step(
                  "facts",
                  t("plans.many.factsAnswer"),
                  <PlansAhead
                    accounts={toMake.map(({ account }) => account)}
                    template={draft.template}
                    onData={onData}
                  />,
                )}
          </>
        )}
      </FormPanel>
    </Page>
  );
}
