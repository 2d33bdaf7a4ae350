import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FinishedOnes } from "../../actions/contract";
import { Notice } from "../notices/Notice";

interface CancelQuestionProps {
  readonly finished: number;
  readonly onStop: (fate: FinishedOnes) => void;
  readonly onGoOn: () => void;
}

/** Plans go on being made while it is asked: nothing is lost by thinking. */
export function CancelQuestion({ finished, onStop, onGoOn }: CancelQuestionProps): ReactNode {
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
