import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ExplainedScore } from "../../actions/explain-score";
import { useFormats } from "../formats/FormatsContext";
import { useCriteriaTable } from "../preview/use-criteria-table";

const useStyles = makeStyles({
  plus: { color: tokens.colorStatusSuccessForeground1 },
  minus: { color: tokens.colorStatusDangerForeground1 },
});

/** What each criterion adds to the difference or takes from it; the parts add up to it. */
export function DifferenceTable({ explained }: { readonly explained: ExplainedScore }): ReactNode {
  const styles = useStyles();
  const { table } = useCriteriaTable();
  const { t } = useTranslation();
  const formats = useFormats();
  const { parts, difference, reference, account } = explained;
  const rating = (value: number | null) => (value === null ? "–" : formats.score(value));
  const signed = (value: number) => `${value > 0 ? "+" : ""}${formats.value(value)}`;
  return (
    <table className={table} aria-label={t("explain.partsOf", { account })}>
      <thead>
        <tr>
          <th scope="col">{t("preview.criterion")}</th>
          <th scope="col">{t("preview.weight")}</th>
          <th scope="col">{t("preview.rating")}</th>
          <th scope="col">
            {reference === null ? t("explain.middleRating") : t("explain.theirs")}
          </th>
          <th scope="col">{t("explain.part")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((one) => (
          <tr key={one.criterion}>
            <th scope="row">{one.criterion}</th>
            <td>{formats.percent(one.share * 100)}</td>
            <td>{rating(one.rating)}</td>
            <td>{rating(one.referenceRating)}</td>
            <td className={one.part < 0 ? styles.minus : styles.plus}>{signed(one.part)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("explain.difference")}</th>
          <td colSpan={4}>{signed(difference)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
