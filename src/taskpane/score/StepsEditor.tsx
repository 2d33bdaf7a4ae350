import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RatingStep } from "../../domain/scoring/scoring-setup";
import { useFormats } from "../formats/FormatsContext";
import { NumberField } from "../formats/NumberField";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  step: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 4fr) minmax(0, 3fr) minmax(0, 4fr) 32px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "end",
  },
  words: { minWidth: 0 },
});

interface StepsEditorProps {
  readonly steps: readonly RatingStep[];
  readonly onChange: (steps: readonly RatingStep[]) => void;
}

/** From which value on which rating holds, and what it means. */
export function StepsEditor({ steps, onChange }: StepsEditorProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();

  function change(index: number, part: Partial<RatingStep>): void {
    onChange(steps.map((step, place) => (place === index ? { ...step, ...part } : step)));
  }

  function add(): void {
    const last = steps.at(-1);
    const rating = Math.min(10, (last?.rating ?? 0) + 1);
    onChange([...steps, { from: (last?.from ?? 0) + 1, rating, words: "" }]);
  }

  return (
    <>
      <ul className={styles.list}>
        {steps.map((step, index) => (
          // The place is the identity: values change under the user's hands.
          <li key={index} className={styles.step}>
            <NumberField
              label={t("score.criteria.stepFrom")}
              value={step.from}
              isRequired
              onChange={(from) => from !== null && change(index, { from })}
            />
            <NumberField
              label={t("score.criteria.stepRating")}
              value={step.rating}
              isRequired
              limits={{ least: 1, most: 10 }}
              onChange={(rating) => rating !== null && change(index, { rating })}
            />
            <Field label={t("score.criteria.stepWords")} className={styles.words}>
              <Input
                value={step.words}
                input={{ style: { minWidth: 0 } }}
                onChange={(_, data) => change(index, { words: data.value })}
              />
            </Field>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t("score.criteria.removeStep", { value: formats.value(step.from) })}
              onClick={() => onChange(steps.filter((_, place) => place !== index))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          {t("score.criteria.addStep")}
        </Button>
      </div>
    </>
  );
}
