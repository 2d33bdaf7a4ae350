import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { OfficeAddinManifest } from "office-addin-manifest";
import { validateXML } from "xmllint-wasm";
import packageFile from "../package.json";
import { withShortcuts } from "../scripts/manifest-with-shortcuts.cjs";
import { productionManifest } from "../scripts/production-manifest.cjs";
import { describeWithSharedData, sharedData } from "./support/shared-data";

const root = join(__dirname, "..");
const xml = readFileSync(join(root, "manifest.xml"), "utf8");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Parsed = Record<string, unknown>;

function parse(source: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
  });
  const nodes = (parser.parse(source) as Parsed[]).filter((node) => !("?xml" in node));
  return toElement(nodes[0] as Parsed);
}

function toElement(node: Parsed): Element {
  const name = Object.keys(node).find((key) => key !== ":@") as string;
  const inner = node[name] as Parsed[];
  return {
    name,
    attributes: (node[":@"] ?? {}) as Record<string, string>,
    children: inner.filter((child) => !("#text" in child)).map(toElement),
    text: inner.map((child) => String(child["#text"] ?? "")).join(""),
  };
}

function everything(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everything)];
}

const all = everything(parse(xml));
const named = (name: string): readonly Element[] => all.filter((element) => element.name === name);
const resources = ["bt:Image", "bt:Url", "bt:String"]
  .flatMap(named)
  .filter((element) => element.attributes["id"] !== undefined);
const valueOf = (resid: string): string =>
  resources.find((resource) => resource.attributes["id"] === resid)?.attributes["DefaultValue"] ??
  "";

describe("manifest.xml, beyond what the schemas can see", () => {
  test("every resid points at a resource, and every resource is used", () => {
    const used = new Set(all.flatMap((element) => element.attributes["resid"] ?? []));
    expect([...used].sort()).toEqual(resources.map((one) => one.attributes["id"]).sort());
    for (const resid of used) expect(resid.length).toBeLessThanOrEqual(32);
  });

  test("no two resources, groups or buttons have the same id", () => {
    const controls = ["CustomTab", "Group", "Control", "Item"].flatMap(named);
    const ids = [...resources, ...controls].map((element) => element.attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("texts are within Excel's lengths, else the ribbon is not shown", () => {
    for (const [container, limit] of [
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ] as const) {
      for (const string of named(container)[0]?.children ?? []) {
        expect((string.attributes["DefaultValue"] ?? "").length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test("every button calls a function that the ribbon code associates", () => {
    const commands = readFileSync(join(root, "src", "commands", "index.ts"), "utf8");
    const names = named("FunctionName").map((element) => element.text);
    expect(names).toHaveLength(24);
    for (const name of names) expect(commands).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test("groups stand in the order of the work, and the three things people come for alone in theirs", () => {
    const buttons = named("Group").map((group) => [
      group.attributes["id"],
      ...group.children
        .filter((child) => child.name === "Control")
        .map((control) => control.attributes["id"]),
    ]);
    expect(buttons).toEqual([
      ["Kam.Workbook", "Kam.Data", "Kam.ShareCopy", "Kam.RepairFunctions", "Kam.InsertSampleData"],
      ["Kam.Accounts", "Kam.ScoreAccounts", "Kam.WhatMoved"],
      ["Kam.Plans", "Kam.NewPlan", "Kam.RefreshPlans", "Kam.PlanIndex", "Kam.OwnTemplates"],
      ["Kam.Reviews", "Kam.NewReview", "Kam.MonthsPack"],
      ["Kam.Programme", "Kam.ShowProgramme", "Kam.MakeProgramme"],
      ["Kam.Functions", "Kam.FunctionHelp"],
      ["Kam.PaneGroup", "Kam.ShowPane"],
    ]);
  });

  test("the menu of a cell offers what can be done for the account whose name stands in it", () => {
    const [menu] = named("OfficeMenu");
    expect(menu?.attributes["id"]).toBe("ContextMenuCell");
    const entries = menu?.children.map((control) => {
      const found = (name: string) => everything(control).filter((one) => one.name === name);
      return [
        valueOf(found("Label")[0]?.attributes["resid"] ?? ""),
        found("FunctionName")[0]?.text,
        found("bt:Image").length,
      ];
    });
    expect(entries).toEqual([
      ["New plan", "newPlanForCell", 3],
      ["Open plan", "openPlan", 3],
      ["Explain score", "explainScore", 3],
    ]);
  });

  test("every sheet of the programme is in the menu of its group", () => {
    const items = named("Item").map((item) => [
      item.attributes["id"],
      valueOf(item.children.find(({ name }) => name === "Label")?.attributes["resid"] ?? ""),
    ]);
    expect(items).toEqual([
      ["Kam.MakeReadiness", "Readiness and fit"],
      ["Kam.MakeCase", "Business case"],
      ["Kam.MakeLoad", "Load and allocation"],
      ["Kam.MakeRisk", "Revenue at risk"],
      ["Kam.MakeBackTest", "Back-test of criteria"],
      ["Kam.MakeMaturity", "Maturity"],
      ["Kam.MakeSkills", "Skills"],
    ]);
  });

  test("Show pane needs no script of ours: the pane opens even when that fails", () => {
    const action = named("Control")
      .find((control) => control.attributes["id"] === "Kam.ShowPane")
      ?.children.find((child) => child.name === "Action");
    expect(action?.attributes["xsi:type"]).toBe("ShowTaskpane");
    expect(action?.children[0]?.attributes["resid"]).toBe("Page.Url");
  });

  test("each icon file is there in the size that the manifest declares", () => {
    const sized = named("bt:Image").filter((image) => image.attributes["size"] !== undefined);
    expect(sized.length).toBeGreaterThan(20);
    for (const image of sized) {
      const url = new URL(valueOf(image.attributes["resid"] ?? ""));
      const png = readFileSync(join(root, url.pathname));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16)).toBe(Number(image.attributes["size"]));
      expect(png.readUInt32BE(20)).toBe(Number(image.attributes["size"]));
    }
  });

  test("the store icons are 32 and 64 pixels wide", () => {
    for (const [name, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      const url = new URL(named(name)[0]?.attributes["DefaultValue"] ?? "");
      expect(readFileSync(join(root, url.pathname)).readUInt32BE(16)).toBe(size);
    }
  });

  test("runtime, page and function file are one page, else the shared runtime does not load", () => {
    const page = named("Runtime")[0]?.attributes["resid"];
    expect(named("Runtime")[0]?.attributes["lifetime"]).toBe("long");
    expect(named("Page")[0]?.children[0]?.attributes["resid"]).toBe(page);
    expect(named("FunctionFile")[0]?.attributes["resid"]).toBe(page);
    expect(named("TaskpaneId")).toHaveLength(0);
    const host = named("Host").find((element) => element.children.length > 0);
    expect(host?.children[0]?.name).toBe("Runtimes");
  });

  test("only what every host with the shared runtime has is demanded", () => {
    const sets = named("Set").map((set) => [set.attributes["Name"], set.attributes["MinVersion"]]);
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
    ]);
  });

  test("addresses are https and on one origin; the namespace is KAM; the version is the package's", () => {
    const urls = all
      .map((element) => element.attributes["DefaultValue"] ?? "")
      .filter((value) => value.includes("://"));
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(
      new Set(["https://localhost:3000"]),
    );
    expect(valueOf(named("Namespace")[0]?.attributes["resid"] ?? "")).toBe("KAM");
    expect(named("Version")[0]?.text).toBe(`${packageFile.version}.0`);
  });
});

describe("the keyboard shortcuts", () => {
  const path = "assets/shortcuts.json";
  const file = JSON.parse(readFileSync(join(root, path), "utf8")) as {
    readonly actions: readonly { readonly id: string; readonly name: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: { default: string } }[];
    readonly resources: { readonly default: Readonly<Record<string, { value: string }>> };
  };

  test("are named by the manifest that is built, right behind its overrides, as Office wants it", () => {
    const children = parse(withShortcuts(xml)).children;
    expect(children.slice(-2).map(({ name }) => name)).toEqual([
      "VersionOverrides",
      "ExtendedOverrides",
    ]);
    expect(children.at(-1)?.attributes).toEqual({ Url: "https://localhost:3000/shortcuts.json" });
  });

  test("each calls a function that is associated, and has a name for when another wants its keys", () => {
    const commands = readFileSync(join(root, "src", "commands", "index.ts"), "utf8");
    expect(file.shortcuts.map(({ action }) => action)).toEqual(file.actions.map(({ id }) => id));
    for (const { id, name } of file.actions) {
      expect(commands).toMatch(new RegExp(`\\b${id}\\b`));
      const resource = /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? "";
      expect(file.resources.default[resource]?.value).toMatch(/^[A-Z][a-z ]+$/);
    }
  });

  test("have keys that Excel has not: Microsoft leaves Ctrl+Shift+Alt to add-ins", () => {
    const keys = file.shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    // With a letter they are capitals on the keyboards that have AltGr.
    for (const one of keys) expect(one).toMatch(/^Ctrl\+Shift\+Alt\+[1-9]$/);
  });
});

describe("the manifest to deploy", () => {
  const deployed = productionManifest(withShortcuts(xml), "https://kam.example.com/excel/");

  test("has its own Id, name and addresses, and nothing of this machine", () => {
    expect(deployed).not.toContain("localhost");
    expect(deployed).not.toContain("(local)");
    expect(deployed).toContain("https://kam.example.com/excel/taskpane.html");
    expect(deployed).toContain('Url="https://kam.example.com/excel/shortcuts.json"');
    const id = /<Id>(.*)<\/Id>/;
    expect(id.exec(deployed)?.[1]).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(id.exec(deployed)?.[1]).not.toBe(id.exec(xml)?.[1]);
  });

  test("is the same each time for one address, so that a release replaces the one before", () => {
    const again = productionManifest(withShortcuts(xml), "https://kam.example.com/excel/");
    expect(again).toBe(deployed);
  });

  test("is refused for an address that Excel would not load", () => {
    expect(() => productionManifest(xml, "http://kam.example.com")).toThrow(/https only/);
  });
});

describe("the manifest as Microsoft's own tools read it", () => {
  test("office-addin-manifest finds its Id, version, host and ribbon", async () => {
    const read = await OfficeAddinManifest.readManifestFile(join(root, "manifest.xml"));
    expect(read.id).toBe("6d1f2a6e-8d0c-4b0e-9a57-3c1f5e2b7a41");
    expect(read.version).toBe(`${packageFile.version}.0`);
    expect(read.hosts).toEqual(["Workbook"]);
    expect(read.officeAppType).toBe("TaskPaneApp");
  });
});

describeWithSharedData("Microsoft's schemas", () => {
  const folder = sharedData("office-xsd/fixed_plus_runtimes");
  const schemas = readdirSync(folder).map((fileName) => ({
    fileName,
    contents: readFileSync(join(folder, fileName), "utf8"),
  }));
  const main = schemas.find(({ fileName }) => fileName === "OfficeAppManifestV1_1.xsd");

  test.each([
    ["of this machine", xml],
    ["to deploy", productionManifest(xml, "https://kam.example.com")],
  ])("accept the manifest %s", async (_which, contents) => {
    const result = await validateXML({
      xml: [{ fileName: "manifest.xml", contents }],
      schema: main ? [main] : [],
      preload: schemas.filter((schema) => schema !== main),
    });
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
  });
});
