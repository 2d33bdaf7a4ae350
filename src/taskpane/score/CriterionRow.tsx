import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SeriesSwatch } from "../preview/SeriesSwatch";
import { CriterionForm } from "./CriterionForm";
import { directionKey } from "./direction-key";

const useStyles = makeStyles({
  row: { borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  header: {
    width: "100%",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    display: "grid",
    gridTemplateColumns: "12px minmax(0, 1fr) 16px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: "block", overflowWrap: "anywhere" },
  note: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  form: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
  },
});

interface CriterionRowProps extends ComponentProps<typeof CriterionForm> {
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One criterion in a line; open, everything about it can be changed. */
export function CriterionRow(props: CriterionRowProps): ReactNode {
  const { criterion, columns, index, isOpen, onToggle } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const column = columns.find((one) => one.heading === criterion.sourceColumn);
  const direction = t(directionKey(criterion.direction, column));
  const source =
    criterion.name === criterion.sourceColumn
      ? direction
      : t("score.criteria.note", { direction, column: criterion.sourceColumn });
  const scale = criterion.scale ?? "line";
  const note =
    scale === "line"
      ? source
      : t("score.criteria.scaled", { note: source, scale: t(`score.criteria.scales.${scale}`) });
  return (
    <li className={styles.row}>
      <button type="button" className={styles.header} aria-expanded={isOpen} onClick={onToggle}>
        <SeriesSwatch index={index} />
        <span>
          <span className={styles.name}>{criterion.name}</span>
          <span className={styles.note}>{note}</span>
        </span>
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
      </button>
      {isOpen ? (
        <div className={styles.form}>
          <CriterionForm {...props} />
        </div>
      ) : null}
    </li>
  );
}
