import { registries } from "../engine";

/** What the engine's list of used colours has and its types do not tell. */
interface ColorsPlugin {
  shouldUpdateColors: boolean;
  finalize(): void;
  getCustomColors(): readonly string[];
  computeCustomColors(): readonly string[];
  tryToAddColors(colors: readonly string[]): void;
}
type ColorsClass = new (...settings: unknown[]) => ColorsPlugin;

const installed = new WeakSet<object>();

/**
 * The engine looks through all cells for colours after every change; only who opens the colour menu
 * wants to know. Once, before the first Model.
 */
export function installLazyColors(): void {
  const registry = registries.coreViewsPluginRegistry as unknown as {
    get(name: string): ColorsClass;
    replace(name: string, plugin: ColorsClass): void;
  };
  if (installed.has(registry)) return;
  const Colors = registry.get("custom_colors");

  class LazyColors extends Colors {
    override finalize(): void {
      // It is done when somebody asks.
    }

    override getCustomColors(): readonly string[] {
      if (this.shouldUpdateColors) {
        this.shouldUpdateColors = false;
        this.tryToAddColors(this.computeCustomColors());
      }
      return super.getCustomColors();
    }
  }
  installed.add(registry);
  registry.replace("custom_colors", LazyColors);
}
