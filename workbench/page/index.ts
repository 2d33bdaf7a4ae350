import "./style.css";
import { Model } from "../engine";
import { mountSpreadsheet } from "./mount-spreadsheet";
import { watchPaneFrame } from "./pane-frame";
import { readManifest } from "./read-manifest";
import { drawRibbon } from "./ribbon";
import { showSelectionFigures } from "./status-bar";
import { watchTheme } from "./theme";

const place = (id: string): HTMLElement => document.getElementById(id)!;
async function start() {
  const facts = await (await fetch("start.json")).json();
  const manifest = readManifest(await (await fetch("manifest.xml")).text(), facts.addinOrigin);
  const model = new Model({});
  let m: any;
  const scheme = watchTheme(place("theme"), (s) => m.paint(s));
  m = await mountSpreadsheet(place("spreadsheet"), model, scheme, { tell: (t) => alert(t) });
  showSelectionFigures(model, place);
  watchPaneFrame(place);
  drawRibbon(
    { tabList: place("ribbon-tabs"), panel: place("ribbon-panel") },
    manifest.tabs,
    { id: "home", label: "Home" },
    async () => {},
  );
  (place("brand") as HTMLImageElement).src = manifest.icon;
}
void start();
