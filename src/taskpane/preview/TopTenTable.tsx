import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PreviewedAccount } from "../../actions/preview-scores";
import { useFormats } from "../formats/FormatsContext";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    minWidth: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: tokens.spacingHorizontalXS,
      textAlign: "end",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& thead th": {
      color: tokens.colorNeutralForeground3,
      verticalAlign: "bottom",
    },
    "& th:nth-child(2)": { textAlign: "start" },
  },
});

interface TopTenTableProps {
  readonly top: readonly PreviewedAccount[];
}

/** The same ten as numbers: rank, account, score, and the points of each criterion. */
export function TopTenTable({ top }: TopTenTableProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const label = t("preview.topTen", { count: top.length });
  const criteria = top[0]?.parts.map((part) => part.criterion) ?? [];
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t("preview.rank")}</th>
            <th scope="col">{t("preview.account")}</th>
            <th scope="col">{t("preview.score")}</th>
            {criteria.map((criterion) => (
              <th key={criterion} scope="col">
                {criterion}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {top.map((account) => (
            <tr key={account.row}>
              <td>{formats.integer(account.rank)}</td>
              <th scope="row">{account.account}</th>
              <td>{formats.score(account.score)}</td>
              {account.parts.map((part) => (
                <td key={part.criterion}>
                  {part.rating === null ? "–" : formats.score(part.points)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
