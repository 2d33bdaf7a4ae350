import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../frame/ActionsContext";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";

interface SavedUnderNewNameProps {
  /** What the workbook is called; null where Excel does not tell. */
  readonly workbook: string | null;
  /** What it was called when sharing began; null as long as it has not begun. */
  readonly original: string | null;
  readonly isSaidCopy: boolean;
  readonly onSaid: (isCopy: boolean) => void;
  readonly onChanged: () => void;
}

/** No add-in can save a second file: the user saves this one under a new name, and the name tells. */
export function SavedUnderNewName(props: SavedUnderNewNameProps): ReactNode {
  const { workbook, original, isSaidCopy, onSaid, onChanged } = props;
  const { t } = useTranslation();
  const actions = useActions();
  const [failure, setFailure] = useState<unknown>(null);

  function begin(): void {
    setFailure(null);
    actions.beginSharing().then(onChanged, setFailure);
  }

  if (failure !== null) return <FailureNotice failure={failure} onRetry={begin} />;
  if (workbook === null) {
    return (
      <Checkbox
        label={t("share.name.said")}
        checked={isSaidCopy}
        onChange={(_, { checked }) => onSaid(checked === true)}
      />
    );
  }
  if (original !== null && original !== workbook) {
    return <Notice intent="success">{t("share.name.isCopy", { workbook, original })}</Notice>;
  }
  return (
    <Notice
      intent="info"
      isLive={original !== null}
      actions={
        <Button size="small" onClick={original === null ? begin : onChanged}>
          {t(original === null ? "share.name.begin" : "share.name.look")}
        </Button>
      }
    >
      {t(original === null ? "share.name.before" : "share.name.save", { workbook })}
    </Notice>
  );
}
