import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SheetContents } from "./SheetContents";

/** What will stand on a plan, and the way to what is known of the accounts. */
export function PlanContents({ onData }: { readonly onData: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <SheetContents of="plan" />
      <span>
        {t("plans.facts")}{" "}
        <Link inline as="button" onClick={onData}>
          {t("data.see")}
        </Link>
      </span>
    </>
  );
}
