import { Button } from "@fluentui/react-components";
import type { Dispatch, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AlikePair } from "../../actions/alike-criteria";
import { useFormats } from "../formats/FormatsContext";
import { Notice } from "../notices/Notice";
import type { SetupEdit, SetupEdits } from "./edit-setup";

interface AlikeAdviceProps {
  readonly edits: SetupEdits;
  readonly dispatch: Dispatch<SetupEdit>;
  readonly pair: AlikePair | null;
}

/** Two criteria that say almost the same, before the matrix does: one can go, and come back. */
export function AlikeAdvice({ edits, dispatch, pair }: AlikeAdviceProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (edits.leftOut !== null) {
    return (
      <Notice
        intent="info"
        isCompact
        isLive
        actions={
          <Button size="small" onClick={() => dispatch({ kind: "putBack" })}>
            {t("score.alike.putBack")}
          </Button>
        }
      >
        {t("score.alike.leftOut", { criterion: edits.leftOut.criterion })}
      </Notice>
    );
  }
  const [one, other] = [pair?.one ?? -1, pair?.other ?? -1].map(
    (index) => edits.setup.criteria[index],
  );
  if (pair === null || one === undefined || other === undefined) {
    return null;
  }
  const leaveOut = (index: number, name: string): ReactNode => (
    <Button
      size="small"
      aria-label={t("score.alike.leaveOut", { criterion: name })}
      onClick={() => dispatch({ kind: "leaveOut", index, at: Date.now() })}
    >
      {name}
    </Button>
  );
  return (
    <Notice
      intent="warning"
      isCompact
      dismissal={{
        label: t("score.alike.keepBoth"),
        onDismiss: () => dispatch({ kind: "keepBoth", one: pair.one, other: pair.other }),
      }}
      actions={
        <>
          {leaveOut(pair.one, one.name)}
          {leaveOut(pair.other, other.name)}
        </>
      }
    >
      {t("score.alike.pair", {
        one: one.name,
        other: other.name,
        correlation: formats.value(pair.correlation),
      })}
    </Notice>
  );
}
