import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type {
  AccountsWithout,
  ColumnCheck,
  DataCheck,
  RepeatCheck,
} from "../../actions/understand-workbook";
import { useFormats } from "../formats/FormatsContext";
import { ShowMore } from "../frame/ShowMore";
import { CellLink } from "../notices/NoticeList";
import { Step } from "../steps/Step";
import { useDataWords } from "./use-data-words";

const FINDINGS_AT_FIRST = 8;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
});

interface Finding {
  readonly sentence: string;
  readonly cells: readonly string[];
}

interface CheckFoldProps {
  readonly check: DataCheck;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What to look at before anything is made: gaps, errors, repeats, with the cells. */
export function CheckFold({ check, isOpen, onToggle }: CheckFoldProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useDataWords();
  const findings = [
    ...check.without.map(aboutAccounts),
    ...check.repeats.map(aboutRepeats),
    ...check.columns.map(aboutColumn),
  ];
  const wrong = check.columns.filter(({ what }) => what !== "blank").length + check.repeats.length;
  return (
    <Step
      title={t("data.check.title")}
      answer={
        findings.length === 0
          ? t("data.check.nothing")
          : t("data.check.answer", {
              count: findings.length,
              number: formats.integer(findings.length),
            })
      }
      isOpen={isOpen}
      onToggle={onToggle}
      isMarked={wrong > 0}
    >
      {findings.length === 0 ? (
        t("data.check.nothing")
      ) : (
        <ShowMore
          items={findings}
          first={FINDINGS_AT_FIRST}
          draw={(shown) => (
            <ul className={styles.list}>
              {shown.map(({ sentence, cells }) => (
                <li key={sentence}>
                  {sentence}{" "}
                  {cells.map((cell) => (
                    <span key={cell}>
                      <CellLink cell={cell} isShort />{" "}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          )}
        />
      )}
    </Step>
  );

  function aboutAccounts({ need, count, accounts, examples, cells }: AccountsWithout): Finding {
    return {
      sentence: t("data.check.without", {
        count,
        number: formats.integer(count),
        accounts: formats.integer(accounts),
        need: words.need(need),
        examples: examples.join(", "),
      }),
      cells,
    };
  }

  function aboutRepeats({ list, what, count, cells }: RepeatCheck): Finding {
    const values = { count, number: formats.integer(count), list };
    return { sentence: t(`data.check.${what}`, values), cells };
  }

  function aboutColumn({ list, heading, what, count, rows, cells }: ColumnCheck): Finding {
    const values = { count, number: formats.integer(count), heading, list, rows: words.rows(rows) };
    return { sentence: t(`data.check.${what}`, values), cells };
  }
}
