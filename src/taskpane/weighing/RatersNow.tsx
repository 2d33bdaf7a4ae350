import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WeighingNow } from "../../actions/keep-weights";
import { mergeRules, type MergeRule } from "../../domain/weighting/merge-raters";
import { disagreementOn } from "../../domain/weighting/rater-disagreement";
import { ChoiceField } from "../formats/ChoiceField";
import { useFormats } from "../formats/FormatsContext";
import { framedList } from "../theme/framed-list";
import { sharesOfRater } from "./shares-of-rater";

const useStyles = makeStyles({
  list: framedList,
  item: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** So far apart, in points of a hundred, people do not mean the same. */
const FAR_APART = 0.1;

interface RatersNowProps {
  readonly criteria: readonly { readonly name: string }[];
  readonly weighing: WeighingNow;
  readonly onMergeRule: (rule: MergeRule) => void;
}

/** Who has answered, how all are merged, and where they are apart, in words. */
export function RatersNow({ criteria, weighing, onMergeRule }: RatersNowProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const shares = weighing.raters.map((rater) => sharesOfRater(rater));
  const apart = criteria
    .map(({ name }, place) => ({
      name,
      on: disagreementOn(shares.map((one) => one?.[place] ?? NaN)),
    }))
    .filter(({ on }) => on !== null && on.highest - on.lowest >= FAR_APART)
    .sort((a, b) => spanOf(b.on) - spanOf(a.on));
  const answered = shares.filter((one) => one !== null).length;
  return (
    <>
      <ul className={styles.list}>
        {weighing.raters.map(({ rater, method, state }, index) => (
          <li key={index} className={styles.item}>
            <span>{rater}</span>
            <span className={styles.quiet}>{`${t(`weighing.methods.${method}`)} ${state}`}</span>
          </li>
        ))}
      </ul>
      {answered < 2 ? null : (
        <>
          <ChoiceField
            label={t("weighing.mergedBy")}
            value={weighing.mergedBy}
            choices={mergeRules.map((rule) => ({ value: rule, text: t(`weighing.rules.${rule}`) }))}
            onChoose={onMergeRule}
          />
          {apart.length === 0 ? (
            <p className={styles.quiet}>{t("weighing.agree")}</p>
          ) : (
            apart.map(({ name, on }) => (
              <p key={name} className={styles.quiet}>
                {t("weighing.apart", {
                  criterion: name,
                  lowestBy: weighing.raters[on?.lowestRater ?? 0]?.rater ?? "",
                  lowest: formats.percent(100 * (on?.lowest ?? 0)),
                  highestBy: weighing.raters[on?.highestRater ?? 0]?.rater ?? "",
                  highest: formats.percent(100 * (on?.highest ?? 0)),
                })}
              </p>
            ))
          )}
        </>
      )}
    </>
  );
}

function spanOf(on: ReturnType<typeof disagreementOn>): number {
  return on === null ? 0 : on.highest - on.lowest;
}
