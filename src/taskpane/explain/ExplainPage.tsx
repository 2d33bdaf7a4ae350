import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../frame/ActionsContext";
import { BackButton } from "../frame/BackButton";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { FailureNotice } from "../notices/FailureNotice";
import { CrossingList } from "./CrossingList";
import { DifferenceTable } from "./DifferenceTable";
import { useExplainedWords } from "./use-explained-words";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  sentence: { margin: 0 },
});

interface ExplainPageProps {
  /** Null is the account of the selected row. */
  readonly account: string | null;
  readonly onSelected: () => void;
  readonly onBack: () => void;
}

/** Why an account has its score, and what would carry it across the cut. */
export function ExplainPage({ account: asked, onSelected, onBack }: ExplainPageProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const explained = useLoaded(useCallback(() => actions.explainScore(asked), [actions, asked]));
  const words = useExplainedWords();
  useReturn(explained.reload);

  function content(): ReactNode {
    if (explained.failure !== null) {
      return <FailureNotice failure={explained.failure} />;
    }
    if (explained.value === null) {
      return <LoadingSkeleton rows={4} />;
    }
    const { account } = explained.value;
    return (
      <>
        <h2 className={styles.title}>{account}</h2>
        <p className={styles.sentence} role="status">
          {words.standing(explained.value)}
        </p>
        <p className={styles.sentence}>{words.against(explained.value)}</p>
        <DifferenceTable explained={explained.value} />
        <CrossingList explained={explained.value} />
      </>
    );
  }

  return (
    <Page
      footer={
        <Button
          appearance="primary"
          style={{ width: "100%", minHeight: "36px" }}
          onClick={asked === null ? explained.reload : onSelected}
        >
          {t("explain.again")}
        </Button>
      }
    >
      <BackButton onBack={onBack} label={t("score.back")} />
      {content()}
    </Page>
  );
}
