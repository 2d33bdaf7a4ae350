import { makeStyles, tokens } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  empty: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  title: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0 },
});

/** Nothing to work with yet, and what would be something. */
export function EmptyWorkbook(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.empty}>
      <TableSearchRegular className={styles.icon} aria-hidden />
      <h2 className={styles.title}>{t("home.empty.title")}</h2>
      <p className={styles.text}>{t("home.empty.text")}</p>
    </div>
  );
}
