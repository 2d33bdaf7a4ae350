import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReadAccounts } from "../../actions/contract";
import { useFormats } from "../formats/FormatsContext";
import { useActions } from "../frame/ActionsContext";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";

interface MoveOnNoticeProps {
  readonly read: ReadAccounts;
  /** The day for which all is counted from now on. */
  readonly onMoved: (day: number) => void;
}

/** The lists reach further than the day for which everything is counted: days since would all be 0. */
export function MoveOnNotice({ read, onMoved }: MoveOnNoticeProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const [isMoving, setMoving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { settings, listed, settingsSheet } = read;
  const hasGoneOn = settingsSheet !== "missing" && listed.asOf > settings.asOf;
  if (!hasGoneOn) return null;

  function moveOn(): void {
    setMoving(true);
    setFailure(null);
    actions.changeWorkbookSettings({ isAsOfChosen: false }).then(
      ({ asOf }) => {
        setMoving(false);
        onMoved(asOf);
        advance();
      },
      (reason: unknown) => {
        setMoving(false);
        setFailure(reason);
      },
    );
  }

  const list = listed.reachingList;
  return (
    <>
      <Notice
        intent="warning"
        isCompact
        actions={
          <Button size="small" disabled={isMoving} onClick={moveOn}>
            {t("score.moveOn.button", { day: formats.day(listed.asOf) })}
          </Button>
        }
      >
        {t(list === null ? "score.moveOn.today" : "score.moveOn.list", {
          list,
          day: formats.day(listed.asOf),
          before: formats.day(settings.asOf),
        })}
      </Notice>
      {failure !== null ? <FailureNotice failure={failure} /> : null}
    </>
  );
}
