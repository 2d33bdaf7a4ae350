import { FluentProvider } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { i18n } from "i18next";
import { I18nextProvider } from "react-i18next";
import { createFormats } from "../formats/create-formats";
import { FormatsProvider } from "../formats/FormatsContext";
import { SeriesPatterns } from "../preview/SeriesPatterns";
import { ThemeNameProvider } from "../theme/ThemeContext";
import { fluentTheme } from "../theme/themes";
import { useOfficeTheme } from "../theme/use-office-theme";
import { ActionsProvider } from "./ActionsContext";
import { ErrorBoundary } from "./ErrorBoundary";
import { Frame, type FrameProps } from "./Frame";
import type { PaneActions } from "./pane-actions";
import { WorkbookRevision } from "./WorkbookRevision";

interface AppProps extends FrameProps {
  readonly actions: PaneActions;
  readonly translations: i18n;
  /** The locale of the workbook's numbers. */
  readonly locale: string;
}

/** The pane with everything around it that its pages rely on. */
export function App({ actions, translations, locale, onRoute }: AppProps): ReactNode {
  const theme = useOfficeTheme();
  const formats = useMemo(() => createFormats(locale), [locale]);
  return (
    <I18nextProvider i18n={translations}>
      <ThemeNameProvider value={theme}>
        <FluentProvider theme={fluentTheme(theme)} style={{ height: "100%" }}>
          <FormatsProvider value={formats}>
            <ActionsProvider value={actions}>
              <WorkbookRevision>
                <SeriesPatterns />
                <ErrorBoundary>
                  <Frame onRoute={onRoute} />
                </ErrorBoundary>
              </WorkbookRevision>
            </ActionsProvider>
          </FormatsProvider>
        </FluentProvider>
      </ThemeNameProvider>
    </I18nextProvider>
  );
}
