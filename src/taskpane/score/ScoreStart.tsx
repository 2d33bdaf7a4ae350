import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../frame/ActionsContext";
import { Invitation } from "../frame/Invitation";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { firstCellOf } from "../frame/sheet-cell";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { FailureNotice } from "../notices/FailureNotice";
import { framedList } from "../theme/framed-list";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: framedList,
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  actions: {
    gridColumn: "2",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  icon: { fontSize: "20px", color: tokens.colorBrandForeground1 },
  name: { overflowWrap: "anywhere" },
  button: { width: "100%", minHeight: "36px" },
});

interface ScoreStartProps {
  readonly onScore: () => void;
  readonly onMoved: (sheet: string) => void;
  readonly onExplain: () => void;
  readonly onProgramme: () => void;
}

/** The scoring matrices of this workbook, what moved in them, and the button that makes one. */
export function ScoreStart(props: ScoreStartProps): ReactNode {
  const { onScore, onMoved, onExplain, onProgramme } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const matrices = useLoaded(useCallback(() => actions.listMatrices(), [actions]));
  useReturn(matrices.reload);

  function content(): ReactNode {
    if (matrices.failure !== null) {
      return <FailureNotice failure={matrices.failure} onRetry={matrices.reload} />;
    }
    if (matrices.value === null) {
      return <LoadingSkeleton rows={2} />;
    }
    if (matrices.value.length === 0) {
      return (
        <Invitation
          icon={DataBarHorizontalRegular}
          title={t("score.start.none")}
          text={t("score.start.what")}
        />
      );
    }
    return (
      <>
        <h2 className={styles.title}>{t("score.start.matrices")}</h2>
        <ul className={styles.list}>
          {matrices.value.map(({ sheetId, sheetName }) => (
            <li key={sheetId} className={styles.item}>
              <DataBarHorizontalRegular className={styles.icon} aria-hidden />
              <span className={styles.name}>{sheetName}</span>
              <span className={styles.actions}>
                <Button
                  size="small"
                  aria-label={t("score.start.show", { sheet: sheetName })}
                  // The sheet may be gone by now; then the list is read again.
                  onClick={() =>
                    void actions.selectCell(firstCellOf(sheetName)).catch(matrices.reload)
                  }
                >
                  {t("running.goToSheet")}
                </Button>
                <Button
                  size="small"
                  aria-label={t("score.start.movedOf", { sheet: sheetName })}
                  onClick={() => onMoved(sheetName)}
                >
                  {t("score.start.moved")}
                </Button>
                <Button
                  size="small"
                  aria-label={t("score.start.explainOf", { sheet: sheetName })}
                  onClick={onExplain}
                >
                  {t("score.start.explain")}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </>
    );
  }

  return (
    <Page
      footer={
        <Button className={styles.button} appearance="primary" onClick={onScore}>
          {t("home.steps.score.name")}
        </Button>
      }
    >
      {content()}
      <Button appearance="transparent" onClick={onProgramme}>
        {t("programme.title")}
      </Button>
    </Page>
  );
}
