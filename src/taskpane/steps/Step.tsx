import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  step: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  header: {
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 20px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  mark: { color: tokens.colorStatusWarningForeground3, marginInlineStart: "6px" },
  title: { display: "flex", alignItems: "center", fontWeight: tokens.fontWeightSemibold },
  answer: {
    display: "-webkit-box",
    WebkitLineClamp: 4,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  chevron: {
    fontSize: "20px",
    display: "flex",
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  chevronOpen: { transform: "rotate(180deg)" },
  body: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

interface StepProps {
  readonly title: string;
  /** What the step has settled, read when it is closed. */
  readonly answer: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Something inside is worth a look although it is folded. */
  readonly isMarked?: boolean;
  readonly children: ReactNode;
}

/** One question of a flow: folded it shows its answer, open it lets one change it. */
export function Step(props: StepProps): ReactNode {
  const { title, answer, isOpen, onToggle, isMarked = false, children } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={`${id}-title`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.header}
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={onToggle}
        >
          <span>
            <span id={`${id}-title`} className={styles.title}>
              {title}
              {isMarked && !isOpen ? (
                <WarningRegular className={styles.mark} title={t("steps.marked")} />
              ) : null}
            </span>
            {isOpen ? null : <span className={styles.answer}>{answer}</span>}
          </span>
          <span className={mergeClasses(styles.chevron, isOpen && styles.chevronOpen)}>
            <ChevronDownRegular aria-hidden />
          </span>
        </button>
      </h2>
      <div id={`${id}-body`} className={isOpen ? styles.body : ""} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}
