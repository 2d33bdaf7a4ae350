import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Puts the statement into the clipboard; where a host forbids that, the sheet has it. */
export function CopySql({ sql }: { readonly sql: string }): ReactNode {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<"no" | "yes" | "blocked">("no");

  function copy(): void {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) {
      setCopied("blocked");
      return;
    }
    clipboard.writeText(sql).then(
      () => setCopied("yes"),
      () => setCopied("blocked"),
    );
  }

  const words = { no: "warehouse.copy", yes: "warehouse.copied", blocked: "warehouse.blocked" };
  return (
    <Button size="small" onClick={copy}>
      {t(words[copied] as "warehouse.copy")}
    </Button>
  );
}
