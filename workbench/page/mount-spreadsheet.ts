import { Component, markRaw, mount, useState, xml } from "@odoo/owl";
import { Spreadsheet } from "@odoo/o-spreadsheet";
import type { Model } from "../engine";

export type ColorScheme = "light" | "dark";

/** The grid on the page: it can be given another workbook or another colour scheme. */
export interface MountedSpreadsheet {
  show(model: Model): void;
  paint(scheme: ColorScheme): void;
}

export interface SpreadsheetMessages {
  /** One sentence to the user; the engine's own questions are answered by the page as well. */
  tell(sentence: string): void;
}

interface ShownState {
  model: Model;
  scheme: ColorScheme;
  version: number;
}

/** Puts the engine's own component on the page; its templates are a separate file of the package. */
export async function mountSpreadsheet(
  target: HTMLElement,
  model: Model,
  scheme: ColorScheme,
  messages: SpreadsheetMessages,
): Promise<MountedSpreadsheet> {
  const templates = await (await fetch("/engine/o_spreadsheet.xml")).text();
  let state: ShownState | null = null;

  class Shown extends Component {
    static override template = xml`
      <Spreadsheet t-key="state.version" model="state.model" colorScheme="state.scheme"
        notifyUser="notifyUser" raiseError="raiseError" askConfirmation="askConfirmation"/>`;
    static components = { Spreadsheet };
    declare state: ShownState;
    notifyUser = (notification: { text: string }): void => messages.tell(notification.text);
    raiseError = (text: string): void => messages.tell(text);
    askConfirmation = (_text: string, confirm: () => void): void => confirm();

    override setup(): void {
      this.state = useState({ model: markRaw(model), scheme, version: 0 });
      state = this.state;
    }
  }

  await mount(Shown, target, { templates, dev: false });
  return {
    show: (next) => {
      if (!state) return;
      state.model = markRaw(next);
      state.version += 1;
    },
    paint: (next) => {
      if (state) state.scheme = next;
    },
  };
}
