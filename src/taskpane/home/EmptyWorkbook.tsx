import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Invitation } from "../frame/Invitation";

/** Nothing to work with yet, and what would be something. */
export function EmptyWorkbook(): ReactNode {
  const { t } = useTranslation();
  return (
    <Invitation
      icon={TableSearchRegular}
      title={t("home.empty.title")}
      text={t("home.empty.text")}
    />
  );
}
