import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Notice as ActionNotice } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface NoticeListProps {
  readonly notices: readonly ActionNotice[];
}

/** What the actions have to say, each with a link to the cell it speaks of. */
export function NoticeList({ notices }: NoticeListProps): ReactNode {
  const styles = useStyles();
  if (notices.length === 0) {
    return null;
  }
  return (
    <div className={styles.list}>
      {notices.map((notice, index) => (
        <Notice key={`${index} ${notice.sentence}`} intent={notice.severity}>
          {notice.sentence} <CellLink cell={notice.cell} />
        </Notice>
      ))}
    </div>
  );
}

/** Nothing where there is no cell. */
export function CellLink({ cell }: { readonly cell: string | null }): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  if (cell === null) {
    return null;
  }
  return (
    <Link
      inline
      as="button"
      // The sheet may be gone by now; then there is nothing to select and nothing to say.
      onClick={() => void actions.selectCell(cell).catch(() => undefined)}
    >
      {t("notices.selectCell", { cell })}
    </Link>
  );
}
