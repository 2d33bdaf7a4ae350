import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import type { Correction, TiedList } from "../../actions/understand-workbook";
import { ChoiceField } from "../formats/ChoiceField";
import type { Corrections } from "./use-corrections";
import { useDataWords } from "./use-data-words";

/** No heading is called so: headings have no line breaks. */
const UNTIED = "\n";

const useStyles = makeStyles({
  tie: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

interface TieFieldProps {
  readonly list: TiedList;
  readonly overview: WorkbookOverview;
  readonly pending: Omit<Correction, "list">;
  readonly corrections: Corrections;
}

/** By which of its columns a list leads to the accounts; of the accounts, which column names them. */
export function TieField({ list, overview, pending, corrections }: TieFieldProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useDataWords();
  const { accounts } = overview.model;
  const isAccounts = list.name === accounts?.list.name;
  // Days and answers of yes and no name nobody.
  const headings = list.columns
    .filter(({ reading }) => reading.kind === "text" || reading.kind === "number")
    .map(({ heading }) => ({ value: heading, text: heading }));

  if (isAccounts) {
    const named = accounts.nameColumn ?? accounts.idColumn;
    const said = pending.namedBy;
    return (
      <ChoiceField
        label={t("data.tie.namedBy")}
        value={said ?? named?.heading ?? ""}
        choices={headings}
        onChoose={(heading) => corrections.correct({ list: list.correctedAs, namedBy: heading })}
      />
    );
  }
  if (accounts === null) {
    return null;
  }
  const said = pending.account;
  const heading = said === undefined ? list.account?.heading : said?.heading;
  return (
    <>
      <ChoiceField
        label={t("data.tie.column")}
        value={heading ?? UNTIED}
        choices={[{ value: UNTIED, text: t("data.tie.untied") }, ...headings]}
        onChoose={(chosen) =>
          corrections.correct({
            list: list.correctedAs,
            account: chosen === UNTIED ? null : { heading: chosen },
          })
        }
      />
      <p className={styles.tie}>{words.tie(list) ?? t("data.tie.none")}</p>
    </>
  );
}
