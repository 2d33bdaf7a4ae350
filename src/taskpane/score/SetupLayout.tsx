import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** From here on the preview has a column of its own beside the steps. */
const WIDE = "@media (min-width: 640px)";

const useStyles = makeStyles({
  layout: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    [WIDE]: {
      display: "grid",
      gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
      columnGap: tokens.spacingHorizontalL,
      alignItems: "start",
    },
  },
  steps: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    [WIDE]: { gridColumn: "1" },
  },
  preview: {
    [WIDE]: {
      gridColumn: "2",
      gridRow: "1 / span 2",
      position: "sticky",
      top: 0,
    },
  },
});

interface SetupLayoutProps {
  /** What the preview answers to; it follows right below. */
  readonly judging: ReactNode;
  readonly preview: ReactNode;
  readonly rest: ReactNode;
}

/** Steps, preview, more steps in one column; in a wide pane the preview stands beside them. */
export function SetupLayout({ judging, preview, rest }: SetupLayoutProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.layout}>
      <div className={styles.steps}>{judging}</div>
      <div className={styles.preview}>{preview}</div>
      <div className={styles.steps}>{rest}</div>
    </div>
  );
}
