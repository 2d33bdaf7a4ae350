import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../notices/Notice";
import type { SetupConcern } from "./setup-concerns";

/** The concerns of a step in words, beside what they are about. */
export function ConcernNotices({
  concerns,
}: {
  readonly concerns: readonly SetupConcern[];
}): ReactNode {
  const sentence = useConcernSentence();
  return concerns.map((concern) => (
    <Notice key={sentence(concern)} intent={concern.blocks ? "warning" : "info"}>
      {sentence(concern)}
    </Notice>
  ));
}

export function useConcernSentence(): (concern: SetupConcern) => string {
  const { t } = useTranslation();
  return (concern) =>
    "criterion" in concern
      ? t(`score.concerns.${concern.kind}`, { criterion: concern.criterion })
      : t(`score.concerns.${concern.kind}`);
}
