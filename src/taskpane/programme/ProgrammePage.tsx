import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { BackButton } from "../frame/BackButton";
import { Page } from "../frame/Page";
import type { ProgrammeSheetKind } from "../frame/pane-actions";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { RunOutcome } from "../running/RunOutcome";
import { RunProgress } from "../running/RunProgress";
import { useRun } from "../running/use-run";
import { framedList } from "../theme/framed-list";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: framedList,
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  name: { display: "block" },
  what: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const KINDS: readonly ProgrammeSheetKind[] = [
  "readiness",
  "businessCase",
  "maturity",
  "skills",
  "ratings",
  "quadrants",
  "load",
  "pareto",
  "backTest",
];

/** The programme's own sheets: should we, can we, does it pay. Each is made, or refreshed in its place. */
export function ProgrammePage({ onBack }: { readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const isRunning = run.state === "running";

  function make(kind: ProgrammeSheetKind): void {
    start(async (options) => {
      const created = await actions.createProgrammeSheet(kind, options);
      advance();
      return created;
    });
  }

  return (
    <Page
      footer={
        run.state === "running" ? (
          <RunProgress
            steps={run.steps}
            share={run.share}
            canCancel={run.canCancel}
            onCancel={cancel}
          />
        ) : null
      }
    >
      <BackButton onBack={onBack} label={t("score.back")} />
      <h2 className={styles.title}>{t("programme.title")}</h2>
      <RunOutcome run={run} />
      <ul className={styles.list}>
        {KINDS.map((kind) => (
          <li key={kind} className={styles.item}>
            <span>
              <span className={styles.name}>{t(`programme.sheets.${kind}.name`)}</span>
              <span className={styles.what}>{t(`programme.sheets.${kind}.what`)}</span>
            </span>
            <Button
              size="small"
              aria-label={t(`programme.sheets.${kind}.make`)}
              disabledFocusable={isRunning}
              onClick={() => make(kind)}
            >
              {t("programme.make")}
            </Button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
