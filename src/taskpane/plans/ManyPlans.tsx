import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet, FinishedOnes, PlanCandidate } from "../../actions/contract";
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
import { Step } from "../steps/Step";
import { findAccounts } from "./find-accounts";
import { FormPanel } from "./FormPanel";
import { groupId, planGroups, type PlanGroup } from "./plan-groups";
import { PlansAhead } from "./PlansAhead";
import { SheetContents } from "./SheetContents";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "320px",
    overflowY: "auto",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  account: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  name: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  note: {
    paddingInlineEnd: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  made: { display: "flex", color: tokens.colorPaletteGreenForeground1, fontSize: "16px" },
});

type StepName = "accounts" | "template" | "facts";

/** So many names tell who is meant. */
const namedInAnswer = 6;

interface ManyPlansProps {
  readonly header: ReactNode;
  readonly onData: () => void;
}

/** Plans for many accounts in one go: whose, what stands on them, and what cancelling leaves. */
export function ManyPlans({ header, onData }: ManyPlansProps): ReactNode {
  const actions = useActions();
  const loaded = useLoaded(useCallback(() => actions.listPlanCandidates(), [actions]));
  return loaded.value === null ? (
    <Page>
      {header}
      <FormPanel id="plans-form">
        {loaded.failure === null ? (
          <LoadingSkeleton rows={4} />
        ) : (
          <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />
        )}
      </FormPanel>
    </Page>
  ) : (
    <ChoosePlans
      header={header}
      candidates={loaded.value}
      onData={onData}
      onChanged={loaded.reload}
    />
  );
}

interface ChoosePlansProps extends ManyPlansProps {
  readonly candidates: readonly PlanCandidate[];
  readonly onChanged: () => void;
}

function ChoosePlans({ header, candidates, onData, onChanged }: ChoosePlansProps): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const groupWords = useGroupWords();
  const groups = planGroups(candidates);
  const [group, setGroup] = useState(() => (groups[0] ? groupId(groups[0]) : ""));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(groups[0]?.accounts));
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState<StepName | null>("accounts");
  const [isAsking, setAsking] = useState(false);
  // What was answered last, read when it comes to that.
  const finishedOnes = useRef<FinishedOnes>("keep");
  const [made, setMade] = useState<ReadonlySet<string>>(new Set());

  const toMake = candidates.filter((one) => chosen.has(one.account) && one.plans.length === 0);
  const havePlan = chosen.size - toMake.length;

  function chooseGroup(id: string): void {
    setGroup(id);
    setChosen(new Set(groups.find((one) => groupId(one) === id)?.accounts));
  }

  function choose(account: string, isChosen: boolean): void {
    const others = [...chosen].filter((one) => one !== account);
    setChosen(new Set(isChosen ? [...others, account] : others));
  }

  function create(): void {
    setMade(new Set());
    setAsking(false);
    finishedOnes.current = "keep";
    start(async (options) => {
      const created = await actions.createAccountPlans(
        toMake.map(({ account }) => account),
        {
          ...options,
          finishedOnes: () => finishedOnes.current,
          onMade: (accounts) => setMade((before) => new Set([...before, ...accounts])),
        },
      );
      advance();
      onChanged();
      return created;
    });
  }

  /** With nothing finished there is nothing to ask. */
  function askOrCancel(): void {
    if (made.size === 0) cancel();
    else setAsking(true);
  }

  function stop(fate: FinishedOnes): void {
    finishedOnes.current = fate;
    setAsking(false);
    cancel();
  }

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
          onCancel={askOrCancel}
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
        {run.state === "running" && isAsking ? (
          <CancelQuestion finished={made.size} onStop={stop} onGoOn={() => setAsking(false)} />
        ) : null}
        {run.state === "running" || run.state === "done" ? (
          <AccountList
            candidates={candidates.filter(({ account }) => chosen.has(account))}
            chosen={chosen}
            made={made}
            onChoose={null}
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
                <ChoiceField
                  label={t("plans.many.which")}
                  value={group}
                  choices={groups.map((one) => ({ value: groupId(one), text: groupWords(one) }))}
                  onChoose={chooseGroup}
                />
                <Field label={t("plans.many.search")}>
                  <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
                </Field>
                <AccountList
                  candidates={findAccounts(candidates, typed)}
                  chosen={chosen}
                  made={made}
                  onChoose={choose}
                />
                {havePlan > 0 ? (
                  <Notice intent="info">{t("plans.many.havePlan", { count: havePlan })}</Notice>
                ) : null}
              </>,
            )}
            {step("template", t("plans.many.template"), <SheetContents of="plan" />)}
            {toMake.length === 0
              ? null
              : step(
                  "facts",
                  t("plans.many.factsAnswer"),
                  <PlansAhead accounts={toMake.map(({ account }) => account)} onData={onData} />,
                )}
          </>
        )}
      </FormPanel>
    </Page>
  );
}

interface CancelQuestionProps {
  readonly finished: number;
  readonly onStop: (fate: FinishedOnes) => void;
  readonly onGoOn: () => void;
}

/** Plans go on being made while it is asked: nothing is lost by thinking. */
function CancelQuestion({ finished, onStop, onGoOn }: CancelQuestionProps): ReactNode {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t("plans.many.cancelAsk.title")}>
      <Notice
        intent="info"
        isLive
        actions={
          <>
            <Button size="small" onClick={() => onStop("keep")}>
              {t("plans.many.cancelAsk.keep")}
            </Button>
            <Button size="small" onClick={() => onStop("takeBack")}>
              {t("plans.many.cancelAsk.takeBack")}
            </Button>
            <Button size="small" onClick={onGoOn}>
              {t("plans.many.cancelAsk.goOn")}
            </Button>
          </>
        }
      >
        {`${t("plans.many.cancelAsk.title")} ${t("plans.many.cancelAsk.finished", { count: finished })}`}
      </Notice>
    </div>
  );
}

/** "Tier A (12)": what tells a group, and how many are in it. */
function useGroupWords(): (group: PlanGroup) => string {
  const { t } = useTranslation();
  return ({ kind, name, accounts }) =>
    t(`plans.many.groups.${kind}`, { name, count: accounts.length });
}

/** More than anyone scrolls through; typing narrows them down. */
const SHOWN = 200;

interface AccountListProps {
  readonly candidates: readonly PlanCandidate[];
  readonly chosen: ReadonlySet<string>;
  /** Those whose plan is finished. */
  readonly made: ReadonlySet<string>;
  /** Null where it is too late to choose. */
  readonly onChoose: ((account: string, isChosen: boolean) => void) | null;
}

/** The accounts with a tick for each that is chosen, and another for each that has its plan. */
function AccountList({ candidates, chosen, made, onChoose }: AccountListProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const hidden = candidates.length - SHOWN;
  return (
    <ul className={styles.list} aria-label={t("plans.many.accounts")}>
      {candidates.slice(0, SHOWN).map(({ account, rank, plans }) => (
        <li key={account} className={styles.account}>
          {onChoose === null ? (
            <span className={styles.name}>{account}</span>
          ) : (
            <Checkbox
              label={account}
              checked={chosen.has(account)}
              onChange={(_, { checked }) => onChoose(account, checked === true)}
            />
          )}
          {made.has(account) ? (
            <span className={styles.made}>
              <CheckmarkRegular title={t("plans.many.made")} />
            </span>
          ) : (
            <span className={styles.note}>
              {plans.length > 0
                ? t("plans.hasPlan")
                : rank === null
                  ? ""
                  : t("plans.many.rank", { rank: formats.integer(rank) })}
            </span>
          )}
        </li>
      ))}
      {hidden > 0 ? (
        <li className={styles.note}>
          {t("plans.more", { count: hidden, number: formats.integer(hidden) })}
        </li>
      ) : null}
    </ul>
  );
}
