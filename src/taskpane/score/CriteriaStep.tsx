import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { lazy, Suspense, useState, type Dispatch, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OfferedCriterion } from "../../actions/contract";
import { HAND_RATED } from "../../domain/scoring/hand-rated";
import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import { ChoiceField } from "../formats/ChoiceField";
import { useFormats } from "../formats/FormatsContext";
import { Step } from "../steps/Step";
import { ConcernNotices } from "./ConcernNotices";
import { CriterionRow } from "./CriterionRow";
import type { SetupEdit, SetupEdits } from "./edit-setup";
import { percentsOf } from "./share-weights";
import { isRateable, type SetupConcern } from "./setup-concerns";

// Asked for by few, so their code comes then.
const CriteriaLibrary = lazy(() => import("./CriteriaLibrary"));
const CriteriaSets = lazy(() => import("./CriteriaSets"));

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  add: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
  },
  addButton: { alignSelf: "end" },
  more: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
});

interface CriteriaStepProps {
  readonly edits: SetupEdits;
  readonly dispatch: Dispatch<SetupEdit>;
  readonly columns: readonly AccountColumn[];
  /** The standard criteria, each with what fills it here. */
  readonly library: readonly OfferedCriterion[];
  readonly concerns: readonly SetupConcern[];
  /** About criteria that say the same; it stands where the user is. */
  readonly advice: ReactNode;
  readonly needsAdvice: boolean;
  /** Not while they are being moved right below: a line more would shift the sliders. */
  readonly tellsWeights: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** By what the accounts are judged. */
export function CriteriaStep(props: CriteriaStepProps): ReactNode {
  const {
    edits,
    dispatch,
    columns,
    library,
    concerns,
    tellsWeights,
    advice,
    needsAdvice,
    isOpen,
    onToggle,
  } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const [opened, setOpened] = useState<number | null>(null);
  const [more, setMore] = useState<More | null>(null);
  const { criteria } = edits.setup;
  const shares = percentsOf(criteria.map(({ weight }) => weight));
  const answer =
    criteria.length === 0
      ? t("score.criteria.none")
      : criteria
          .map(({ name }, index) =>
            tellsWeights ? `${name} ${formats.percent(shares[index] ?? 0)}` : name,
          )
          .join(", ");
  return (
    <Step
      title={t("score.criteria.title")}
      answer={answer}
      isOpen={isOpen}
      onToggle={onToggle}
      isMarked={concerns.length > 0 || needsAdvice}
    >
      {advice}
      <ul className={styles.list}>
        {criteria.map((criterion, index) => (
          // The place is the identity: names and columns change under the user's hands.
          <CriterionRow
            key={index}
            index={index}
            criterion={criterion}
            columns={columns}
            isOpen={opened === index}
            onToggle={() => setOpened((now) => (now === index ? null : index))}
            onChange={(change) => dispatch({ kind: "criterion", index, change, at: Date.now() })}
            onRemove={() => {
              setOpened(null);
              dispatch({ kind: "remove", index, at: Date.now() });
            }}
          />
        ))}
      </ul>
      <AddCriterion {...props} />
      <div className={styles.more}>
        <MoreButton part="library" opened={more} onOpen={setMore} />
        <MoreButton part="sets" opened={more} onOpen={setMore} />
      </div>
      <Suspense fallback={null}>
        {more === "library" ? (
          <CriteriaLibrary
            library={library}
            criteria={criteria}
            onAdd={(criterion) => dispatch({ kind: "add", criterion, at: Date.now() })}
          />
        ) : null}
        {more === "sets" ? (
          <CriteriaSets
            criteria={criteria}
            columns={columns}
            onUse={(used) => dispatch({ kind: "criteria", criteria: used, at: Date.now() })}
          />
        ) : null}
      </Suspense>
      <ConcernNotices concerns={concerns} />
    </Step>
  );
}

type More = "library" | "sets";

interface MoreButtonProps {
  readonly part: More;
  readonly opened: More | null;
  readonly onOpen: (part: More | null) => void;
}

/** Opens where else criteria come from. */
function MoreButton({ part, opened, onOpen }: MoreButtonProps): ReactNode {
  const { t } = useTranslation();
  const isOpen = opened === part;
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-expanded={isOpen}
      icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
      onClick={() => onOpen(isOpen ? null : part)}
    >
      {t(`score.${part}.title`)}
    </Button>
  );
}

/** Columns of numbers or dates that no criterion reads yet. */
function AddCriterion({ edits, dispatch, columns }: CriteriaStepProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<string | null>(null);
  const used = new Set(edits.setup.criteria.map((criterion) => criterion.sourceColumn));
  const free = columns.filter(
    (column) => isRateable(column) && !used.has(column.heading) && column.heading !== HAND_RATED,
  );
  const chosen = free.find((column) => column.heading === wanted) ?? free[0];
  if (chosen === undefined) {
    return null;
  }
  function add({ heading, usualDirection }: AccountColumn): void {
    dispatch({
      kind: "add",
      at: Date.now(),
      criterion: {
        name: heading,
        sourceColumn: heading,
        direction: usualDirection ?? "higher",
        worst: null,
        best: null,
        weight: 0,
      },
    });
  }
  return (
    <div className={styles.add}>
      <ChoiceField
        label={t("score.criteria.another")}
        value={chosen.heading}
        choices={free.map(({ heading }) => ({ value: heading, text: heading }))}
        onChoose={setWanted}
      />
      <Button className={styles.addButton} icon={<AddRegular />} onClick={() => add(chosen)}>
        {t("score.criteria.add")}
      </Button>
    </div>
  );
}
