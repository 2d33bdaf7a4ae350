import { useLayoutEffect, useState, type RefObject } from "react";

/** The menu's button, which takes the place of what does not fit. */
const ROOM_FOR_MENU = 44;

/**
 * Which tabs of a list there is room for: from the first on, the selected one always. Their widths are
 * measured when all of them are drawn, which is whenever the room changes.
 */
export function useFittingTabs(
  list: RefObject<HTMLElement | null>,
  count: number,
  selected: number,
): ReadonlySet<number> {
  const [widths, setWidths] = useState<readonly number[]>([]);
  const [room, setRoom] = useState(Infinity);

  useLayoutEffect(() => {
    const drawn = list.current;
    // The list itself shrinks with its tabs; what it may take is its surroundings' to say.
    const surroundings = drawn?.closest<HTMLElement>("[data-room-for-tabs]");
    if (!drawn || !surroundings) {
      return;
    }
    const measure = (): void => {
      const style = getComputedStyle(surroundings);
      const tabs = [...drawn.querySelectorAll<HTMLElement>("[role=tab]")];
      if (tabs.length === count) {
        setWidths(tabs.map((tab) => tab.offsetWidth));
      }
      setRoom(
        surroundings.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(surroundings);
    return () => observer.disconnect();
  }, [list, count]);

  const all = new Set(Array.from({ length: count }, (_, index) => index));
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length < count || total <= room) {
    return all;
  }
  const fitting = new Set([selected]);
  let left = room - ROOM_FOR_MENU - (widths[selected] ?? 0);
  for (const index of all) {
    const width = widths[index] ?? 0;
    if (index === selected) continue;
    if (width > left) break;
    fitting.add(index);
    left -= width;
  }
  return fitting;
}
