import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { InsertedFormula } from "../../actions/insert-formula";
import { useActions } from "../frame/ActionsContext";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { CellLink } from "../notices/NoticeList";
import { RunFooter } from "../running/RunFooter";
import { useRun } from "../running/use-run";
import type { FunctionHelp } from "./function-help";

const useStyles = makeStyles({
  footer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Puts the worked example into the active cell, where its numbers can be changed. */
export function InsertFooter({ help }: { readonly help: FunctionHelp }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { run, start, cancel } = useRun<InsertedFormula>();
  const { formula, cells } = help.example;
  const filled = { rows: cells.length, columns: cells[0]?.length ?? 1 };
  return (
    <div className={styles.footer}>
      {run.state === "failed" ? <FailureNotice failure={run.failure} /> : null}
      {run.state === "done" ? (
        <Notice intent={run.result.notice === null ? "success" : "warning"} isLive>
          {run.result.notice?.sentence ?? t("functions.inserted", { name: `KAM.${help.id}` })}{" "}
          <CellLink cell={run.result.cell} />
        </Notice>
      ) : null}
      <div>
        <RunFooter
          run={run}
          label={t("functions.insert", { name: `KAM.${help.id}` })}
          onStart={() => start(() => actions.insertFormula(formula, filled))}
          onCancel={cancel}
        />
      </div>
    </div>
  );
}
