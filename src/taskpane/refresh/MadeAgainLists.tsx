import { Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MadeAgain, PlanDifference, PlanLeftover } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  item: { marginBottom: tokens.spacingVerticalXS },
});

interface MadeAgainListsProps {
  readonly again: Pick<MadeAgain, "differences" | "unplaced">;
  /** Ids of differences that take ours and of what is put back. */
  readonly wished: readonly string[];
  readonly onWish: (id: string, isWished: boolean) => void;
}

/** Of a sheet that is made again: what of people's own stays, and what has no place any more. */
export function MadeAgainLists({ again, wished, onWish }: MadeAgainListsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      {again.differences.length > 0 ? (
        <>
          <h2 className={styles.title}>{t("refresh.differences")}</h2>
          <ul className={styles.list}>
            {again.differences.map((difference) => (
              <li key={difference.id} className={styles.item}>
                <Difference
                  difference={difference}
                  isWished={wished.includes(difference.id)}
                  onWish={(isWished) => onWish(difference.id, isWished)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {again.unplaced.length > 0 ? (
        <>
          <h2 className={styles.title}>{t("refresh.unplaced")}</h2>
          <ul className={styles.list}>
            {again.unplaced.map((leftover) => (
              <li key={leftover.id} className={styles.item}>
                <Leftover
                  leftover={leftover}
                  isWished={wished.includes(leftover.id)}
                  onWish={(isWished) => onWish(leftover.id, isWished)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

interface WishProps {
  readonly isWished: boolean;
  readonly onWish: (isWished: boolean) => void;
}

function Difference({
  difference,
  isWished,
  onWish,
}: WishProps & { readonly difference: PlanDifference }): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const { words, cell, theirs, ours } = difference;
  return (
    <>
      <Link
        as="button"
        // A sheet deleted meanwhile is told by the preview when it is read again.
        onClick={() => void actions.selectCell(cell).catch(() => undefined)}
      >
        {words}
      </Link>
      <div>{t("refresh.theirs", { theirs: theirs === "" ? t("refresh.blank") : theirs })}</div>
      <Checkbox
        label={t("refresh.takeOurs", { ours: ours === "" ? t("refresh.blank") : ours })}
        checked={isWished}
        onChange={(_, { checked }) => onWish(checked === true)}
      />
    </>
  );
}

function Leftover({
  leftover,
  isWished,
  onWish,
}: WishProps & { readonly leftover: PlanLeftover }): ReactNode {
  const { t } = useTranslation();
  const { words, content, canBePutBack } = leftover;
  return (
    <>
      <div>{content === "" ? words : `${words}: ${content}`}</div>
      {canBePutBack ? (
        <Checkbox
          label={t("refresh.putBack")}
          checked={isWished}
          onChange={(_, { checked }) => onWish(checked === true)}
        />
      ) : null}
    </>
  );
}
