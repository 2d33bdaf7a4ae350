import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountReview } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { firstCellOf } from "../frame/sheet-cell";
import { ClosedByField } from "./ClosedByField";

const useStyles = makeStyles({
  reviews: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  review: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
  pages: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** So many of the latest reviews say enough of an account. */
const mostShown = 6;

interface AccountReviewsProps {
  readonly reviews: readonly AccountReview[];
  readonly isRunning: boolean;
  readonly onClose: (review: AccountReview, by: string) => void;
  readonly onFold: (review: AccountReview) => void;
  readonly onBringBack: (review: AccountReview) => void;
  readonly onPage: (review: AccountReview, page: "executive" | "customer") => void;
}

/** The account's reviews, the latest first; what is open is closed, what is closed folded away. */
export function AccountReviews(props: AccountReviewsProps): ReactNode {
  const { reviews } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const [by, setBy] = useState("");
  if (reviews.length === 0) return null;
  const latest = reviews
    .filter(({ isArchived, isOwn }) => isArchived !== true && isOwn !== true)
    .at(-1);
  const shown = [...reviews].reverse().slice(0, mostShown);
  return (
    <section className={styles.reviews} aria-label={t("reviews.title")}>
      <h2 className={styles.title}>{t("reviews.title")}</h2>
      <ul className={styles.list}>
        {shown.map((review) => (
          <li key={review.sheetName} className={styles.review}>
            <span>
              {review.isArchived === true ? (
                review.label
              ) : (
                <Link
                  as="button"
                  // A sheet deleted meanwhile is told by the list when it is read again.
                  onClick={() =>
                    void actions.selectCell(firstCellOf(review.sheetName)).catch(() => undefined)
                  }
                >
                  {review.label}
                </Link>
              )}
              {review.isClosed ? (
                <span className={styles.quiet}>
                  {" "}
                  {t(review.isArchived === true ? "reviews.folded" : "reviews.closed")}
                </span>
              ) : null}
            </span>
            <ReviewButton {...props} review={review} by={by} />
          </li>
        ))}
      </ul>
      {latest ? (
        <div className={styles.pages}>
          {(["executive", "customer"] as const).map((page) => (
            <Button
              key={page}
              size="small"
              disabledFocusable={props.isRunning}
              onClick={() => props.onPage(latest, page)}
            >
              {t(`reviews.pages.${page}`, { period: latest.label })}
            </Button>
          ))}
        </div>
      ) : null}
      {shown.some(({ isClosed, isOwn }) => isClosed && isOwn !== true) ? (
        <p className={styles.words}>{t("reviews.whatFolds")}</p>
      ) : null}
      {shown.every(({ isClosed }) => isClosed) ? null : (
        <>
          <ClosedByField value={by} onChange={setBy} />
          <p className={styles.words}>{t("reviews.whatCloses")}</p>
        </>
      )}
    </section>
  );
}

interface ReviewButtonProps extends AccountReviewsProps {
  readonly review: AccountReview;
  readonly by: string;
}

/** The next thing that can be done with a review. */
function ReviewButton(props: ReviewButtonProps): ReactNode {
  const { review, by, isRunning, onClose, onFold, onBringBack } = props;
  const { t } = useTranslation();
  const next = !review.isClosed ? "close" : review.isArchived === true ? "bringBack" : "fold";
  if (review.isClosed && review.isOwn === true) return null;
  const carryOut = {
    close: () => onClose(review, by),
    fold: () => onFold(review),
    bringBack: () => onBringBack(review),
  };
  return (
    <Button
      size="small"
      disabledFocusable={isRunning}
      aria-label={t(`reviews.${next}One`, { period: review.label })}
      onClick={carryOut[next]}
    >
      {t(`reviews.${next}`)}
    </Button>
  );
}
