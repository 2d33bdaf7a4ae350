import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HAND_RATED, handRatedCriterion } from "../../domain/scoring/hand-rated";
import type { AccountColumn, Criterion, Direction } from "../../domain/scoring/scoring-setup";
import { ChoiceField } from "../formats/ChoiceField";
import { directionKey } from "./direction-key";
import { ScaleFields } from "./ScaleFields";
import { isRateable } from "./setup-concerns";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

type Change = Partial<Criterion>;

interface CriterionFormProps {
  readonly criterion: Criterion;
  readonly columns: readonly AccountColumn[];
  readonly onChange: (change: Change) => void;
  readonly onRemove: () => void;
}

/** Everything about one criterion but its weight. */
export function CriterionForm(props: CriterionFormProps): ReactNode {
  const { criterion, columns, onChange, onRemove } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const column = columns.find((one) => one.heading === criterion.sourceColumn);
  const choices = columns.filter(
    (column) => isRateable(column) || column.heading === criterion.sourceColumn,
  );
  return (
    <div className={styles.form}>
      <Field label={t("score.criteria.name")}>
        <Input value={criterion.name} onChange={(_, data) => onChange({ name: data.value })} />
      </Field>
      <ChoiceField
        label={t("score.criteria.column")}
        value={criterion.sourceColumn}
        choices={choices.map(({ heading }) => ({ value: heading, text: heading }))}
        onChoose={(heading) => onChange(otherColumn(criterion, heading, columns))}
      />
      <ChoiceField
        label={t("score.criteria.direction")}
        value={criterion.direction}
        choices={[
          { value: "higher", text: t(directionKey("higher", column)) },
          { value: "lower", text: t(directionKey("lower", column)) },
        ]}
        // The same two values, read the other way round.
        onChoose={(direction) =>
          onChange({
            direction: direction as Direction,
            worst: criterion.best,
            best: criterion.worst,
          })
        }
      />
      <ScaleFields {...props} column={column} />
      <div>
        <Button size="small" onClick={onRemove}>
          {t("score.criteria.remove", { criterion: criterion.name })}
        </Button>
      </div>
    </div>
  );
}

/** A new column has its own extremes and direction; a name that was only the heading follows it. */
function otherColumn(
  criterion: Criterion,
  heading: string,
  columns: readonly AccountColumn[],
): Change {
  const name = criterion.name === criterion.sourceColumn ? heading : criterion.name;
  const column = columns.find((one) => one.heading === heading);
  const direction = column?.usualDirection ?? criterion.direction;
  if (heading === HAND_RATED) {
    return { ...handRatedCriterion(criterion.name), weight: criterion.weight };
  }
  return {
    sourceColumn: heading,
    name,
    direction,
    worst: null,
    best: null,
    scale: "line",
    middle: null,
    steps: [],
  };
}
