import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Notice as NoticeToTell } from "../../actions/contract";
import { FailureNotice } from "../notices/FailureNotice";
import { NoticeList } from "../notices/NoticeList";
import { useActions } from "./ActionsContext";
import { useWorkbookRevision } from "./WorkbookRevision";

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

interface InterruptionsProps {
  /** What the button that led here has to say. */
  readonly said: readonly NoticeToTell[];
}

/** First thing when the pane starts: what an interruption left is put in order, and told. */
export function Interruptions({ said }: InterruptionsProps): ReactNode {
  const styles = useStyles();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const [told, setTold] = useState<readonly NoticeToTell[]>([]);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    let isGone = false;
    actions.recover().then(
      (notices) => {
        if (isGone || notices.length === 0) return;
        setTold(notices);
        // What was read of the workbook meanwhile may be of sheets that are gone.
        advance();
      },
      (reason: unknown) => !isGone && setFailure(reason),
    );
    return () => {
      isGone = true;
    };
  }, [actions, advance]);

  const notices = [...told, ...said];
  return (
    <div className={notices.length > 0 || failure !== null ? styles.place : undefined}>
      <NoticeList notices={notices} />
      {failure !== null ? <FailureNotice failure={failure} /> : null}
    </div>
  );
}
