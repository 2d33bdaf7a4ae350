import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../notices/Notice";
import type { CancelQuestionState } from "./use-cancel-question";

interface CancelQuestionProps {
  readonly question: CancelQuestionState;
}

/** Sheets go on being made while it is asked: nothing is lost by thinking. */
export function CancelQuestion({ question }: CancelQuestionProps): ReactNode {
  const { t } = useTranslation();
  const { finished, isAsked, stop, goOn } = question;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [isAsked]);
  if (!isAsked) return null;
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t("plans.many.cancelAsk.title")}>
      <Notice
        intent="info"
        isLive
        actions={
          <>
            <Button size="small" onClick={() => stop("keep")}>
              {t("plans.many.cancelAsk.keep")}
            </Button>
            <Button size="small" onClick={() => stop("takeBack")}>
              {t("plans.many.cancelAsk.takeBack")}
            </Button>
            <Button size="small" onClick={goOn}>
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
