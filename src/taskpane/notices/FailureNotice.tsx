import { Button, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActionError } from "../../actions/contract";
import { QuietButton } from "../frame/QuietButton";
import { hostFacts } from "../frame/office-facts";
import { addInVersion } from "../frame/add-in-version";
import { describeFailure } from "./diagnostics";
import { Notice } from "./Notice";
import { CellLink } from "./NoticeList";

interface FailureNoticeProps {
  readonly failure: unknown;
  readonly onRetry?: () => void;
}

/** Why it did not work, where, and the way out; details for support on request. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps): ReactNode {
  const { t } = useTranslation();
  const isRefusal = failure instanceof ActionError;
  return (
    <Notice
      intent="error"
      isLive
      actions={
        <>
          {onRetry ? (
            <Button size="small" onClick={onRetry}>
              {t("notices.retry")}
            </Button>
          ) : null}
          <CopyDetails failure={failure} />
        </>
      }
    >
      {isRefusal ? failure.message : t("notices.unexpected")}{" "}
      {isRefusal ? <CellLink cell={failure.cell} /> : null}
    </Notice>
  );
}

function CopyDetails({ failure }: { readonly failure: unknown }): ReactNode {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<"no" | "yes" | "blocked">("no");
  const [details, setDetails] = useState("");

  function copy(): void {
    const text = describeFailure(failure, {
      ...hostFacts(),
      addInVersion: addInVersion(),
      browser: navigator.userAgent,
      when: new Date().toISOString(),
    });
    setDetails(text);
    // Some hosts keep the clipboard from frames; then the text is shown to be copied by hand.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) {
      setCopied("blocked");
      return;
    }
    clipboard.writeText(text).then(
      () => setCopied("yes"),
      () => setCopied("blocked"),
    );
  }

  return (
    <>
      <QuietButton onClick={copy}>
        {copied === "yes" ? t("notices.copied") : t("notices.copyDetails")}
      </QuietButton>
      {copied === "blocked" ? (
        <Textarea
          aria-label={t("notices.details")}
          readOnly
          value={details}
          onFocus={(event) => event.currentTarget.select()}
          rows={6}
        />
      ) : null}
    </>
  );
}
