import { useTranslation } from "react-i18next";
import { useFormats } from "../formats/FormatsContext";

/** "3 times" for a third as well: which of the two it is about is said beside it. */
export function useTimesWords(): (times: number, first: string, second: string) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (times, first, second) =>
    times === 1
      ? t("weighing.pairwise.alike")
      : t("weighing.pairwise.times", {
          criterion: times > 1 ? first : second,
          number: formats.value(Math.max(times, 1 / times)),
        });
}
