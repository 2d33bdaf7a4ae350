import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SharedFormulas, ShareProgram } from "../../actions/share-copy";
import { useActions } from "../frame/ActionsContext";
import { FailureNotice } from "../notices/FailureNotice";
import { FateList } from "./FateList";

const useStyles = makeStyles({
  fates: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface FormulaFatesProps {
  readonly sheets: readonly string[];
  readonly program: ShareProgram;
}

/** What would become of the formulas: read when it is asked for, as it goes through all of them. */
export function FormulaFates({ sheets, program }: FormulaFatesProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const asked = JSON.stringify({ sheets, program });
  const [isReading, setIsReading] = useState(false);
  const [answer, setAnswer] = useState<{
    readonly of: string;
    readonly told: SharedFormulas;
  } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  function read(): void {
    setIsReading(true);
    setFailure(null);
    actions
      .previewShare({ sheets, program })
      .then((told) => setAnswer({ of: asked, told }), setFailure)
      .finally(() => setIsReading(false));
  }

  return (
    <div className={styles.fates}>
      {answer?.of === asked ? (
        <FateList told={answer.told} />
      ) : (
        <div>
          <Button size="small" disabledFocusable={isReading} onClick={read}>
            {t(isReading ? "share.fates.reading" : "share.fates.ask")}
          </Button>
        </div>
      )}
      {failure === null ? null : <FailureNotice failure={failure} onRetry={read} />}
    </div>
  );
}
