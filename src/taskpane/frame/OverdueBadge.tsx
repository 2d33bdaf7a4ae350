import { CounterBadge, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "./ActionsContext";
import { QuietButton } from "./QuietButton";
import { useLoaded } from "./use-loaded";

const useStyles = makeStyles({
  place: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
});

/** What is overdue, told when the pane opens; nothing where nothing is. */
export function OverdueBadge({ onShow }: { readonly onShow: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { value } = useLoaded(useCallback(() => actions.countOverdue(), [actions]));
  if (value === null) return <div />;
  const { onPlans, openReviews, dueReviews } = value;
  const reviews = openReviews + dueReviews;
  const count = onPlans + reviews;
  if (count === 0) return <div />;
  const words = [
    ...(reviews === 0 ? [] : [t("overdue.reviews", { count: reviews })]),
    ...(onPlans === 0 ? [] : [t("overdue.onPlans", { count: onPlans })]),
  ].join(", ");
  return (
    <div className={styles.place} role="status">
      <CounterBadge count={count} color="danger" size="small" aria-hidden />
      <QuietButton onClick={onShow}>{t("overdue.sentence", { words })}</QuietButton>
    </div>
  );
}
