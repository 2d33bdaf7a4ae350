import type { ReactNode } from "react";
import type { SharedCopy } from "../../actions/share-copy";
import { LedTo } from "../notices/LedTo";
import { Notice } from "../notices/Notice";
import { NoticeList } from "../notices/NoticeList";
import { FateList } from "./FateList";

/** What the workbook is now, what was taken off its sheets, and what became of the formulas. */
export function ShareOutcome({ shared }: { readonly shared: SharedCopy }): ReactNode {
  return (
    <LedTo>
      <Notice intent="success" isLive>
        {shared.sentence}
      </Notice>
      <NoticeList notices={shared.notices} />
      <FateList told={shared} />
    </LedTo>
  );
}
