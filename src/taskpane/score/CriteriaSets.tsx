import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountColumn, Criterion } from "../../domain/scoring/scoring-setup";
import { fitCriteriaSet, type CriteriaSet } from "../../domain/scoring/criteria-set";
import { criteriaSetIn, criteriaSetText } from "../../actions/criteria-sets";
import { useActions } from "../frame/ActionsContext";
import { CopyText } from "../frame/CopyText";
import { QuietButton } from "../frame/QuietButton";
import { useLoaded } from "../frame/use-loaded";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { TextField } from "../warehouse/TextField";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flex: "1 1 120px", overflowWrap: "anywhere" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
});

interface CriteriaSetsProps {
  readonly criteria: readonly Criterion[];
  readonly columns: readonly AccountColumn[];
  readonly onUse: (criteria: readonly Criterion[]) => void;
}

/** Criteria that are kept in the workbook under a name, used again, and sent to a colleague as text. */
export default function CriteriaSets(props: CriteriaSetsProps): ReactNode {
  const { criteria, columns, onUse } = props;
  const actions = useActions();
  const styles = useStyles();
  const { t } = useTranslation();
  const load = useCallback(() => actions.listCriteriaSets(), [actions]);
  const sets = useLoaded(load);
  const [name, setName] = useState("");
  const [pasted, setPasted] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  function take(set: CriteriaSet): void {
    const fitted = fitCriteriaSet(set, columns);
    onUse(fitted.criteria);
    setFailure(null);
    setSaid(
      fitted.byHand.length === 0
        ? t("score.sets.used", { set: set.name })
        : t("score.sets.usedByHand", { set: set.name, criteria: fitted.byHand.join(", ") }),
    );
  }

  function change(work: Promise<void>, sentence: string): void {
    setSaid(null);
    work.then(
      () => {
        setFailure(null);
        setSaid(sentence);
        sets.reload();
      },
      (problem: unknown) => setFailure(problem),
    );
  }

  function paste(): void {
    try {
      take(criteriaSetIn(pasted));
      setPasted("");
    } catch (problem) {
      setSaid(null);
      setFailure(problem);
    }
  }

  const failed: unknown = failure ?? sets.failure;
  return (
    <>
      {failed ? <FailureNotice failure={failed} /> : null}
      {said === null ? null : (
        <Notice intent="success" isCompact>
          {said}
        </Notice>
      )}
      <ul className={styles.list}>
        {(sets.value ?? []).map((set) => (
          <li key={set.name} className={styles.item}>
            <span className={styles.name}>{set.name}</span>
            <Button size="small" onClick={() => take(set)}>
              {t("score.sets.use", { set: set.name })}
            </Button>
            <CopyText
              text={criteriaSetText(set)}
              label={t("score.sets.copyOne", { set: set.name })}
              onBlocked={() => setShown(criteriaSetText(set))}
              words={{
                no: t("score.sets.copy"),
                yes: t("score.sets.copied"),
                blocked: t("score.sets.blocked"),
              }}
            />
            <QuietButton
              label={t("score.sets.removeOne", { set: set.name })}
              onClick={() =>
                change(
                  actions.removeCriteriaSet(set.name),
                  t("score.sets.removed", { set: set.name }),
                )
              }
            >
              {t("score.sets.remove")}
            </QuietButton>
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <Field label={t("score.sets.byHand")}>
          <Textarea readOnly value={shown} rows={4} onFocus={(event) => event.target.select()} />
        </Field>
      )}
      <div className={styles.row}>
        <TextField label={t("score.sets.name")} value={name} onChange={setName} />
        <Button
          disabled={name.trim() === "" || criteria.length === 0}
          onClick={() =>
            change(
              actions.keepCriteriaSet({ name: name.trim(), criteria }),
              t("score.sets.kept", { set: name.trim() }),
            )
          }
        >
          {t("score.sets.keep")}
        </Button>
      </div>
      <Field label={t("score.sets.pasted")} hint={t("score.sets.pastedHint")}>
        <Textarea value={pasted} rows={2} onChange={(_, data) => setPasted(data.value)} />
      </Field>
      <div>
        <Button size="small" disabled={pasted.trim() === ""} onClick={paste}>
          {t("score.sets.usePasted")}
        </Button>
      </div>
    </>
  );
}
