import { xml } from "@odoo/owl";
import { components } from "../../engine";
import type { DescribedFunction } from "../../functions/register-functions";

const { FunctionDescriptionProvider } = components.Composer.components;

/**
 * What Excel shows under a formula that is being typed: the arguments, the present one in bold with
 * what it means, and the way to the function's help page.
 */
export class ArgumentHelp extends FunctionDescriptionProvider {
  static override template = xml`
    <div class="argument-help" role="status" t-on-pointerdown.prevent.stop="" t-on-click.stop="">
      <div class="argument-help__signature">
        <span t-foreach="formulaHeaderContent" t-as="part" t-key="part_index" t-out="part.content"
          t-att-class="part.focused ? 'argument-help__focus' : ''"/>
      </div>
      <div t-out="sentence"/>
      <a t-if="helpUrl" class="argument-help__link" t-att-href="helpUrl" target="_blank"
        rel="noopener" title="F1">Help on this function</a>
    </div>`;

  /** Of the argument that is being typed, or of the function where it is none. */
  get sentence(): string {
    const { functionDescription, argsToFocus } = this.props;
    const argument = functionDescription.args[argsToFocus[0] ?? -1];
    return argument ? `${argument.name}: ${argument.description}` : functionDescription.description;
  }

  get helpUrl(): string | undefined {
    return (this.props.functionDescription as DescribedFunction).helpUrl;
  }
}

/** F1 opens the help page of the function whose arguments are on show. */
export function openHelpByKey(): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const link = document.querySelector<HTMLElement>(".argument-help__link");
      if (event.key !== "F1" || !link) return;
      event.preventDefault();
      link.click();
    },
    { capture: true },
  );
}
