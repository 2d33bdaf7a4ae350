import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  arrow: {
    display: "inline-flex",
    alignItems: "center",
    fontSize: tokens.fontSizeBase100,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
  },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusDangerForeground1 },
});

/** Places won or lost since the last change: an arrow, a number, and words for a reader. */
export function MoveArrow({ moved }: { readonly moved: number | null }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  if (moved === null || moved === 0) {
    return <span />;
  }
  const count = Math.abs(moved);
  const words = moved > 0 ? t("preview.up", { count }) : t("preview.down", { count });
  return (
    <span
      className={mergeClasses(styles.arrow, moved > 0 ? styles.up : styles.down)}
      role="img"
      aria-label={words}
      title={words}
    >
      <svg width={8} height={8} viewBox="0 0 8 8" aria-hidden fill="currentColor">
        <path d={moved > 0 ? "M4 1 L8 7 H0 Z" : "M4 7 L0 1 H8 Z"} />
      </svg>
      {count}
    </span>
  );
}
