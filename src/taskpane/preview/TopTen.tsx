import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PreviewedAccount, ScorePreview } from "../../actions/preview-scores";
import { useFormats } from "../formats/FormatsContext";
import { MoveArrow } from "./MoveArrow";
import { ScoreExplanation } from "./ScoreExplanation";
import { StackedBar } from "./StackedBar";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    width: "100%",
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    display: "grid",
    gridTemplateColumns: "18px minmax(64px, 2fr) 22px minmax(72px, 1fr) 30px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (pointer: coarse)": { minHeight: "44px" },
  },
  rank: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  // A long name takes two lines; what is still too long is in the tooltip.
  name: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase200,
  },
  score: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    textAlign: "end",
  },
  explanation: {
    padding: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  cut: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "::before": { content: '""', flexGrow: 1, borderTop: "1.5px dashed currentColor" },
    "::after": { content: '""', width: "12px", borderTop: "1.5px dashed currentColor" },
  },
});

interface TopTenProps {
  readonly preview: ScorePreview;
  readonly slots: number;
}

/** The first ten as bars; a tap on one explains its score below it. */
export function TopTen({ preview, slots }: TopTenProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const [explained, setExplained] = useState<number | null>(null);
  const { top, cut } = preview;
  return (
    <ol className={styles.list} aria-label={t("preview.topTen", { count: top.length })}>
      {top.map((account, place) => (
        // Two accounts may bear one name; their rows tell them apart.
        <li key={account.row}>
          <AccountRow
            account={account}
            cut={cut}
            isExplained={explained === account.row}
            onToggle={() => setExplained((now) => (now === account.row ? null : account.row))}
          />
          {cut !== null && place === slots - 1 ? (
            <div className={styles.cut}>
              {t("preview.cutHere", { count: slots, score: formats.score(cut) })}
            </div>
          ) : null}
        </li>
      ))}
      {cut !== null && slots > top.length ? (
        <li className={styles.cut}>
          {t("preview.cutBelow", { count: slots, score: formats.score(cut) })}
        </li>
      ) : null}
    </ol>
  );
}

interface AccountRowProps {
  readonly account: PreviewedAccount;
  readonly cut: number | null;
  readonly isExplained: boolean;
  readonly onToggle: () => void;
}

function AccountRow({ account, cut, isExplained, onToggle }: AccountRowProps): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.row}
        aria-expanded={isExplained}
        aria-controls={isExplained ? id : undefined}
        onClick={onToggle}
      >
        <span className={styles.rank}>{formats.integer(account.rank)}</span>
        <span className={styles.name} title={account.account}>
          {account.account}
        </span>
        <MoveArrow moved={account.moved} />
        <StackedBar parts={account.parts} cut={cut} />
        <span className={styles.score}>{formats.score(account.score)}</span>
      </button>
      {isExplained ? (
        <div id={id} className={styles.explanation}>
          <ScoreExplanation account={account} />
        </div>
      ) : null}
    </>
  );
}
