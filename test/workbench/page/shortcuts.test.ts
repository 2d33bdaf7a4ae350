import { arePressed } from "../../../workbench/page/shortcuts";

const press = (code: string, modifiers: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    code,
    ctrlKey: true,
    shiftKey: true,
    altKey: true,
    metaKey: false,
    ...modifiers,
  }) as KeyboardEvent;

test("a combination is its keys and all of its modifiers, whatever sign the keyboard gives", () => {
  expect(arePressed("Ctrl+Shift+Alt+2", press("Digit2", { key: '"' }))).toBe(true);
  expect(arePressed("Ctrl+Alt+K", press("KeyK", { shiftKey: false }))).toBe(true);
  expect(arePressed("Ctrl+Shift+Alt+2", press("Digit3"))).toBe(false);
  expect(arePressed("Ctrl+Shift+Alt+2", press("Digit2", { altKey: false }))).toBe(false);
  expect(arePressed("Ctrl+Alt+2", press("Digit2"))).toBe(false);
  expect(arePressed("Ctrl+Shift+Alt+2", press("Digit2", { metaKey: true }))).toBe(false);
});
