import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChoice } from "../../actions/contract";
import { useFormats } from "../formats/FormatsContext";
import { useActions } from "../frame/ActionsContext";
import { firstCellOf } from "../frame/sheet-cell";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    fontVariantNumeric: "tabular-nums",
    "& > dt": { color: tokens.colorNeutralForeground3 },
    "& > dd": { margin: 0, overflowWrap: "anywhere" },
  },
  plan: { display: "block" },
});

/** What is known of the chosen account: score, rank, and the plans it has. */
export function AccountStanding({ choice }: { readonly choice: AccountChoice }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useActions();
  return (
    <dl className={styles.facts}>
      <dt>{t("plans.score")}</dt>
      <dd>{choice.score === null ? t("plans.unscored") : formats.score(choice.score)}</dd>
      {choice.rank === null ? null : (
        <>
          <dt>{t("plans.rank")}</dt>
          <dd>{formats.integer(choice.rank)}</dd>
        </>
      )}
      <dt>{t("plans.plans")}</dt>
      <dd>
        {choice.plans.length === 0
          ? t("plans.noPlan")
          : choice.plans.map((sheet) => (
              <Link
                key={sheet}
                as="button"
                className={styles.plan}
                // A sheet deleted meanwhile is told by the list when it is read again.
                onClick={() => void actions.selectCell(firstCellOf(sheet)).catch(() => undefined)}
              >
                {sheet}
              </Link>
            ))}
      </dd>
    </dl>
  );
}
