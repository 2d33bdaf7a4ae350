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
  readonly isCompact?: boolean;
}

/** What the actions have to say, each with a link to the cell it speaks of. */
export function NoticeList({ notices, isCompact = false }: NoticeListProps): ReactNode {
  const styles = useStyles();
  if (notices.length === 0) {
    return null;
  }
  return (
    <div className={styles.list}>
      {notices.map((notice, index) => (
        <Notice key={`${index} ${notice.sentence}`} intent={notice.severity} isCompact={isCompact}>
          {notice.sentence} <CellLink cell={notice.cell} />
        </Notice>
      ))}
    </div>
  );
}

interface CellLinkProps {
  readonly cell: string | null;
  /** Among others that show cells too, its address says it. */
  readonly isShort?: boolean;
}

/** Nothing where there is no cell. */
export function CellLink({ cell, isShort = false }: CellLinkProps): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  if (cell === null) {
    return null;
  }
  return (
    <Link
      inline
      as="button"
      style={{ fontSize: "inherit", lineHeight: "inherit", textAlign: "start" }}
      // The sheet may be gone by now; then there is nothing to select and nothing to say.
      onClick={() => void actions.selectCell(cell).catch(() => undefined)}
    >
      {isShort ? cell : t("notices.selectCell", { cell })}
    </Link>
  );
}
