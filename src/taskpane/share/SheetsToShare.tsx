import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ShareableSheet } from "../../actions/share-copy";
import { framedList } from "../theme/framed-list";

const useStyles = makeStyles({
  label: { margin: `0 0 ${tokens.spacingVerticalXXS}` },
  list: framedList,
  item: { display: "block", overflowWrap: "anywhere", paddingInlineEnd: tokens.spacingHorizontalM },
});

interface SheetsToShareProps {
  readonly sheets: readonly ShareableSheet[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Every sheet that can go along; none is chosen before somebody chooses it. */
export function SheetsToShare({ sheets, chosen, onChange }: SheetsToShareProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const label = useId();
  function change(name: string, isChosen: boolean): void {
    const others = chosen.filter((one) => one !== name);
    onChange(isChosen ? [...others, name] : others);
  }
  return (
    <div role="group" aria-labelledby={label}>
      <p id={label} className={styles.label}>
        {t("share.sheets")}
      </p>
      <ul className={styles.list}>
        {sheets.map(({ sheetName }) => (
          <li key={sheetName} className={styles.item}>
            <Checkbox
              label={sheetName}
              checked={chosen.includes(sheetName)}
              onChange={(_, { checked }) => change(sheetName, checked === true)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
