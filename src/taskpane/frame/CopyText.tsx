import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

interface CopyTextProps {
  readonly text: string;
  /** What the button says before, after, and where the host forbids it. */
  readonly words: Readonly<Record<"no" | "yes" | "blocked", string>>;
  readonly label?: string;
  readonly onBlocked?: () => void;
}

/** Puts a text into the clipboard; some hosts forbid that. */
export function CopyText({ text, words, label, onBlocked }: CopyTextProps): ReactNode {
  const [copied, setCopied] = useState<"no" | "yes" | "blocked">("no");

  function block(): void {
    setCopied("blocked");
    onBlocked?.();
  }

  function copy(): void {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) {
      block();
      return;
    }
    clipboard.writeText(text).then(() => setCopied("yes"), block);
  }

  return (
    <Button
      size="small"
      onClick={copy}
      {...(label && copied === "no" ? { "aria-label": label } : {})}
    >
      {words[copied]}
    </Button>
  );
}
