import { watchShownSheet, type ShownSheet } from "../actions/shown-sheet";
import texts from "../i18n/en.json";

const { plan, review, matrix } = texts.contextualTabs;

/** What can be done with each kind of our sheets: the function of a button, its picture and its words. */
const tabs = [
  {
    kind: "plan",
    words: plan,
    buttons: [
      { action: "refreshPlans", picture: "refresh", words: plan.refresh },
      { action: "newReview", picture: "review", words: plan.newReview },
      { action: "planOnOnePage", picture: "plan", words: plan.onePage },
      { action: "mapOfPlan", picture: "plan", words: plan.map },
    ],
  },
  {
    kind: "review",
    words: review,
    buttons: [
      { action: "closeReview", picture: "review", words: review.close },
      { action: "refreshPlans", picture: "refresh", words: review.refresh },
      { action: "monthsPack", picture: "pack", words: review.pack },
    ],
  },
  {
    kind: "matrix",
    words: matrix,
    buttons: [
      { action: "scoreAccounts", picture: "refresh", words: matrix.update },
      { action: "explainScore", picture: "score", words: matrix.explain },
      { action: "whatMoved", picture: "moved", words: matrix.moved },
    ],
  },
] as const;

const idOf = (kind: string): string => `Kam.${kind}Sheet`;

/** Office takes the addresses that the manifest has for its pictures; they lie beside this page. */
function icon(picture: string): readonly object[] {
  return [16, 32, 80].map((size) => ({
    size,
    sourceLocation: new URL(`assets/icons/${picture}-${size}.png`, document.baseURI).href,
  }));
}

/** The tabs in the form of Office's dynamic-ribbon schema. */
function definition(): object {
  const actions = new Set(tabs.flatMap(({ buttons }) => buttons.map(({ action }) => action)));
  return {
    actions: [...actions].map((id) => ({ id, type: "ExecuteFunction", functionName: id })),
    tabs: tabs.map(({ kind, words, buttons }) => ({
      id: idOf(kind),
      label: words.tab,
      visible: false,
      groups: [
        {
          id: `${idOf(kind)}.Group`,
          label: words.group,
          icon: icon(buttons[0].picture),
          controls: buttons.map((button) => ({
            type: "Button",
            id: `${idOf(kind)}.${button.action}`,
            actionId: button.action,
            label: button.words.label,
            superTip: { title: button.words.label, description: button.words.tip },
            icon: icon(button.picture),
          })),
        },
      ],
    })),
  };
}

/**
 * A tab beside ours with what suits the sheet in front, while that is a plan, a review or a matrix.
 * Where Excel has no such tabs, the fixed one has it all.
 */
export async function offerContextualTabs(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("RibbonApi", "1.2")) return;
  await Office.ribbon.requestCreateControls(definition());
  let shown: ShownSheet["kind"] = null;
  await watchShownSheet(async ({ kind }) => {
    if (kind === shown) return;
    shown = kind;
    await Office.ribbon.requestUpdate({
      tabs: tabs.map((tab) => ({ id: idOf(tab.kind), visible: tab.kind === kind })),
    });
  });
}
