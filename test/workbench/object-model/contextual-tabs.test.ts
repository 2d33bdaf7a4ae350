import { contextualTabs } from "../../../workbench/object-model/contextual-tabs";

const icon = [16, 32, 80].map((size) => ({
  size,
  sourceLocation: `https://localhost:3000/assets/icons/plan-${size}.png`,
}));
const button = {
  type: "Button",
  id: "T.Do",
  actionId: "doIt",
  label: "Do it",
  superTip: { title: "Do it", description: "Does it." },
  icon,
};
const group = { id: "T.Group", label: "Group", icon, controls: [button] };
const tab = { id: "T", label: "Tab", groups: [group] };
const definition = {
  actions: [{ id: "doIt", type: "ExecuteFunction", functionName: "doItNow" }],
  tabs: [tab],
};

test("a tab is there when it is shown, and gone when it is hidden", () => {
  let changes = 0;
  const tabs = contextualTabs(() => (changes += 1));
  tabs.create(JSON.stringify(definition));
  expect(tabs.shown()).toEqual([]);
  tabs.show("T", true);
  expect(tabs.shown().map(({ id }) => id)).toEqual(["T"]);
  expect(tabs.shown()[0]?.groups[0]?.buttons[0]).toMatchObject({
    label: "Do it",
    functionName: "doItNow",
    icons: { 32: "https://localhost:3000/assets/icons/plan-32.png" },
  });
  tabs.show("T", false);
  expect(tabs.shown()).toEqual([]);
  expect(changes).toBe(3);
});

test("tabs are defined once in a session, as in Excel", () => {
  const tabs = contextualTabs(() => undefined);
  tabs.create(JSON.stringify(definition));
  expect(() => tabs.create(JSON.stringify(definition))).toThrow(/defined once/);
});

test.each([
  ["an action that is not there", { ...definition, actions: [] }, /T.Do has an action/],
  ["no tab", { ...definition, tabs: [] }, /tabs is empty/],
  ["an id twice", { ...definition, tabs: [tab, tab] }, /"T" is no id, or one that is taken/],
  [
    "an icon that is missing in one size",
    { ...definition, tabs: [{ ...tab, groups: [{ ...group, icon: icon.slice(1) }] }] },
    /T.Group has no icon of 16 pixels/,
  ],
  [
    "a button without a tip",
    {
      ...definition,
      tabs: [{ ...tab, groups: [{ ...group, controls: [{ ...button, superTip: undefined }] }] }],
    },
    /T.Do has no superTip/,
  ],
])("what Office would not show is refused: %s", (_what, given, refusal) => {
  expect(() => contextualTabs(() => undefined).create(JSON.stringify(given))).toThrow(refusal);
});
