import { Button, makeStyles, ProgressBar, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  steps: {
    listStyleType: "none",
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  step: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    overflowWrap: "anywhere",
  },
  done: { color: tokens.colorNeutralForeground3, fontSize: "16px", display: "flex" },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface RunProgressProps {
  readonly steps: readonly string[];
  readonly share: number;
  /** False past the point of no return: the button stays where the focus may be, and does nothing. */
  readonly canCancel: boolean;
  readonly onCancel: () => void;
}

/** The steps of a running action: ticked off, under way, and the way to stop it. */
export function RunProgress({ steps, share, canCancel, onCancel }: RunProgressProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const shown = steps.length > 0 ? steps : [t("running.starting")];
  return (
    <div role="group" aria-label={t("running.title")}>
      <ul className={styles.steps} aria-live="polite">
        {shown.map((step, index) => (
          <li className={styles.step} key={step}>
            {index < shown.length - 1 ? (
              <span className={styles.done}>
                <CheckmarkRegular title={t("running.done")} />
              </span>
            ) : (
              <Spinner size="extra-tiny" aria-hidden />
            )}
            <span>{step}</span>
          </li>
        ))}
      </ul>
      <div className={styles.bar}>
        <ProgressBar value={share} aria-label={t("running.title")} thickness="large" />
        <Button disabledFocusable={!canCancel} onClick={onCancel}>
          {t("running.cancel")}
        </Button>
      </div>
    </div>
  );
}
