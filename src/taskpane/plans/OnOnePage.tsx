import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  pages: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  words: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface OnOnePageProps {
  readonly plans: readonly string[];
  readonly isRunning: boolean;
  readonly onPage: (plan: string) => void;
}

/** The plans that the account has, each to be shown on one page. */
export function OnOnePage({ plans, isRunning, onPage }: OnOnePageProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  if (plans.length === 0) return null;
  return (
    <div className={styles.pages}>
      {plans.map((plan) => (
        <Button key={plan} size="small" disabledFocusable={isRunning} onClick={() => onPage(plan)}>
          {t("plans.onOnePage", { plan })}
        </Button>
      ))}
      <p className={styles.words}>{t("plans.whatOnePage")}</p>
    </div>
  );
}
