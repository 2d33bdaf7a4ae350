import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Correction } from "../../actions/understand-workbook";
import { QuietButton } from "../frame/QuietButton";
import { saidOfList } from "./said-of-list";
import type { Corrections } from "./use-corrections";
import { useDataWords } from "./use-data-words";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "28px",
  },
  words: { overflowWrap: "anywhere" },
});

interface SaidListProps {
  readonly said: Correction;
  readonly corrections: Corrections;
}

/** What the user has said of a list, each with the way back to what was found. */
export function SaidList({ said, corrections }: SaidListProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useDataWords();
  const id = useId();
  const all = saidOfList(said);
  if (all.length === 0) {
    return null;
  }
  return (
    <div>
      <h3 id={id} className={styles.title}>
        {t("data.said.title")}
      </h3>
      <ul className={styles.list} aria-labelledby={id}>
        {all.map((one) => (
          <li key={`${one.what} ${one.about}`} className={styles.item}>
            <span className={styles.words}>{words.said(one)}</span>
            <QuietButton
              label={t("data.said.undo", { said: words.said(one) })}
              onClick={() => corrections.drop([one.drop])}
            >
              {t("data.said.asFound")}
            </QuietButton>
          </li>
        ))}
      </ul>
      {all.length > 1 ? (
        <QuietButton onClick={() => corrections.drop([{ list: said.list }])}>
          {t("data.said.allAsFound", { list: said.list })}
        </QuietButton>
      ) : null}
    </div>
  );
}
