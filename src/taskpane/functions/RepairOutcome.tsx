import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RepairReport } from "../../actions/repair-functions";
import { useActions } from "../frame/ActionsContext";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { NoticeList } from "../notices/NoticeList";
import { useRun } from "../running/use-run";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface RepairOutcomeProps {
  /** Grows by one with each request; nothing was asked for at 0. */
  readonly requests: number;
}

/** Repairs functions when the ribbon asks for it, and says how many were mended. */
export function RepairOutcome({ requests }: RepairOutcomeProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { repairFunctions } = useActions();
  const { run, start } = useRun<RepairReport>();

  useEffect(() => {
    if (requests > 0) start(() => repairFunctions());
  }, [requests, repairFunctions, start]);

  switch (run.state) {
    case "running":
      return (
        <Notice intent="info" isLive>
          {t("functions.repairing")}
        </Notice>
      );
    case "failed":
      return <FailureNotice failure={run.failure} />;
    case "done":
      return (
        <div className={styles.outcome}>
          <Notice intent={run.result.notices.length > 0 ? "info" : "success"} isLive>
            {run.result.sentence}
          </Notice>
          <NoticeList notices={run.result.notices} />
        </div>
      );
    default:
      return null;
  }
}
