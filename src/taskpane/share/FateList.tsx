import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SharedFormulas } from "../../actions/share-copy";
import { ShowMore } from "../frame/ShowMore";
import { framedList } from "../theme/framed-list";

const useStyles = makeStyles({
  sentence: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: framedList,
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  cell: { fontWeight: tokens.fontWeightSemibold },
});

const shownFirst = 8;

interface Group {
  readonly fate: "native" | "value";
  readonly words: string;
  readonly cells: readonly string[];
}

/** Formulas with one fate for one reason stand together: a column of a table has hundreds. */
function groupsOf({ formulas }: SharedFormulas): readonly Group[] {
  const groups = new Map<string, { fate: Group["fate"]; words: string; cells: string[] }>();
  for (const { cell, fate, words } of formulas) {
    const sheet = cell.slice(0, cell.lastIndexOf("!"));
    const key = `${fate}|${words}|${sheet}`;
    const group = groups.get(key) ?? { fate, words, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What becomes of the formulas, in a sentence and one by one. */
export function FateList({ told }: { readonly told: SharedFormulas }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const groups = groupsOf(told);
  return (
    <section aria-label={t("share.fates.title")}>
      <p className={styles.sentence}>
        {t("share.fates.sentence", {
          staying: told.staying,
          native: told.native,
          values: told.values,
        })}
      </p>
      {groups.length === 0 ? null : (
        <ShowMore
          items={groups}
          first={shownFirst}
          draw={(shown) => (
            <ul className={styles.list}>
              {shown.map(({ fate, words, cells }) => (
                <li key={`${fate}${words}${cells[0] ?? ""}`} className={styles.item}>
                  <span className={styles.cell}>
                    {cells.length === 1
                      ? cells[0]
                      : t("share.fates.cells", { first: cells[0], number: cells.length - 1 })}
                  </span>{" "}
                  {t(`share.fates.${fate}`, { words })}
                </li>
              ))}
            </ul>
          )}
        />
      )}
    </section>
  );
}
