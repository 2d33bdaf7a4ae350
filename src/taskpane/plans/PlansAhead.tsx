import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PlanFact } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { useLoaded } from "../frame/use-loaded";
import { FailureNotice } from "../notices/FailureNotice";
import { SheetPreview } from "./SheetPreview";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  fact: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface PlansAheadProps {
  readonly accounts: readonly string[];
  readonly template: string | null;
  readonly onData: () => void;
}

/** What the plans will be filled with and what is missing, and the first of them as it will look. */
export function PlansAhead({ accounts, template, onData }: PlansAheadProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const asked = JSON.stringify(accounts);
  const ahead = useLoaded(
    useCallback(
      () => actions.preparePlans(JSON.parse(asked) as string[], template ?? undefined),
      [actions, asked, template],
    ),
  );
  if (ahead.failure !== null) {
    return <FailureNotice failure={ahead.failure} onRetry={ahead.reload} />;
  }
  if (ahead.value === null) return <LoadingSkeleton rows={4} />;
  const { facts, preview } = ahead.value;
  return (
    <>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <Fact key={fact.need} fact={fact} of={accounts.length} />
        ))}
      </ul>
      <Link inline as="button" onClick={onData}>
        {t("data.see")}
      </Link>
      {preview === null ? null : (
        <>
          <h3 className={styles.title}>{t("plans.preview.title", { sheet: preview.sheetName })}</h3>
          <SheetPreview
            preview={preview}
            of={template?.startsWith("own ") === true ? "own" : "ours"}
          />
        </>
      )}
    </>
  );
}

/** The symbol says the same as the words: all there, some missing, nothing known. */
function Fact({ fact, of }: { readonly fact: PlanFact; readonly of: number }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { need, lists, missing, examples } = fact;
  const what = t(`data.needs.${need}`);
  const values = {
    what,
    lists: lists.join(", "),
    count: missing,
    of,
    examples: examples.join(", "),
  };
  const [symbol, words] =
    lists.length === 0
      ? ["○", t("plans.ahead.none", values)]
      : missing === 0
        ? ["✓", t("plans.ahead.all", values)]
        : ["▲", t("plans.ahead.some", values)];
  return (
    <li className={styles.fact}>
      <span aria-hidden>{symbol}</span>
      <span>{words}</span>
    </li>
  );
}
