import { memberName, missingMember, wireName } from "./member-name";
import type { Json, QueryList } from "./rich-api-request";
import type { ServerObject } from "./server-class";

interface Selection {
  readonly [member: string]: Selection;
}

type Identify = (object: ServerObject) => Record<string, Json>;

/** Answers a load: the properties asked for, or all plain ones when none is named. */
export function projectObject(object: ServerObject, query: QueryList, identify: Identify): Json {
  return project(object, selectionOf(query), query, identify);
}

/** "format/fill/color" becomes { format: { fill: { color: {} } } }. */
function selectionOf(query: QueryList): Selection {
  const tree: Record<string, never> = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let branch: Record<string, Record<string, never>> = tree;
    for (const step of path.split("/").map((part) => memberName(part.trim()))) {
      branch = branch[step] ??= {};
    }
  }
  return tree;
}

function project(
  object: ServerObject,
  selection: Selection,
  query: QueryList,
  identify: Identify,
): Json {
  return object.serverClass.items
    ? projectCollection(object, selection, query, identify)
    : { ...identify(object), ...projectMembers(object, selection, identify) };
}

function projectCollection(
  object: ServerObject,
  selection: Selection,
  query: QueryList,
  identify: Identify,
): Json {
  const { serverClass, target } = object;
  const own: Record<string, Json> = {};
  let wanted: Record<string, Selection> = {};
  for (const [name, branch] of Object.entries(selection)) {
    const scalar = serverClass.scalars[name];
    if (scalar) own[wireName(name)] = scalar.get(target);
    else if (name === "items") wanted = { ...wanted, ...branch };
    else wanted[name] = branch;
  }
  const from = query.Skip ?? 0;
  const items = (serverClass.items?.(target) ?? []).slice(
    from,
    query.Top === undefined ? undefined : from + query.Top,
  );
  // A collection of which only its own properties are asked for still lists its items' ids.
  const onlyOwn = Object.keys(own).length > 0 && Object.keys(wanted).length === 0;
  return {
    ...own,
    _Items: items.map((item) => (onlyOwn ? identify(item) : project(item, wanted, {}, identify))),
  };
}

function projectMembers(
  object: ServerObject,
  selection: Selection,
  identify: Identify,
): Record<string, Json> {
  const { scalars, navigation } = object.serverClass;
  const named = Object.keys(selection).filter((name) => name !== "*" && name !== "$all");
  const names = named.length > 0 ? named : Object.keys(scalars);
  const answer: Record<string, Json> = {};
  for (const name of names) {
    if (name === "$none") continue;
    const scalar = scalars[name];
    const lead = navigation[name];
    if (scalar) answer[wireName(name)] = scalar.get(object.target);
    else if (lead) {
      const child = lead(object.target);
      answer[wireName(name)] = child ? project(child, selection[name] ?? {}, {}, identify) : null;
    } else throw missingMember(object, name);
  }
  return answer;
}
