import { openWorkbench } from "./support/open-workbench";
import { pressRibbon } from "./support/pane-walk";

interface Box {
  readonly top: number;
  readonly bottom: number;
}

describe.each([
  [1440, 900, 5],
  [1280, 720, 3],
])("in a window of %i x %i", (width, height, inSight) => {
  test("a moved weight would have an effect that nobody sees", async () => {
    const workbench = await openWorkbench({ viewport: { width, height } });
    try {
      const { pane, page } = workbench;
      await pressRibbon(workbench, "Score accounts");
      const rows = pane.getByRole("list", { name: "The best 10 accounts" }).getByRole("button");
      await rows.first().waitFor();
      const first = await rows.allTextContents();
      const slider = pane.getByRole("slider", { name: "Weight of Product fit" });
      await slider.focus();
      for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowRight");
      await pane
        .getByRole("img", { name: /^up \d+ place/ })
        .first()
        .waitFor();
      expect(await rows.allTextContents()).not.toEqual(first);

      const boxOf = (element: Element): Box => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      };
      const footer = await pane.getByRole("button", { name: /^Create '/ }).evaluate(boxOf);
      const shown = await rows.evaluateAll((all) =>
        all.map((row) => {
          const { left, top, width: wide, bottom } = row.getBoundingClientRect();
          const seen = document.elementFromPoint(left + wide / 2, (top + bottom) / 2);
          return seen !== null && row.contains(seen);
        }),
      );
      expect(shown.slice(0, inSight)).toEqual(Array.from({ length: inSight }, () => true));
      // The slider itself is neither under the ranking nor under the button.
      const [top, moved] = [await rows.first().evaluate(boxOf), await slider.evaluate(boxOf)];
      expect(moved.bottom).toBeLessThanOrEqual(top.top);
      expect(top.bottom).toBeLessThan(footer.top);
    } finally {
      await workbench.close();
    }
  });
});

test("names of accounts would be cut off in the ranking", async () => {
  const workbench = await openWorkbench({ viewport: { width: 1440, height: 900 } });
  try {
    await pressRibbon(workbench, "Score accounts");
    const names = workbench.pane
      .getByRole("list", { name: "The best 10 accounts" })
      .locator("span[title]");
    await names.first().waitFor();
    const cut = await names.evaluateAll((all) =>
      all
        .filter(
          (name) =>
            name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight + 1,
        )
        .map((name) => name.textContent),
    );
    expect(cut).toEqual([]);
  } finally {
    await workbench.close();
  }
});
