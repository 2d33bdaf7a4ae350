import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
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
import { SnapshotField } from "./SnapshotField";

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
  wide: { gridColumn: "1 / -1" },
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

/** A sheet that the ribbon asks for; asked for again it is another object. */
export interface WantedSheet {
  readonly sheet: ProgrammeSheetKind;
}

interface ProgrammePageProps {
  readonly wanted: WantedSheet | null;
  readonly onBack: () => void;
}

/** The programme's own sheets: should we, can we, does it pay. Each is made, or refreshed in its place. */
export function ProgrammePage({ wanted, onBack }: ProgrammePageProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<CreatedSheet>();
  const isRunning = run.state === "running";
  const [snapshot, setSnapshot] = useState<string | null>(null);

  const make = useCallback(
    (kind: ProgrammeSheetKind, chosen: string | null): void =>
      start(async (options) => {
        const created = await actions.createProgrammeSheet(kind, { ...options, snapshot: chosen });
        advance();
        return created;
      }),
    [actions, advance, start],
  );

  // What is made changes the workbook, and with it what `make` is: the wish is carried out once.
  const carriedOut = useRef<WantedSheet | null>(null);
  useEffect(() => {
    if (wanted === null || carriedOut.current === wanted) return;
    carriedOut.current = wanted;
    make(wanted.sheet, null);
  }, [wanted, make]);

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
              onClick={() => make(kind, snapshot)}
            >
              {t("programme.make")}
            </Button>
            {kind === "backTest" ? (
              <span className={styles.wide}>
                <SnapshotField chosen={snapshot} onChoose={setSnapshot} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Page>
  );
}
