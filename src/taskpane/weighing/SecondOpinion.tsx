import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReadAccounts } from "../../actions/contract";
import { secondOpinionOn } from "../../actions/second-opinion";
import type { ScoringSetup } from "../../domain/scoring/scoring-setup";
import { useFormats } from "../formats/FormatsContext";
import { QuietButton } from "../frame/QuietButton";
import { framedList } from "../theme/framed-list";

const useStyles = makeStyles({
  list: framedList,
  item: {
    padding: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface SecondOpinionProps {
  readonly read: ReadAccounts;
  readonly setup: ScoringSetup;
}

/** Whom TOPSIS ranks otherwise, and what makes the difference, in words. */
export function SecondOpinion(props: SecondOpinionProps): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <Differences {...props} />
  ) : (
    <div>
      <QuietButton onClick={() => setOpen(true)}>{t("weighing.opinion.ask")}</QuietButton>
    </div>
  );
}

function Differences({ read, setup }: SecondOpinionProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const found = useMemo(() => secondOpinionOn(read, setup), [read, setup]);
  if (found.length === 0) return <p className={styles.words}>{t("weighing.opinion.same")}</p>;
  return (
    <>
      <p className={styles.words}>{t("weighing.opinion.what")}</p>
      <ul className={styles.list}>
        {found.map((one, index) => (
          <li key={index} className={styles.item}>
            {t("weighing.opinion.ranks", {
              account: one.account,
              score: formats.integer(one.rankByScore),
              ideal: formats.integer(one.rankByIdeal),
            })}{" "}
            {one.criterion === null
              ? null
              : t(
                  one.rankByIdeal > one.rankByScore
                    ? "weighing.opinion.worse"
                    : "weighing.opinion.better",
                  {
                    criterion: one.criterion,
                    distance: formats.percent(100 * one.shareOfDistance),
                    shortfall: formats.percent(100 * one.shareOfShortfall),
                  },
                )}
          </li>
        ))}
      </ul>
    </>
  );
}
