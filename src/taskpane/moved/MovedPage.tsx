import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useCallback, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { BackButton } from "../frame/BackButton";
import { Invitation } from "../frame/Invitation";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { NoticeList } from "../notices/NoticeList";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { ChooseStates } from "./ChooseStates";
import { KeepState } from "./KeepState";
import { Movers } from "./Movers";

interface MovedPageProps {
  /** The sheet with the matrix; the newest one when null. */
  readonly sheet: string | null;
  readonly onBack: () => void;
}

/** What moved between two states of a matrix and why, and the sheet that says it. */
export function MovedPage({ sheet, onBack }: MovedPageProps): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const kept = useLoaded(useCallback(() => actions.listStates(sheet), [actions, sheet]));
  const [before, setBefore] = useState<string | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const { run, start, cancel } = useRun<CreatedSheet>();
  useReturn(kept.reload);

  const states = kept.value?.states ?? [];
  const from = states.find(({ id }) => id === before)?.id ?? states[0]?.id ?? null;
  const to = states.find(({ id }) => id === after)?.id ?? null;
  const back = <BackButton onBack={onBack} label={t("score.back")} />;

  function content(): ReactNode {
    if (kept.failure !== null) {
      return <FailureNotice failure={kept.failure} onRetry={kept.reload} />;
    }
    if (kept.value === null) {
      return <LoadingSkeleton rows={4} />;
    }
    const keep = <KeepState key="keep" kept={kept.value} />;
    if (from === null) {
      return (
        <>
          <Invitation icon={HistoryRegular} title={t("moved.none")} text={t("moved.what")} />
          <NoticeList notices={kept.value.notices} />
          {keep}
        </>
      );
    }
    return (
      <>
        <ChooseStates
          kept={kept.value}
          before={from}
          after={to}
          onBefore={setBefore}
          onAfter={setAfter}
        />
        <NoticeList notices={kept.value.notices} />
        <Movers sheet={kept.value.sheetName} before={from} after={to} />
        {keep}
      </>
    );
  }

  function makeSheet(): void {
    start(async (options) => {
      const created = await actions.compareMatrix(
        { sheet: kept.value?.sheetName ?? sheet, before: from, after: to },
        options,
      );
      advance();
      return created;
    });
  }

  return (
    <Page
      footer={
        from === null ? null : (
          <RunFooter run={run} label={t("moved.make")} onStart={makeSheet} onCancel={cancel} />
        )
      }
    >
      {back}
      <RunOutcome run={run} />
      {content()}
    </Page>
  );
}
