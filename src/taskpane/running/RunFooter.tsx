import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Run } from "./use-run";
import { RunProgress } from "./RunProgress";

const useStyles = makeStyles({
  obstacle: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  other: { width: "100%", marginTop: tokens.spacingVerticalXS },
  button: { width: "100%", minHeight: "36px", whiteSpace: "normal", overflowWrap: "anywhere" },
});

interface RunFooterProps {
  readonly run: Run<unknown>;
  /** In words what the button will do. */
  readonly label: string;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  /** The other way to do it, for those who want that. */
  readonly other?: { readonly label: string; readonly onStart: () => void } | null;
  /** Why it cannot be done yet; the button stays reachable so that the reason is read. */
  readonly obstacle?: string | null;
}

/** The one primary button of a page; while its action runs, how far it is and a way to stop it. */
export function RunFooter(props: RunFooterProps): ReactNode {
  const styles = useStyles();
  const { run, label, onStart, onCancel, other = null, obstacle = null } = props;
  if (run.state === "running") {
    const { steps, share, canCancel } = run;
    return <RunProgress steps={steps} share={share} canCancel={canCancel} onCancel={onCancel} />;
  }
  return (
    <>
      {obstacle ? <p className={styles.obstacle}>{obstacle}</p> : null}
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={obstacle !== null}
        onClick={onStart}
      >
        {label}
      </Button>
      {other && obstacle === null ? (
        <Button className={styles.other} appearance="transparent" onClick={other.onStart}>
          {other.label}
        </Button>
      ) : null}
    </>
  );
}
