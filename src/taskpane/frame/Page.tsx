import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  page: {
    height: "100%",
    minHeight: 0,
    display: "grid",
    gridTemplateRows: "minmax(0, 1fr) auto",
  },
  scroll: {
    overflowY: "auto",
    overscrollBehavior: "contain",
    // Focus must not hide behind the footer when someone tabs through the page.
    scrollPaddingBlock: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  footer: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // A low pane (378 px with the keyboard up) keeps room for the page itself.
    maxHeight: "50vh",
    overflowY: "auto",
  },
});

interface PageProps {
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** One scrolling page above a footer that sticks. */
export function Page({ children, footer }: PageProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div className={styles.scroll}>{children}</div>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </div>
  );
}
