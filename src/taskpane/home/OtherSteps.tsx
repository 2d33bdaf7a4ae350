import { makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DataTrendingRegular } from "@fluentui/react-icons/svg/data-trending";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NextStep } from "./next-step";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  step: {
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { fontSize: "20px", color: tokens.colorNeutralForeground3 },
  name: { display: "block" },
  what: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const ICONS = {
  score: DataBarHorizontalRegular,
  plan: ClipboardTaskListLtrRegular,
  review: DataTrendingRegular,
  insertSample: TableAddRegular,
} as const;

interface OtherStepsProps {
  /** The footer offers it already. */
  readonly suggested: NextStep["kind"];
  readonly onScore: () => void;
  readonly onNewPlan: () => void;
  readonly onNewReview: () => void;
  readonly onInsertSample: () => void;
}

/** Everything else that can be done from here, quietly. */
export function OtherSteps(props: OtherStepsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const steps = [
    { kind: "score", onTake: props.onScore },
    { kind: "plan", onTake: props.onNewPlan },
    { kind: "review", onTake: props.onNewReview },
    { kind: "insertSample", onTake: props.onInsertSample },
  ] as const;
  return (
    <ul className={styles.list} aria-label={t("home.otherSteps")}>
      {steps
        .filter((step) => step.kind !== props.suggested)
        .map(({ kind, onTake }) => {
          const Icon = ICONS[kind];
          return (
            <li key={kind}>
              <button type="button" className={styles.step} onClick={onTake}>
                <Icon className={styles.icon} aria-hidden />
                <span>
                  <span className={styles.name}>{t(`home.steps.${kind}.name`)}</span>
                  <span className={styles.what}>{t(`home.steps.${kind}.what`)}</span>
                </span>
              </button>
            </li>
          );
        })}
    </ul>
  );
}
