import { useTranslation } from "react-i18next";
import { useFormats } from "../formats/FormatsContext";
import type { NextStep } from "./next-step";

/** The next step as the words of a button. */
export function useStepWords(): (step: NextStep) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (step) => {
    switch (step.kind) {
      case "insertSample":
        return t("home.insertSample");
      case "score":
        // Rows of a list with a concern are not accounts: deals, purchases, or anything else.
        if (step.source.concern !== null) return t("home.steps.score.name");
        return t("home.score", {
          count: step.source.rowCount,
          number: formats.integer(step.source.rowCount),
        });
      case "plan":
        return t("home.plan", { account: step.account });
      case "review":
        return t("home.review", { account: step.account });
    }
  };
}
