import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { height: "48px", borderRadius: tokens.borderRadiusLarge },
});

/** The shape of what is coming, while the workbook is read. */
export function LoadingSkeleton({ rows }: { readonly rows: number }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton className={styles.rows} aria-label={t("frame.loading")}>
      {Array.from({ length: rows }, (_, row) => (
        <SkeletonItem key={row} className={styles.row} />
      ))}
    </Skeleton>
  );
}
