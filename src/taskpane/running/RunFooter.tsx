import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Run } from "./use-run";
import { RunProgress } from "./RunProgress";

const useStyles = makeStyles({
  hint: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  button: { width: "100%", minHeight: "36px", whiteSpace: "normal", overflowWrap: "anywhere" },
});

interface RunFooterProps {
  readonly run: Run<unknown>;
  /** In words what the button will do. */
  readonly label: string;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  /** Why it cannot be done yet; the button stays reachable so that the reason is read. */
  readonly obstacle?: string | null;
  readonly hint?: ReactNode;
}

/** The one primary button of a page; while its action runs, how far it is and a way to stop it. */
export function RunFooter(props: RunFooterProps): ReactNode {
  const styles = useStyles();
  const { run, label, onStart, onCancel, obstacle = null, hint } = props;
  if (run.state === "running") {
    return <RunProgress steps={run.steps} share={run.share} onCancel={onCancel} />;
  }
  return (
    <>
      {(obstacle ?? hint) ? <p className={styles.hint}>{obstacle ?? hint}</p> : null}
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={obstacle !== null}
        onClick={onStart}
      >
        {label}
      </Button>
    </>
  );
}
