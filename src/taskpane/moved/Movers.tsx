import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WhatMoved } from "../../actions/what-moved";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { ShowMore } from "../frame/ShowMore";
import { useLoaded } from "../frame/use-loaded";
import { useFormats } from "../formats/FormatsContext";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { MoveArrow } from "../preview/MoveArrow";
import { framedList } from "../theme/framed-list";

/** So many are shown at first. */
const FIRST = 10;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: 0 },
  list: framedList,
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  reason: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "::first-letter": { textTransform: "uppercase" },
  },
  score: { fontVariantNumeric: "tabular-nums" },
});

interface MoversProps {
  readonly sheet: string;
  readonly before: string;
  readonly after: string | null;
}

/** Who moved between two states, with a reason each; who entered and who left. */
export function Movers({ sheet, before, after }: MoversProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useActions();
  const moved = useLoaded(
    useCallback(() => actions.whatMoved({ sheet, before, after }), [actions, sheet, before, after]),
  );

  if (moved.failure !== null) {
    return <FailureNotice failure={moved.failure} onRetry={moved.reload} />;
  }
  if (moved.value === null) {
    return <LoadingSkeleton rows={4} />;
  }
  const { sentence, notes, accounts, entered, left } = moved.value;
  const movers = accounts.filter(hasMoved);
  return (
    <>
      <p className={styles.sentence} role="status">
        {sentence}
      </p>
      {notes.map((note) => (
        <Notice key={note} intent="info" isCompact>
          {note}
        </Notice>
      ))}
      {movers.length === 0 && entered.length === 0 && left.length === 0 ? (
        <p className={styles.sentence}>{t("moved.nothing")}</p>
      ) : null}
      <Listed title={t("moved.movers")} items={movers}>
        {({ name, rankBefore, rankAfter, reason, reviewsBelow, decisionAfter }) => (
          <>
            <span className={styles.name}>{name}</span>
            <MoveArrow
              moved={rankBefore === null || rankAfter === null ? null : rankBefore - rankAfter}
            />
            <span className={styles.reason}>{reason}</span>
            {reviewsBelow > 0 ? (
              <span className={styles.reason}>
                {t("moved.reviewsBelow", { count: reviewsBelow })}
              </span>
            ) : null}
            {decisionAfter === "" ? null : (
              <span className={styles.reason}>
                {t("moved.decision", { decision: decisionAfter })}
              </span>
            )}
          </>
        )}
      </Listed>
      <Listed title={t("moved.entered")} items={entered}>
        {lone}
      </Listed>
      <Listed title={t("moved.left")} items={left}>
        {lone}
      </Listed>
    </>
  );

  function lone({ name, rank, score }: WhatMoved["entered"][number]): ReactNode {
    return (
      <>
        <span className={styles.name}>{name}</span>
        <span className={styles.score}>
          {rank === null || score === null
            ? t("moved.noScore")
            : t("moved.rank", { rank: formats.integer(rank), score: formats.score(score) })}
        </span>
      </>
    );
  }
}

/** "rank stays 4" alone is no movement. */
function hasMoved({ rankBefore, rankAfter, reason }: WhatMoved["accounts"][number]): boolean {
  return rankBefore !== rankAfter || reason.includes(":");
}

interface ListedProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}

function Listed<T extends { readonly name: string }>(props: ListedProps<T>): ReactNode {
  const { title, items, children } = props;
  const styles = useStyles();
  const id = useId();
  if (items.length === 0) {
    return null;
  }
  return (
    <>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      <ShowMore
        items={items}
        first={FIRST}
        draw={(shown) => (
          <ul className={styles.list} aria-labelledby={id}>
            {shown.map((item, index) => (
              <li key={`${index} ${item.name}`} className={styles.item}>
                {children(item)}
              </li>
            ))}
          </ul>
        )}
      />
    </>
  );
}
