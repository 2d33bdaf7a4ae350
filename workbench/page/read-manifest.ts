import type { RibbonButton, RibbonTab } from "../ribbon-tab";

/** What the manifest says about ribbon, menus and keys, and where the add-in's files are. */
export interface AddinManifest {
  readonly name: string;
  readonly version: string;
  readonly icon: string;
  readonly pageUrl: string;
  readonly functionsMetadataUrl: string;
  readonly namespace: string;
  readonly tabs: readonly RibbonTab[];
  /** What it adds to the menu of a cell. */
  readonly cellMenu: readonly RibbonButton[];
  /** The file with its keyboard shortcuts; null where it has none. */
  readonly shortcutsUrl: string | null;
}

/**
 * Reads an add-in only manifest. Addresses stay on the origin that the manifest names; the server
 * may use another port, so `servedFrom` takes that origin's place.
 */
export function readManifest(xml: string, servedFrom: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const problem = document.querySelector("parsererror");
  if (problem) throw new Error(`manifest.xml is not well-formed: ${problem.textContent ?? ""}`);
  const resources = readResources(document);
  const source = child(document.documentElement, "DefaultSettings", "SourceLocation");
  const declared = new URL(source?.getAttribute("DefaultValue") ?? servedFrom).origin;
  const here = (url: string): string => url.replace(declared, servedFrom);
  const text = (element: Element | null): string => resources.get(resid(element)) ?? "";
  const readButton = (control: Element): RibbonButton => ({
    id: control.getAttribute("id") ?? "",
    label: text(child(control, "Label")),
    tipTitle: text(child(control, "Supertip", "Title")),
    tip: text(child(control, "Supertip", "Description")),
    icons: Object.fromEntries(
      children(child(control, "Icon"), "Image").map((image) => [
        Number(image.getAttribute("size")),
        here(text(image)),
      ]),
    ),
    functionName: functionNameOf(child(control, "Action")),
    items: children(child(control, "Items"), "Item").map(readButton),
  });
  const extension = (kind: string): Element | null =>
    all(document, "ExtensionPoint").find((point) => typeOf(point) === kind) ?? null;
  const functions = extension("CustomFunctions");
  const tabs = children(extension("PrimaryCommandSurface"), "CustomTab").map((tab) => ({
    id: tab.getAttribute("id") ?? "",
    label: text(child(tab, "Label")),
    groups: children(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: text(child(group, "Label")),
      buttons: children(group, "Control").map(readButton),
    })),
  }));
  const cellMenu = children(extension("ContextMenu"), "OfficeMenu")
    .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
    .flatMap((menu) => children(menu, "Control"))
    .map(readButton);
  const shortcuts = child(document.documentElement, "ExtendedOverrides")?.getAttribute("Url");
  const value = (name: string): string =>
    child(document.documentElement, name)?.getAttribute("DefaultValue") ?? "";
  return {
    name: value("DisplayName"),
    version: child(document.documentElement, "Version")?.textContent ?? "",
    icon: here(value("IconUrl")),
    pageUrl: here(source?.getAttribute("DefaultValue") ?? ""),
    functionsMetadataUrl: here(text(child(functions, "Metadata", "SourceLocation"))),
    namespace: text(child(functions, "Namespace")),
    tabs,
    cellMenu,
    shortcutsUrl: shortcuts ? here(shortcuts) : null,
  };
}

function functionNameOf(action: Element | null): string | null {
  return action && typeOf(action) === "ShowTaskpane"
    ? null
    : (child(action, "FunctionName")?.textContent ?? "");
}

function readResources(document: Document): ReadonlyMap<string, string> {
  const named = ["Image", "Url", "String"].flatMap((name) => all(document, name));
  return new Map(
    named
      .filter((element) => element.hasAttribute("id"))
      .map((element) => [
        element.getAttribute("id") ?? "",
        element.getAttribute("DefaultValue") ?? "",
      ]),
  );
}

function resid(element: Element | null): string {
  return element?.getAttribute("resid") ?? "";
}

function typeOf(element: Element): string | null {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
}

function all(document: Document, localName: string): readonly Element[] {
  return [...document.getElementsByTagNameNS("*", localName)];
}

function children(parent: Element | null, localName: string): readonly Element[] {
  return [...(parent?.children ?? [])].filter((element) => element.localName === localName);
}

function child(parent: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>((at, name) => children(at, name)[0] ?? null, parent);
}
