import { configure, render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Route } from "../../../src/commands/route";
import { startTranslations } from "../../../src/i18n";
import { App } from "../../../src/taskpane/frame/App";
import { inMemoryActions, type Asked, type InMemoryWorkbook } from "./in-memory-actions";

export interface Pane extends RenderResult {
  readonly user: UserEvent;
  readonly asked: Asked;
}

interface PaneOptions {
  /** The place a ribbon button opens the pane at. */
  readonly route?: Route;
  readonly locale?: string;
}

// A page drawn by Fluent in jsdom takes its time on a machine that is busy with other tests.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

/** The whole pane over a workbook in memory, as a user meets it. */
export function renderPane(workbook: InMemoryWorkbook, options: PaneOptions = {}): Pane {
  lendBrowserParts();
  const actions = inMemoryActions(workbook);
  const rendered = render(
    <App
      actions={actions}
      translations={startTranslations()}
      locale={options.locale ?? "en-US"}
      onRoute={(listener) => {
        if (options.route) {
          listener(options.route);
        }
        return () => undefined;
      }}
    />,
  );
  return { ...rendered, user: userEvent.setup(), asked: actions.asked };
}

/** What Fluent expects of a browser and jsdom does not have. */
function lendBrowserParts(): void {
  window.matchMedia ??= (query: string) =>
    ({
      media: query,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  // Styles say nothing about behaviour here, and jsdom matches every rule for every role it seeks.
  CSSStyleSheet.prototype.insertRule = () => 0;
  Element.prototype.scrollIntoView ??= () => undefined;
}
