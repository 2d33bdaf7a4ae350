import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import type { Measure } from "../../actions/understand-workbook";
import { useFormats } from "../formats/FormatsContext";
import { ShowMore } from "../frame/ShowMore";
import { Step } from "../steps/Step";

const MEASURES_AT_FIRST = 10;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  name: { display: "block" },
  note: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

interface MeasuresFoldProps {
  readonly overview: WorkbookOverview;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What can be said of each account in numbers: criteria to score by, and facts of plans. */
export function MeasuresFold({ overview, isOpen, onToggle }: MeasuresFoldProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const { measures, asOf } = overview;
  const answer =
    measures.length === 0
      ? t("data.measures.none")
      : t("data.measures.answer", {
          count: measures.length,
          number: formats.integer(measures.length),
          lists: t("data.measures.lists", { count: new Set(measures.map(({ of }) => of)).size }),
          day: formats.day(asOf),
        });

  /** For how many accounts it is known. */
  function known({ values }: Measure): string {
    const count = values.filter((value) => value !== null).length;
    return t("data.measures.known", {
      count,
      number: formats.integer(count),
      accounts: formats.integer(values.length),
    });
  }

  return (
    <Step title={t("data.measures.title")} answer={answer} isOpen={isOpen} onToggle={onToggle}>
      <span>{answer}</span>
      <ShowMore
        items={measures}
        first={MEASURES_AT_FIRST}
        draw={(shown) => (
          <ul className={styles.list}>
            {shown.map((measure) => (
              <li key={measure.name}>
                <span className={styles.name}>{measure.name}</span>
                <span className={styles.note}>
                  {t(`data.units.${measure.unit}`)} · {measure.period} · {measure.of} ·{" "}
                  {known(measure)}
                </span>
              </li>
            ))}
          </ul>
        )}
      />
    </Step>
  );
}
