import type { RibbonButton, RibbonGroup, RibbonTab } from "./read-manifest";

/** A tab that the page brings itself, beside those of the manifest. */
export interface OwnTab {
  readonly id: string;
  readonly label: string;
}

export interface RibbonParts {
  readonly tabList: HTMLElement;
  readonly panel: HTMLElement;
}

/** Draws the ribbon that the manifest describes; a press on a button calls `press`. */
export function drawRibbon(
  parts: RibbonParts,
  tabs: readonly RibbonTab[],
  own: OwnTab,
  press: (button: RibbonButton) => Promise<void>,
): void {
  const select = (id: string): void => {
    for (const tab of parts.tabList.querySelectorAll<HTMLElement>("[role=tab]")) {
      const isSelected = tab.dataset["tab"] === id;
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
    }
    document.body.dataset["ribbonTab"] = id;
    const chosen = tabs.find((tab) => tab.id === id);
    parts.panel.replaceChildren(...(chosen?.groups ?? []).map((group) => drawGroup(group, press)));
    parts.panel.hidden = !chosen;
  };
  parts.tabList.replaceChildren(
    ...[own, ...tabs].map((tab) => {
      const button = element("button", "ribbon__tab", tab.label);
      button.type = "button";
      button.dataset["tab"] = tab.id;
      button.setAttribute("role", "tab");
      button.addEventListener("click", () => select(tab.id));
      return button;
    }),
  );
  parts.tabList.addEventListener("keydown", (event) => moveBetweenTabs(event, parts.tabList));
  select(tabs[0]?.id ?? own.id);
}

function moveBetweenTabs(event: KeyboardEvent, tabList: HTMLElement): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = [...tabList.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const next = tabs[(at + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}

function drawGroup(
  group: RibbonGroup,
  press: (button: RibbonButton) => Promise<void>,
): HTMLElement {
  const box = element("div", "ribbon__group");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", group.label);
  const buttons = element("div", "ribbon__buttons");
  buttons.append(...group.buttons.map((button) => drawButton(button, press)));
  box.append(buttons, element("div", "ribbon__group-label", group.label));
  return box;
}

function drawButton(
  button: RibbonButton,
  press: (button: RibbonButton) => Promise<void>,
): HTMLElement {
  const face = element("button", "ribbon__button");
  face.type = "button";
  face.id = button.id;
  face.title = `${button.tipTitle}\n${button.tip}`;
  const image = document.createElement("img");
  image.src = button.icons[32] ?? Object.values(button.icons)[0] ?? "";
  image.alt = "";
  image.width = 32;
  image.height = 32;
  face.append(image, element("span", "ribbon__button-label", button.label));
  face.addEventListener("click", () => {
    face.disabled = true;
    void press(button).finally(() => {
      face.disabled = false;
    });
  });
  return face;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
