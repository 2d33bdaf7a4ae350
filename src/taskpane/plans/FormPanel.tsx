import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { tabIdOf } from "../frame/Tabs";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface FormPanelProps {
  readonly id:
    | "templates-form"
    | "plan-form"
    | "plans-form"
    | "review-form"
    | "reviews-form"
    | "refresh-form"
    | "portfolio-form"
    | "share-form";
  readonly children: ReactNode;
}

/** What one of the tabs of the Plans page shows. */
export function FormPanel({ id, children }: FormPanelProps): ReactNode {
  const styles = useStyles();
  return (
    <div id={id} role="tabpanel" aria-labelledby={tabIdOf(id)} className={styles.panel}>
      {children}
    </div>
  );
}
