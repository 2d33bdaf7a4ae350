import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CriterionPart, PreviewedAccount } from "../../actions/preview-scores";
import type { Formats } from "../formats/create-formats";
import { useFormats } from "../formats/FormatsContext";
import { SeriesSwatch } from "./SeriesSwatch";
import { useCriteriaTable } from "./use-criteria-table";

const useStyles = makeStyles({
  name: { display: "inline-flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

interface ScoreExplanationProps {
  readonly account: PreviewedAccount;
}

/** How a score comes about: value, rating, weight and points of each criterion, and their sum. */
export function ScoreExplanation({ account }: ScoreExplanationProps): ReactNode {
  const styles = useStyles();
  const table = useCriteriaTable();
  const { t } = useTranslation();
  const formats = useFormats();
  const missing = account.parts.filter((part) => part.rating === null);

  function missingWords(): string {
    const criteria = missing.map((part) => part.criterion).join(", ");
    const counted = missing.find((part) => part.weightShare > 0);
    return counted === undefined
      ? t("preview.missing", { criteria })
      : t("preview.missingCounts", {
          criteria,
          rating: formats.score(counted.points / counted.weightShare),
        });
  }

  return (
    <>
      <table
        className={table.table}
        aria-label={t("preview.explains", { account: account.account })}
      >
        <thead>
          <tr>
            <th scope="col">{t("preview.criterion")}</th>
            <th scope="col">{t("preview.value")}</th>
            <th scope="col">{t("preview.rating")}</th>
            <th scope="col">{t("preview.weight")}</th>
            <th scope="col">{t("preview.points")}</th>
          </tr>
        </thead>
        <tbody>
          {account.parts.map((part, index) => (
            <tr key={part.criterion}>
              <th scope="row">
                <span className={styles.name}>
                  <SeriesSwatch index={index} />
                  {part.criterion}
                </span>
              </th>
              <td>{valueText(part, formats)}</td>
              <td>{part.rating === null ? "–" : formats.score(part.rating)}</td>
              <td>{formats.percent(part.weightShare * 100)}</td>
              <td>{formats.score(part.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("preview.score")}</th>
            <td colSpan={4}>{formats.score(account.score)}</td>
          </tr>
        </tfoot>
      </table>
      {missing.length > 0 ? <p className={styles.note}>{missingWords()}</p> : null}
    </>
  );
}

function valueText({ value, columnKind }: CriterionPart, formats: Formats): string {
  if (value === null) {
    return "–";
  }
  if (typeof value !== "number") {
    return String(value);
  }
  return columnKind === "date" ? formats.day(value) : formats.value(value);
}
