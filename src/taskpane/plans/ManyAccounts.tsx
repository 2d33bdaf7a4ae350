import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PlanCandidate } from "../../actions/contract";
import { ChoiceField } from "../formats/ChoiceField";
import { useFormats } from "../formats/FormatsContext";
import { findAccounts } from "./find-accounts";
import { groupId, type PlanGroup } from "./plan-groups";
import type { ChosenAccounts } from "./use-chosen-accounts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "320px",
    overflowY: "auto",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  account: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  name: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  note: {
    paddingInlineEnd: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  made: { display: "flex", color: tokens.colorPaletteGreenForeground1, fontSize: "16px" },
});

interface ManyAccountsProps {
  readonly candidates: readonly PlanCandidate[];
  readonly chosen: ChosenAccounts;
  /** Those whose sheet is finished, and what says so. */
  readonly made: ReadonlySet<string>;
  readonly madeText: string;
  /** What an account has already; its rank is shown where that is blank. */
  readonly noteOf: (candidate: PlanCandidate) => string;
  /** Where it is too late to choose. */
  readonly isFixed?: boolean;
}

/** Which accounts are meant: a group, those found by name, and each that is ticked. */
export function ManyAccounts(props: ManyAccountsProps): ReactNode {
  const { candidates, chosen, made, madeText, noteOf } = props;
  const { t } = useTranslation();
  const groupWords = useGroupWords();
  const [typed, setTyped] = useState("");
  return (
    <>
      <ChoiceField
        label={t("plans.many.which")}
        value={chosen.group}
        choices={chosen.groups.map((one) => ({ value: groupId(one), text: groupWords(one) }))}
        onChoose={chosen.chooseGroup}
      />
      <Field label={t("plans.many.search")}>
        <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <AccountList
        candidates={findAccounts(candidates, typed)}
        chosen={chosen}
        made={made}
        madeText={madeText}
        noteOf={noteOf}
      />
    </>
  );
}

/** "Tier A (12)": what tells a group, and how many are in it. */
function useGroupWords(): (group: PlanGroup) => string {
  const { t } = useTranslation();
  return ({ kind, name, accounts }) =>
    t(`plans.many.groups.${kind}`, { name, count: accounts.length });
}

/** More than anyone scrolls through; typing narrows them down. */
const SHOWN = 200;

/** The accounts with a tick for each that is chosen, and another for each that has its sheet. */
export function AccountList(props: ManyAccountsProps): ReactNode {
  const { candidates, chosen, made, madeText, noteOf, isFixed = false } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const hidden = candidates.length - SHOWN;
  const rankOf = ({ rank }: PlanCandidate): string =>
    rank === null ? "" : t("plans.many.rank", { rank: formats.integer(rank) });
  return (
    <ul className={styles.list} aria-label={t("plans.many.accounts")}>
      {candidates.slice(0, SHOWN).map((candidate) => (
        <li key={candidate.account} className={styles.account}>
          {isFixed ? (
            <span className={styles.name}>{candidate.account}</span>
          ) : (
            <Checkbox
              label={candidate.account}
              checked={chosen.chosen.has(candidate.account)}
              onChange={(_, { checked }) => chosen.choose(candidate.account, checked === true)}
            />
          )}
          {made.has(candidate.account) ? (
            <span className={styles.made}>
              <CheckmarkRegular title={madeText} />
            </span>
          ) : (
            <span className={styles.note}>{noteOf(candidate) || rankOf(candidate)}</span>
          )}
        </li>
      ))}
      {hidden > 0 ? (
        <li className={styles.note}>
          {t("plans.more", { count: hidden, number: formats.integer(hidden) })}
        </li>
      ) : null}
    </ul>
  );
}
