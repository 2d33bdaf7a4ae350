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

export type PageOfPlan = "onePage" | "map";

interface PagesOfPlanProps {
  readonly plans: readonly string[];
  readonly isRunning: boolean;
  readonly onPage: (plan: string, page: PageOfPlan) => void;
}

const labels = { onePage: "plans.onOnePage", map: "plans.mapOf" } as const;
const pages: readonly PageOfPlan[] = ["onePage", "map"];

/** The plans that the account has, each to be shown on one page, or its people as a map. */
export function PagesOfPlan({ plans, isRunning, onPage }: PagesOfPlanProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  if (plans.length === 0) return null;
  return (
    <div className={styles.pages}>
      {plans.flatMap((plan) =>
        pages.map((page) => (
          <Button
            key={`${page} ${plan}`}
            size="small"
            disabledFocusable={isRunning}
            onClick={() => onPage(plan, page)}
          >
            {t(labels[page], { plan })}
          </Button>
        )),
      )}
      <p className={styles.words}>{t("plans.whatPages")}</p>
    </div>
  );
}
