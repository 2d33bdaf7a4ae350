import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { KeptStates } from "../../actions/what-moved";
import { ChoiceField } from "../formats/ChoiceField";
import { useStateTitle } from "./use-state-title";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
});

/** What stands for the sheet as it is now among the choices. */
const NOW = "now";

interface ChooseStatesProps {
  readonly kept: KeptStates;
  readonly before: string;
  /** Null is the sheet as it is now. */
  readonly after: string | null;
  readonly onBefore: (id: string) => void;
  readonly onAfter: (id: string | null) => void;
}

/** Which two states of a matrix are compared. */
export function ChooseStates(props: ChooseStatesProps): ReactNode {
  const { kept, before, after, onBefore, onAfter } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const title = useStateTitle(kept.states);
  const choices = kept.states.map((state) => ({ value: state.id, text: title(state) }));
  return (
    <>
      <h2 className={styles.title}>{t("moved.title", { sheet: kept.sheetName })}</h2>
      <div className={styles.fields}>
        <ChoiceField label={t("moved.then")} value={before} choices={choices} onChoose={onBefore} />
        <ChoiceField
          label={t("moved.now")}
          value={after ?? NOW}
          choices={[{ value: NOW, text: t("moved.sheetNow") }, ...choices]}
          onChoose={(id) => onAfter(id === NOW ? null : id)}
        />
      </div>
    </>
  );
}
