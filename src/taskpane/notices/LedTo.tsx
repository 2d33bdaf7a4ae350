import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    // It takes the focus to be read, not to be used.
    outline: "none",
  },
});

/** Where it was asked for is out of sight on a long page; the eye and the reader are led to it. */
export function LedTo({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {children}
    </div>
  );
}
