import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import type { NearestList, ServedNeed } from "../../actions/understand-workbook";
import { CellLink } from "../notices/NoticeList";
import { Step } from "../steps/Step";
import type { Corrections } from "./use-corrections";
import { useDataWords } from "./use-data-words";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  use: { marginTop: tokens.spacingVerticalXS },
});

interface NeedsFoldProps {
  readonly overview: WorkbookOverview;
  readonly corrections: Corrections;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What plans, reviews and matrices want to know, and which list tells it or comes nearest. */
export function NeedsFold({ overview, corrections, isOpen, onToggle }: NeedsFoldProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useDataWords();
  const found = overview.needs.filter(({ servedBy }) => servedBy.length > 0);
  const missing = overview.needs.filter(({ servedBy }) => servedBy.length === 0);
  const named = (needs: readonly ServedNeed[]): string =>
    needs.map(({ need }) => words.need(need)).join(", ");
  const answer = [
    found.length > 0 ? t("data.needs.found", { needs: named(found) }) : "",
    missing.length > 0 ? t("data.needs.missing", { needs: named(missing) }) : "",
  ];
  return (
    <Step
      title={t("data.needs.title")}
      answer={answer.filter((part) => part !== "").join(" ")}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <dl className={styles.list}>
        {overview.needs.map(({ need, servedBy, nearest }) => (
          <div key={need}>
            <dt>{words.need(need)}</dt>
            <dd>
              {servedBy.length > 0
                ? servedBy
                    .map(({ name, rows }) =>
                      t("data.needs.from", { list: name, rows: words.rows(rows) }),
                    )
                    .join("; ")
                : nearest
                  ? aboutNearest(nearest)
                  : t("data.needs.nothing")}
            </dd>
          </div>
        ))}
      </dl>
    </Step>
  );

  function aboutNearest(nearest: NearestList): ReactNode {
    const has = nearest.has.map((heading) => `'${heading}'`).join(", ");
    const { correction } = nearest;
    return (
      <>
        {has === ""
          ? t("data.needs.nearest", { list: nearest.name })
          : t("data.needs.nearestWith", { list: nearest.name, headings: has })}{" "}
        {nearest.lacks.length > 0
          ? t("data.needs.lacks", { things: nearest.lacks.join(", ") })
          : null}{" "}
        <CellLink cell={nearest.cell} />
        {correction ? (
          <div className={styles.use}>
            <Button size="small" onClick={() => corrections.correct(correction)}>
              {t("data.needs.use", { list: nearest.name })}
            </Button>
          </div>
        ) : null}
      </>
    );
  }
}
