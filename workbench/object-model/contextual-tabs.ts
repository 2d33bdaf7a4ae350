import { membersOf } from "../protocol/members";
import { flag, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import type { RibbonTab } from "../ribbon-tab";
import { tabsOfDefinition } from "./tab-definition";

/** The tabs that the add-in defines while it runs, and which of them are shown. */
export interface ContextualTabs {
  /** Those that are shown, in the order of their definition. */
  readonly shown: () => readonly RibbonTab[];
  readonly create: (definition: string) => void;
  readonly show: (id: string, isVisible: boolean) => void;
  readonly has: (id: string) => boolean;
}

export function contextualTabs(onChange: () => void): ContextualTabs {
  let tabs: readonly RibbonTab[] | null = null;
  const visible = new Set<string>();
  return {
    shown: () => (tabs ?? []).filter(({ id }) => visible.has(id)),
    create(definition) {
      if (tabs !== null) {
        throw new RichApiError(
          "InvalidOperation",
          "Contextual tabs are defined once, when the add-in starts.",
        );
      }
      const defined = tabsOfDefinition(definition);
      tabs = defined.map(({ tab }) => tab);
      defined.forEach(({ tab, isVisible }) => isVisible && visible.add(tab.id));
      onChange();
    },
    show(id, isVisible) {
      if (isVisible) visible.add(id);
      else visible.delete(id);
      onChange();
    },
    has: (id) => tabs?.some((tab) => tab.id === id) ?? false,
  };
}

interface OneTab {
  readonly tabs: ContextualTabs;
  readonly id: string;
}

const tab = membersOf<OneTab>();

const ribbonTabClass: ServerClass<OneTab> = {
  name: "RibbonTab",
  scalars: { id: tab.value(({ id }) => id) },
  navigation: {},
  methods: {
    setVisibility: tab.method([flag("visibility")], ({ tabs, id }, isVisible) =>
      tabs.show(id, isVisible),
    ),
  },
};

const ribbon = membersOf<ContextualTabs>();

/** Buttons of the manifest are neither enabled nor disabled here: `getButton` is refused by name. */
const dynamicRibbonClass: ServerClass<ContextualTabs> = {
  name: "DynamicRibbon",
  scalars: {},
  navigation: {},
  methods: {
    executeRequestCreate: ribbon.method([text("jsonCreate")], (tabs, definition) =>
      tabs.create(definition),
    ),
    getTab: ribbon.method([text("id")], (tabs, id) => {
      if (!tabs.has(id))
        throw new RichApiError("ItemNotFound", `There is no contextual tab ${id}.`);
      return serverObject(ribbonTabClass, { tabs, id });
    }),
  },
};

export function dynamicRibbonObject(tabs: ContextualTabs): ServerObject {
  return serverObject(dynamicRibbonClass, tabs);
}
