import { useTranslation } from "react-i18next";
import type { ExplainedScore } from "../../actions/explain-score";
import { useFormats } from "../formats/FormatsContext";

/** What is said of an explained score in sentences. */
export function useExplainedWords() {
  const { t } = useTranslation();
  const formats = useFormats();
  const points = (value: number) => formats.value(value);
  return {
    standing: ({ score, rank, slots, isIn }: ExplainedScore): string =>
      t(isIn ? "explain.isIn" : "explain.isOut", {
        score: points(score),
        rank: formats.integer(rank),
        count: slots,
      }),
    against: ({ reference, difference }: ExplainedScore): string => {
      const much = points(Math.abs(difference));
      const side = difference < 0 ? "less" : "more";
      if (reference === null) return t(`explain.middle.${side}`, { much });
      return t(`explain.${reference.isCut ? "cut" : "next"}.${side}`, {
        much,
        account: reference.account,
      });
    },
  };
}
