import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { KeptState, KeptStates } from "../../actions/what-moved";
import type { TakenSnapshot } from "../../actions/take-snapshot";
import { useActions } from "../frame/ActionsContext";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { NoticeList } from "../notices/NoticeList";
import { Step } from "../steps/Step";
import { TextField } from "../warehouse/TextField";
import { useStateTitle } from "./use-state-title";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    overflowWrap: "anywhere",
  },
});

type Progress =
  | { readonly kind: "idle" }
  | { readonly kind: "going" }
  | { readonly kind: "kept"; readonly taken: TakenSnapshot }
  | { readonly kind: "failed"; readonly failure: unknown };

/** Keeps the sheet as it is now, under a name or without, and takes away what is kept. */
export function KeepState({ kept }: { readonly kept: KeptStates }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const title = useStateTitle(kept.states);
  const [isOpen, setIsOpen] = useState(kept.states.length === 0);
  const [name, setName] = useState("");
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });

  function follow(work: Promise<Progress>): void {
    setProgress({ kind: "going" });
    work.then(
      (end) => {
        setProgress(end);
        advance();
      },
      (failure: unknown) => setProgress({ kind: "failed", failure }),
    );
  }

  function keep(): void {
    follow(
      actions.takeSnapshot({ sheet: kept.sheetName, name }).then((taken) => {
        setName("");
        return { kind: "kept", taken };
      }),
    );
  }

  function remove({ id }: KeptState): void {
    follow(
      actions.removeSnapshot({ sheet: kept.sheetName, id }).then(() => ({ kind: "idle" }) as const),
    );
  }

  const isGoing = progress.kind === "going";
  return (
    <Step
      title={t("moved.keep")}
      answer={t("moved.keptCount", { count: kept.states.length })}
      isOpen={isOpen}
      onToggle={() => setIsOpen((now) => !now)}
    >
      <TextField
        label={t("moved.name")}
        hint={t("moved.nameHint")}
        value={name}
        onChange={setName}
      />
      <div>
        <Button onClick={keep} disabledFocusable={isGoing}>
          {t("moved.keepNow")}
        </Button>
      </div>
      {progress.kind === "kept" ? (
        <>
          <Notice intent="success" isLive>
            {progress.taken.sentence}
          </Notice>
          <NoticeList notices={progress.taken.notices} />
        </>
      ) : null}
      {progress.kind === "failed" ? <FailureNotice failure={progress.failure} /> : null}
      {kept.states.length > 0 ? (
        <ul className={styles.list} aria-label={t("moved.keptStates")}>
          {kept.states.map((state) => (
            <li key={state.id} className={styles.item}>
              <span>{title(state)}</span>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={isGoing}
                aria-label={t("moved.removeOne", { state: title(state) })}
                onClick={() => remove(state)}
              >
                {t("moved.remove")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Step>
  );
}
