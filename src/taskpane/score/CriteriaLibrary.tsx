import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OfferedCriterion } from "../../actions/contract";
import { handRatedCriterion } from "../../domain/scoring/hand-rated";
import type { Criterion } from "../../domain/scoring/scoring-setup";
import { TextField } from "../warehouse/TextField";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  note: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  own: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
});

interface CriteriaLibraryProps {
  readonly library: readonly OfferedCriterion[];
  readonly criteria: readonly Criterion[];
  readonly onAdd: (criterion: Criterion) => void;
}

/** The criteria by which key accounts are commonly chosen, each with what it asks and what fills it. */
export default function CriteriaLibrary(props: CriteriaLibraryProps): ReactNode {
  const { library, criteria, onAdd } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [own, setOwn] = useState("");
  const isTaken = (name: string): boolean =>
    criteria.some((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
  const isUsed = ({ criterion, filledBy }: OfferedCriterion): boolean =>
    isTaken(criterion.name) || criteria.some(({ sourceColumn }) => sourceColumn === filledBy);

  return (
    <>
      <ul className={styles.list}>
        {library.map((offered) => {
          const { criterion, asks, means, filledBy } = offered;
          const [one, , ten] = means;
          return (
            <li key={criterion.name} className={styles.item}>
              <span>
                <span className={styles.name}>{criterion.name}</span>
                <span className={styles.note}>{asks}</span>
                <span className={styles.note}>
                  {filledBy === null
                    ? t("score.library.byHand", { one, ten })
                    : t("score.library.filled", {
                        column: filledBy,
                        direction: t(`score.criteria.${criterion.direction}`),
                      })}
                </span>
              </span>
              <Button
                size="small"
                icon={<AddRegular />}
                disabled={isUsed(offered)}
                aria-label={t("score.library.addOne", { criterion: criterion.name })}
                onClick={() => onAdd(criterion)}
              >
                {t(isUsed(offered) ? "score.library.added" : "score.criteria.add")}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.own}>
        <TextField
          label={t("score.library.own")}
          hint={t("score.library.ownHint")}
          value={own}
          onChange={setOwn}
        />
        <Button
          icon={<AddRegular />}
          disabled={own.trim() === "" || isTaken(own)}
          aria-label={t("score.library.addOwn")}
          onClick={() => {
            onAdd(handRatedCriterion(own.trim()));
            setOwn("");
          }}
        >
          {t("score.criteria.add")}
        </Button>
      </div>
    </>
  );
}
