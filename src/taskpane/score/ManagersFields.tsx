import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NumberField } from "../formats/NumberField";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

/** Most that one manager is asked about; more would be no key accounts. */
const MOST_EACH = 20;
const USUAL_EACH = 7;

interface ManagersFieldsProps {
  readonly slots: number;
  readonly most: number;
  readonly onSlots: (slots: number) => void;
}

/** The slots as managers times the accounts that each of them carries. */
export function ManagersFields({ slots, most, onSlots }: ManagersFieldsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const [managers, setManagers] = useState(() => Math.max(1, Math.round(slots / USUAL_EACH)));
  const each = slots / managers;

  function carry(by: number, accounts: number): void {
    onSlots(Math.min(most, Math.max(1, Math.round(by * accounts))));
  }

  return (
    <div className={styles.pair}>
      <NumberField
        label={t("score.selection.managerCount")}
        value={managers}
        isRequired
        limits={{ least: 1, most: Math.max(1, most) }}
        onChange={(value) => {
          if (value === null) return;
          const by = Math.round(value);
          setManagers(by);
          carry(by, each);
        }}
      />
      <NumberField
        label={t("score.selection.each")}
        value={Math.round(each * 10) / 10}
        isRequired
        limits={{ least: 1, most: MOST_EACH }}
        onChange={(value) => value !== null && carry(managers, value)}
      />
    </div>
  );
}
