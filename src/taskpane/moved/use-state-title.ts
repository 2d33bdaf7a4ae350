import { useTranslation } from "react-i18next";
import type { KeptState } from "../../actions/what-moved";
import { useFormats } from "../formats/FormatsContext";

/** How a kept state is called: by its name, its day, and the time where a day has several. */
export function useStateTitle(states: readonly KeptState[]): (state: KeptState) => string {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  return ({ name, asOf, takenAt }) => {
    const day = formats.day(asOf);
    if (name !== null) return t("moved.named", { name, day });
    const isOnly = states.filter((one) => one.name === null && one.asOf === asOf).length === 1;
    if (isOnly) return day;
    const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: "medium" }).format(takenAt);
    return t("moved.keptAt", { day, time });
  };
}
