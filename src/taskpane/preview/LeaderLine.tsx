import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ScorePreview } from "../../actions/preview-scores";
import { useFormats } from "../formats/FormatsContext";

const SHOWN = 3;

const useStyles = makeStyles({
  line: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
    // Where the bars are in sight they say it better.
    "@media (min-height: 620px)": { display: "none" },
  },
});

/** In a low pane the bars are below the sliders; the first three answer from the footer. */
export function LeaderLine({ preview }: { readonly preview: ScorePreview }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <span className={styles.line}>
      {preview.top
        .slice(0, SHOWN)
        .map((account) =>
          t("preview.leader", {
            rank: formats.integer(account.rank),
            account: account.account,
            score: formats.score(account.score),
          }),
        )
        .join(" · ")}
    </span>
  );
}
