import { RichApiError } from "./rich-api-error";
import type { ServerObject } from "./server-class";

/** The ranges that the client tracks between two syncs. */
export class ReferenceTable {
  private readonly objects = new Map<string, ServerObject>();
  private readonly ids = new Map<ServerObject, string>();
  private next = 1;

  keep(object: ServerObject): string {
    const known = this.ids.get(object);
    if (known) return known;
    const id = `range-${this.next}`;
    this.next += 1;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  get(id: string): ServerObject {
    const object = this.objects.get(id);
    if (!object) throw new RichApiError("InvalidReference");
    return object;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (!object) return;
    this.objects.delete(id);
    this.ids.delete(object);
  }
}
