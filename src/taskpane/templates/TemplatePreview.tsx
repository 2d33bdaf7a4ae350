import { useCallback, useState, type ReactNode } from "react";
import type { AccountChoice } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { FailureNotice } from "../notices/FailureNotice";
import { AccountPicker } from "../plans/AccountPicker";
import { SheetPreview } from "../plans/SheetPreview";
import { useTranslation } from "react-i18next";

interface TemplatePreviewProps {
  readonly sheetName: string;
  readonly accounts: readonly AccountChoice[];
}

/** What a sheet would say of an account, before anything is made. */
export function TemplatePreview({ sheetName, accounts }: TemplatePreviewProps): ReactNode {
  const { t } = useTranslation();
  const [account, setAccount] = useState<string | null>(null);
  if (accounts.length === 0) return null;
  return (
    <>
      <AccountPicker
        label={t("templates.preview")}
        choices={accounts}
        account={account}
        onPick={setAccount}
      />
      {account === null ? null : <Filled sheetName={sheetName} account={account} />}
    </>
  );
}

interface FilledProps {
  readonly sheetName: string;
  readonly account: string;
}

function Filled({ sheetName, account }: FilledProps): ReactNode {
  const actions = useActions();
  const preview = useLoaded(
    useCallback(() => actions.previewTemplate(sheetName, account), [actions, sheetName, account]),
  );
  useReturn(preview.reload);
  if (preview.failure !== null) {
    return <FailureNotice failure={preview.failure} onRetry={preview.reload} />;
  }
  if (preview.value === null) return <LoadingSkeleton rows={4} />;
  return <SheetPreview preview={preview.value} of="own" />;
}
