import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { framedList } from "../theme/framed-list";
import type { AskedCriterion } from "./asked-criteria";
import { useQuestionStyles } from "./question-styles";

const useStyles = makeStyles({
  list: framedList,
  item: {
    display: "grid",
    gridTemplateColumns: "20px 20px minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    cursor: "grab",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  name: { overflowWrap: "anywhere" },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

interface RankingQuestionProps {
  readonly criteria: readonly AskedCriterion[];
  /** Places of the criteria, the most important first. */
  readonly order: readonly number[];
  readonly onOrder: (order: readonly number[]) => void;
}

function moved(order: readonly number[], from: number, to: number): readonly number[] {
  if (to < 0 || to >= order.length) return order;
  const rest = order.filter((_, place) => place !== from);
  return [...rest.slice(0, to), order[from] ?? 0, ...rest.slice(to)];
}

/** All criteria in one order, by dragging, by buttons or by the arrow keys with Alt. */
export function RankingQuestion({ criteria, order, onOrder }: RankingQuestionProps): ReactNode {
  const styles = useStyles();
  const question = useQuestionStyles();
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);

  function onKey(event: KeyboardEvent<HTMLLIElement>, place: number): void {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const items = event.currentTarget.parentElement?.children;
    if (event.altKey) onOrder(moved(order, place, place + step));
    const next = items?.[place + step];
    // The item under the same name has moved: the focus goes with it.
    if (next instanceof HTMLElement) next.focus();
  }

  return (
    <div className={question.question}>
      <p className={question.words}>{t("weighing.ranking.question")}</p>
      <p className={question.quiet}>{t("weighing.ranking.how")}</p>
      <ol className={styles.list}>
        {order.map((criterion, place) => {
          const name = criteria[criterion]?.name ?? "";
          return (
            <li
              key={place}
              className={mergeClasses(styles.item, over === place && styles.over)}
              tabIndex={0}
              draggable
              aria-label={t("weighing.ranking.place", { criterion: name, place: place + 1 })}
              onKeyDown={(event) => onKey(event, place)}
              onDragStart={() => setDragged(place)}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(place);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDrop={() => {
                if (dragged !== null) onOrder(moved(order, dragged, place));
              }}
            >
              <ReOrderDotsVerticalRegular aria-hidden />
              <span className={styles.number}>{place + 1}</span>
              <span className={styles.name}>{name}</span>
              <Button
                size="small"
                appearance="transparent"
                icon={<ArrowUpRegular />}
                disabled={place === 0}
                aria-label={t("weighing.ranking.up", { criterion: name })}
                onClick={() => onOrder(moved(order, place, place - 1))}
              />
              <Button
                size="small"
                appearance="transparent"
                icon={<ArrowDownRegular />}
                disabled={place === order.length - 1}
                aria-label={t("weighing.ranking.down", { criterion: name })}
                onClick={() => onOrder(moved(order, place, place + 1))}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
