const narrowest = 300;
const widest = 900;
const stepByKey = 20;

export interface PaneFrame {
  show(): void;
  hide(): void;
  isVisible(): boolean;
}

/** The pane at the right: it can be made wider by mouse or keyboard, closed and shown again. */
export function watchPaneFrame(place: (id: string) => HTMLElement): PaneFrame {
  const pane = place("pane");
  const divider = place("pane-divider");
  const resize = (width: number): void => {
    const clamped = Math.min(widest, Math.max(narrowest, width));
    pane.style.width = `${clamped}px`;
    divider.setAttribute("aria-valuenow", String(clamped));
  };
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add("is-resizing");
    const follow = (move: PointerEvent): void => resize(window.innerWidth - move.clientX);
    const stop = (): void => {
      document.body.classList.remove("is-resizing");
      divider.removeEventListener("pointermove", follow);
    };
    divider.addEventListener("pointermove", follow);
    divider.addEventListener("pointerup", stop, { once: true });
    divider.addEventListener("pointercancel", stop, { once: true });
  });
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: stepByKey, ArrowRight: -stepByKey }[event.key];
    if (!step) return;
    event.preventDefault();
    resize(pane.getBoundingClientRect().width + step);
  });
  const show = (): void => document.body.classList.remove("pane-closed");
  const hide = (): void => document.body.classList.add("pane-closed");
  place("pane-close").addEventListener("click", hide);
  const isVisible = (): boolean => !document.body.classList.contains("pane-closed");
  return { show, hide, isVisible };
}
