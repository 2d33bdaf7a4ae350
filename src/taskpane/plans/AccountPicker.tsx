import { Combobox, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChoice } from "../../actions/contract";
import { useFormats } from "../formats/FormatsContext";
import { findAccounts } from "./find-accounts";

/** More than anyone scrolls through; typing narrows them down. */
const SHOWN = 40;

const useStyles = makeStyles({
  combobox: { minWidth: 0, width: "100%" },
  list: { maxHeight: "260px", maxWidth: "calc(100vw - 24px)" },
  name: { display: "block", overflowWrap: "anywhere" },
  note: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

interface AccountPickerProps {
  /** Best score first. */
  readonly choices: readonly AccountChoice[];
  readonly account: string | null;
  /** "Account" when left out. */
  readonly label?: string;
  readonly onPick: (account: string) => void;
}

/** One account of the list, found by typing part of its name. */
export function AccountPicker({ choices, account, label, onPick }: AccountPickerProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const found = findAccounts(choices, typed ?? "");
  const hidden = found.length - SHOWN;

  function note(choice: AccountChoice): string {
    const standing =
      choice.rank === null || choice.score === null
        ? t("plans.unscored")
        : t("plans.standing", {
            rank: formats.integer(choice.rank),
            score: formats.score(choice.score),
          });
    return choice.plans.length > 0 ? `${standing} · ${t("plans.hasPlan")}` : standing;
  }

  return (
    <Field
      label={label ?? t("plans.account")}
      {...(found.length === 0 ? { hint: t("plans.noneFound") } : {})}
    >
      <Combobox
        className={styles.combobox}
        listbox={{ className: styles.list }}
        placeholder={t("plans.pickAccount")}
        freeform
        value={typed ?? account ?? ""}
        selectedOptions={account === null ? [] : [account]}
        onChange={(event) => setTyped(event.target.value)}
        open={isOpen && found.length > 0}
        onOpenChange={(_, data) => setIsOpen(data.open)}
        // The name that stands there is to be replaced, not to be written on.
        onClick={(event) => typed === null && selectText(event.target)}
        // Chromium drops a selection that was clicked on when the button comes up.
        onMouseUp={(event) => typed === null && event.preventDefault()}
        onFocus={(event) => selectText(event.target)}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_, data) => {
          // Typing what no name begins with is told here too, as a choice of nothing.
          if (data.optionValue) {
            onPick(data.optionValue);
            setTyped(null);
          }
        }}
      >
        {found.slice(0, SHOWN).map((choice) => (
          <Option key={choice.account} value={choice.account} text={choice.account}>
            <span>
              <span className={styles.name}>{choice.account}</span>
              <span className={styles.note}>{note(choice)}</span>
            </span>
          </Option>
        ))}
        {hidden > 0 ? (
          <Option disabled value="" text="">
            {t("plans.more", { count: hidden, number: formats.integer(hidden) })}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}

function selectText(target: EventTarget): void {
  if (target instanceof HTMLInputElement) {
    target.select();
  }
}
