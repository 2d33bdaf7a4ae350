import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FunctionExample } from "./function-help";

const useStyles = makeStyles({
  place: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      fontVariantNumeric: "tabular-nums",
      textAlign: "end",
      verticalAlign: "top",
      // A number in two lines is no number any more; a wide result is scrolled.
      whiteSpace: "nowrap",
    },
    "& td[data-text]": {
      textAlign: "start",
      whiteSpace: "normal",
      overflowWrap: "normal",
      minWidth: "5em",
    },
  },
});

/** What the example fills, as it will stand in the sheet. */
export function ExampleResult({ example }: { readonly example: FunctionExample }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.place} tabIndex={0} role="group" aria-label={t("functions.result")}>
      <table className={styles.table}>
        <tbody>
          {example.cells.map((row, down) => (
            <tr key={down}>
              {row.map((cell, right) => (
                <td key={right} data-text={isNumber(cell) ? undefined : ""}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNumber(cell: string): boolean {
  return /^-?[\d.]+$/.test(cell);
}
