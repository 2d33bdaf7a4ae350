import { RichApiError } from "../protocol/rich-api-error";
import type { RibbonButton, RibbonTab } from "../ribbon-tab";

/** As much of Office's dynamic-ribbon schema as a tab can have here: buttons in groups. */
interface Definition {
  readonly actions: readonly {
    readonly id: string;
    readonly type: "ExecuteFunction" | "ShowTaskpane";
    readonly functionName?: string;
  }[];
  readonly tabs: readonly DefinedTab[];
}

interface DefinedTab {
  readonly id: string;
  readonly label: string;
  readonly visible?: boolean;
  readonly groups: readonly DefinedGroup[];
}

interface DefinedGroup {
  readonly id: string;
  readonly label: string;
  readonly icon: readonly Icon[];
  readonly controls: readonly DefinedButton[];
}

interface DefinedButton {
  readonly type: "Button";
  readonly id: string;
  readonly label: string;
  readonly actionId: string;
  readonly superTip: { readonly title: string; readonly description: string };
  readonly icon: readonly Icon[];
}

interface Icon {
  readonly size: number;
  readonly sourceLocation: string;
}

/** Sizes without which Office shows neither group nor button. */
const neededSizes = [16, 32, 80];

/** Reads what `Office.ribbon.requestCreateControls` was given; what does not fit is refused with its id. */
export function tabsOfDefinition(
  json: string,
): readonly { readonly tab: RibbonTab; readonly isVisible: boolean }[] {
  const { actions, tabs } = JSON.parse(json) as Definition;
  const ids = new Set<string>();
  const unique = (id: string): string => {
    if (!id || id.length > 125 || ids.has(id)) refuse(`"${id}" is no id, or one that is taken`);
    ids.add(id);
    return id;
  };
  const named = (id: string, label: string): string => {
    if (!label || label.length > 125) refuse(`${id} has no label of 1 to 125 characters`);
    return label;
  };
  const some = <T>(id: string, list: readonly T[] | undefined): readonly T[] =>
    list && list.length > 0 ? list : refuse(`${id} is empty`);
  const iconsOf = (id: string, icon: readonly Icon[]): Readonly<Record<number, string>> => {
    const icons = Object.fromEntries(
      some(id, icon).map(({ size, sourceLocation }) => [size, new URL(sourceLocation).href]),
    );
    for (const size of neededSizes) {
      if (!(size in icons)) refuse(`${id} has no icon of ${size} pixels`);
    }
    return icons;
  };
  const buttonOf = (button: DefinedButton): RibbonButton => {
    const { id, superTip } = button;
    if (button.type !== "Button") refuse(`${id}: only buttons are known here`);
    const action = actions.find((one) => one.id === button.actionId);
    if (!action) refuse(`${id} has an action that is not defined: ${button.actionId}`);
    if (!superTip?.title || !superTip.description || superTip.description.length > 250) {
      refuse(`${id} has no superTip of 1 to 250 characters`);
    }
    return {
      id: unique(id),
      label: named(id, button.label),
      tipTitle: superTip.title,
      tip: superTip.description,
      icons: iconsOf(id, button.icon),
      functionName: action.type === "ShowTaskpane" ? null : (action.functionName ?? action.id),
      items: [],
    };
  };
  return some("tabs", tabs).map(({ id, label, visible, groups }) => ({
    isVisible: visible ?? false,
    tab: {
      id: unique(id),
      label: named(id, label),
      groups: some(id, groups).map((group) => {
        iconsOf(group.id, group.icon);
        return {
          id: unique(group.id),
          label: named(group.id, group.label),
          buttons: some(group.id, group.controls).map(buttonOf),
        };
      }),
    },
  }));
}

function refuse(what: string): never {
  throw new RichApiError("InvalidArgument", `The tabs cannot be made: ${what}.`);
}
