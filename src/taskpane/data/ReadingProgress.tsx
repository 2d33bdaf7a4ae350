import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLate } from "./use-late";
import type { Overview } from "./use-overview";

const useStyles = makeStyles({
  reading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1, minWidth: 0 },
  step: {
    display: "block",
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** How far the lists are read, where that takes a while; the page below can be used meanwhile. */
export function ReadingProgress({ overview }: { readonly overview: Overview }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { isReading, progress, value, failure, stop, reload } = overview;
  const isLate = useLate(isReading);
  if (isLate) {
    return (
      <div className={styles.reading} role="group" aria-label={t("data.reading")}>
        <div className={styles.bar}>
          <span className={styles.step} role="status">
            {progress?.step ?? t("data.reading")}
          </span>
          <ProgressBar
            aria-label={t("data.reading")}
            {...(progress ? { value: progress.share } : {})}
          />
        </div>
        <Button size="small" onClick={stop}>
          {t("running.cancel")}
        </Button>
      </div>
    );
  }
  // Stopped by the user before anything was understood.
  return !isReading && value === null && failure === null ? (
    <div>
      <Button size="small" onClick={reload}>
        {t("data.readNow")}
      </Button>
    </div>
  ) : null;
}
