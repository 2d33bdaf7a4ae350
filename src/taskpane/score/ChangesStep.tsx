import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ExistingMatrix, ReadAccounts } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { useLoaded } from "../frame/use-loaded";
import { FailureNotice } from "../notices/FailureNotice";
import { MadeAgainLists } from "../refresh/MadeAgainLists";
import { Step } from "../steps/Step";

const useStyles = makeStyles({
  none: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ChangesStepProps {
  readonly read: ReadAccounts;
  readonly existing: ExistingMatrix;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly wished: readonly string[];
  readonly onWish: (id: string, isWished: boolean) => void;
}

/** What an update would change on the matrix there is, and what of people's own it keeps. */
export function ChangesStep(props: ChangesStepProps): ReactNode {
  const { read, existing, isOpen, onToggle, wished, onWish } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const preview = useLoaded(
    useCallback(
      () => actions.previewUpdate(read, read.proposal, existing),
      [actions, read, existing],
    ),
  );
  const again = preview.value;
  const hasLists = again !== null && again.differences.length + again.unplaced.length > 0;
  return (
    <Step
      title={t("score.changes.title")}
      answer={
        again?.words ??
        t(preview.failure === null ? "score.changes.looking" : "score.changes.unknown")
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      {preview.failure !== null ? (
        <FailureNotice failure={preview.failure} onRetry={preview.reload} />
      ) : null}
      {hasLists ? (
        <MadeAgainLists again={again} wished={wished} onWish={onWish} />
      ) : (
        <p className={styles.none}>{t("score.changes.nothingOfYours")}</p>
      )}
    </Step>
  );
}
