import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../formats/FormatsContext";
import { QuietButton } from "./QuietButton";

interface ShowMoreProps<T> {
  readonly items: readonly T[];
  /** So many are shown at first. */
  readonly first: number;
  readonly draw: (shown: readonly T[]) => ReactNode;
}

/** The first of many, and the others on request. */
export function ShowMore<T>({ items, first, draw }: ShowMoreProps<T>): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [showsAll, setShowsAll] = useState(false);
  // One more takes no more room than the button that shows it.
  const shown = showsAll || items.length <= first + 1 ? items : items.slice(0, first);
  const hidden = items.length - shown.length;
  return (
    <>
      {draw(shown)}
      {hidden > 0 ? (
        <div>
          <QuietButton onClick={() => setShowsAll(true)}>
            {t("home.showMore", { count: hidden, number: formats.integer(hidden) })}
          </QuietButton>
        </div>
      ) : null}
    </>
  );
}
