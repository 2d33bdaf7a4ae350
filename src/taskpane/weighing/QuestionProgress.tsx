import { ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { QuietButton } from "../frame/QuietButton";
import { useQuestionStyles } from "./question-styles";

interface QuestionProgressProps {
  /** 0..1. */
  readonly share: number;
  /** "Question 3 of 10". */
  readonly words: string;
  readonly onBack: (() => void) | null;
}

/** How far the questions have come, and the way back to the one before. */
export function QuestionProgress({ share, words, onBack }: QuestionProgressProps): ReactNode {
  const styles = useQuestionStyles();
  const { t } = useTranslation();
  return (
    <div>
      <ProgressBar value={share} aria-label={words} />
      <div className={styles.ends}>
        <p className={styles.quiet} role="status">
          {words}
        </p>
        {onBack === null ? null : (
          <span className={styles.kept}>
            <QuietButton onClick={onBack}>{t("weighing.back")}</QuietButton>
          </span>
        )}
      </div>
    </div>
  );
}
