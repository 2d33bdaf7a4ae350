import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from "react";

/** From here on the preview has a column of its own beside the steps. */
const WIDE = "@media (min-width: 640px)";
/** In a low pane fewer accounts stay in sight, so that the sliders do too. */
const LOW = "@media (max-height: 620px)";
/** The finding on two lines and the first five accounts; in a low pane the first three. The page's padding adds to it. */
const PEEK = "176px";
const LOW_PEEK = "120px";

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
  // All but its top hangs below the edge, and comes up when the page is scrolled.
  peeking: {
    position: "sticky",
    bottom: `calc(${PEEK} - var(--preview-height))`,
    [LOW]: { bottom: `calc(${LOW_PEEK} - var(--preview-height))` },
    zIndex: 1,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [WIDE]: { bottom: "auto", paddingTop: 0, borderTop: "none" },
  },
  // What has the focus must not hide behind the preview.
  overPreview: { "& button, & input": { scrollMarginBottom: PEEK } },
});

interface SetupLayoutProps {
  /** What the preview answers to; it follows right below. */
  readonly judging: ReactNode;
  readonly preview: ReactNode;
  /** Whether the top of the preview stays in sight while what it answers to is moved. */
  readonly peeks: boolean;
  readonly rest: ReactNode;
}

/** Steps, preview, more steps in one column; in a wide pane the preview stands beside them. */
export function SetupLayout({ judging, preview, peeks, rest }: SetupLayoutProps): ReactNode {
  const styles = useStyles();
  const [place, height] = useHeight();
  return (
    <div className={styles.layout}>
      <div className={mergeClasses(styles.steps, peeks && styles.overPreview)}>{judging}</div>
      <div
        ref={place}
        className={mergeClasses(styles.preview, peeks && styles.peeking)}
        style={{ "--preview-height": `${height}px` } as CSSProperties}
      >
        {preview}
      </div>
      <div className={styles.steps}>{rest}</div>
    </div>
  );
}

/** The height of an element as it changes. */
function useHeight() {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setHeight(place.current?.offsetHeight ?? 0));
    if (place.current !== null) {
      observer.observe(place.current);
    }
    return () => observer.disconnect();
  }, []);
  return [place, height] as const;
}
