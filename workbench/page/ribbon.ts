import type { RibbonButton, RibbonGroup, RibbonTab } from "../ribbon-tab";

/** A tab that the page brings itself, beside those of the manifest. */
export interface OwnTab {
  readonly id: string;
  readonly label: string;
}

export interface RibbonParts {
  readonly tabList: HTMLElement;
  readonly panel: HTMLElement;
}

export interface DrawnRibbon {
  /** Shows these tabs at the right end, as Excel shows contextual ones, in the place of those before. */
  showContextual(tabs: readonly RibbonTab[]): void;
}

/** Draws the ribbon that the manifest describes; a press on a button calls `press`. */
export function drawRibbon(
  parts: RibbonParts,
  tabs: readonly RibbonTab[],
  own: OwnTab,
  press: (button: RibbonButton) => Promise<void>,
): DrawnRibbon {
  const usual = tabs[0]?.id ?? own.id;
  let contextual: readonly RibbonTab[] = [];
  let selected = usual;

  function select(id: string): void {
    selected = id;
    for (const tab of parts.tabList.querySelectorAll<HTMLElement>("[role=tab]")) {
      const isSelected = tab.dataset["tab"] === id;
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
    }
    document.body.dataset["ribbonTab"] = id;
    const chosen = [...tabs, ...contextual].find((tab) => tab.id === id);
    parts.panel.replaceChildren(...(chosen?.groups ?? []).map((group) => drawGroup(group, press)));
    parts.panel.hidden = !chosen;
  }

  function drawTab({ id, label }: OwnTab, className: string): HTMLElement {
    const button = element("button", className, label);
    button.type = "button";
    button.dataset["tab"] = id;
    button.setAttribute("role", "tab");
    button.addEventListener("click", () => select(id));
    return button;
  }

  const fixed = [own, ...tabs].map((tab) => drawTab(tab, "ribbon__tab"));
  parts.tabList.replaceChildren(...fixed);
  parts.tabList.addEventListener("keydown", (event) => moveBetweenTabs(event, parts.tabList));
  select(usual);
  return {
    showContextual(shown) {
      contextual = shown;
      const drawn = shown.map((tab) => drawTab(tab, "ribbon__tab ribbon__tab--contextual"));
      parts.tabList.replaceChildren(...fixed, ...drawn);
      // Whose tab has gone is back where the add-in's own are.
      const isThere = [own, ...tabs, ...shown].some(({ id }) => id === selected);
      select(isThere ? selected : usual);
    },
  };
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
  if (button.items.length > 0) return drawMenu(face, button, press);
  face.addEventListener("click", () => {
    face.disabled = true;
    void press(button).finally(() => {
      face.disabled = false;
    });
  });
  return face;
}

/** A button that opens a list of others below it; a press elsewhere or Escape closes it. */
function drawMenu(
  face: HTMLButtonElement,
  { label, items }: RibbonButton,
  press: (button: RibbonButton) => Promise<void>,
): HTMLElement {
  face.setAttribute("aria-haspopup", "menu");
  face.classList.add("ribbon__button--menu");
  const menu = element("div", "ribbon__menu");
  menu.popover = "auto";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", label);
  menu.append(
    ...items.map((item) => {
      const choice = element("button", "ribbon__menu-item", item.label);
      choice.type = "button";
      choice.id = item.id;
      choice.title = item.tip;
      choice.setAttribute("role", "menuitem");
      choice.addEventListener("click", () => {
        menu.hidePopover();
        void press(item);
      });
      return choice;
    }),
  );
  menu.addEventListener("keydown", (event) => moveBetweenItems(event, menu));
  face.addEventListener("click", () => {
    const { left, bottom } = face.getBoundingClientRect();
    Object.assign(menu.style, { left: `${left}px`, top: `${bottom}px` });
    menu.togglePopover();
    if (menu.matches(":popover-open")) menu.querySelector("button")?.focus();
  });
  const box = element("div", "ribbon__menu-box");
  box.append(face, menu);
  return box;
}

function moveBetweenItems(event: KeyboardEvent, menu: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...menu.querySelectorAll("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
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
