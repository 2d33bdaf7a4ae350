import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  quiet: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
  },
});

interface QuietButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Where its own words do not say what it is about. */
  readonly label?: string;
}

/** Something one may do beside the main thing. */
export function QuietButton({ children, onClick, label }: QuietButtonProps): ReactNode {
  const styles = useStyles();
  return (
    <Button
      className={styles.quiet}
      size="small"
      appearance="transparent"
      onClick={onClick}
      {...(label ? { "aria-label": label } : {})}
    >
      {children}
    </Button>
  );
}
