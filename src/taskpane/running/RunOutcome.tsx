import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { firstCellOf } from "../frame/sheet-cell";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { LedTo } from "../notices/LedTo";
import { Notice } from "../notices/Notice";
import { NoticeList } from "../notices/NoticeList";
import type { Run } from "./use-run";

const useStyles = makeStyles({
  undo: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface RunOutcomeProps {
  readonly run: Run<CreatedSheet>;
  /** What comes naturally after it: a button or nothing. */
  readonly next?: ReactNode;
}

/** How an action ended: what was made and how to take it back, or why nothing was. */
export function RunOutcome({ run, next }: RunOutcomeProps): ReactNode {
  switch (run.state) {
    case "done":
      return <CreatedNotice key={run.result.sheetId} created={run.result} next={next} />;
    case "failed":
      return (
        <LedTo>
          <FailureNotice failure={run.failure} />
        </LedTo>
      );
    case "cancelled":
      return (
        <LedTo>
          <Notice intent="info" isLive>
            {run.sentence}
          </Notice>
        </LedTo>
      );
    default:
      return null;
  }
}

interface CreatedNoticeProps {
  readonly created: CreatedSheet;
  readonly next?: ReactNode;
}

function CreatedNotice({ created, next }: CreatedNoticeProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const [takingBack, setTakingBack] = useState<"no" | "going" | "done">("no");
  const [failure, setFailure] = useState<unknown>(null);

  function takeBack(): void {
    setTakingBack("going");
    setFailure(null);
    actions.takeBack(created).then(
      () => {
        setTakingBack("done");
        advance();
      },
      (reason: unknown) => {
        setTakingBack("no");
        setFailure(reason);
      },
    );
  }

  function goToSheet(): void {
    actions.selectCell(firstCellOf(created.sheetName)).catch(setFailure);
  }

  if (takingBack === "done") {
    return (
      <Notice intent="info" isLive>
        {t(created.isUpdate ? "running.updateTakenBack" : "running.takenBack", {
          sheet: created.sheetName,
        })}
      </Notice>
    );
  }
  return (
    <LedTo>
      <Notice
        intent="success"
        isLive
        actions={
          <>
            <Button size="small" onClick={goToSheet}>
              {t("running.goToSheet")}
            </Button>
            <Button size="small" onClick={takeBack} disabledFocusable={takingBack === "going"}>
              {t("running.takeBack")}
            </Button>
            {next}
          </>
        }
      >
        {created.sentence}
      </Notice>
      <NoticeList notices={created.notices} />
      <p className={styles.undo}>{t("running.whatUndoes")}</p>
      {failure !== null ? <FailureNotice failure={failure} /> : null}
    </LedTo>
  );
}
