import { memberName, missingMember } from "./member-name";
import type { ReferenceTable } from "./reference-table";
import { RichApiError } from "./rich-api-error";
import { pathType, type ArgumentList, type Json, type ObjectPath } from "./rich-api-request";
import {
  isServerObject,
  type Argument,
  type MemberUse,
  type Method,
  type MethodResult,
  type ServerObject,
} from "./server-class";

export interface PathResolver {
  readonly get: (id: number) => ServerObject | null;
  readonly argumentsOf: (list: ArgumentList | undefined) => readonly Argument[];
  readonly call: (
    object: ServerObject,
    wireName: string,
    values: readonly Argument[],
  ) => MethodResult;
  readonly pathReadsCalculated: (id: number) => boolean;
  readonly callReadsCalculated: (id: number, wireName: string) => boolean;
}

/** Follows the paths of one request; each is followed once, so `Add` adds once. */
export function resolvePaths(
  paths: Readonly<Record<string, ObjectPath>>,
  world: {
    readonly root: ServerObject;
    readonly services: Readonly<Record<string, ServerObject>>;
  },
  references: ReferenceTable,
  beforeUse: MemberUse,
): PathResolver {
  const resolved = new Map<number, ServerObject | null>();

  function get(id: number): ServerObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const object = follow(pathOf(id));
    resolved.set(id, object);
    return object;
  }

  function pathOf(id: number): ObjectPath {
    const path = paths[String(id)];
    if (!path) throw new RichApiError("InvalidObjectPath", `There is no object path ${id}.`);
    return path;
  }

  function follow(path: ObjectPath): ServerObject | null {
    switch (path.ObjectPathType) {
      case pathType.root:
        return world.root;
      case pathType.service: {
        const service = world.services[path.Name];
        if (service) return service;
        throw new RichApiError("ApiNotFound", `The service ${path.Name} is not in this workbench.`);
      }
      case pathType.reference:
        return references.get(path.Name);
      case pathType.nullObject:
        return null;
      default:
        return followMember(path);
    }
  }

  function followMember(path: ObjectPath): ServerObject | null {
    const parent = get(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case pathType.property: {
        const name = memberName(path.Name);
        const navigation = parent.serverClass.navigation[name];
        if (!navigation) throw missingMember(parent, name);
        return navigation(parent.target);
      }
      case pathType.indexer: {
        const indexer = parent.serverClass.indexer;
        if (!indexer) throw missingMember(parent, "[]");
        return asObject(indexer.call(parent.target, argumentsOf(path.ArgumentInfo)), parent, "[]");
      }
      case pathType.method:
        return asObject(
          call(parent, path.Name, argumentsOf(path.ArgumentInfo)),
          parent,
          memberName(path.Name),
        );
      default:
        throw new RichApiError(
          "InvalidObjectPath",
          `Object path type ${path.ObjectPathType} is not known here.`,
        );
    }
  }

  function argumentsOf(list: ArgumentList | undefined): readonly Argument[] {
    const ids = list?.ReferencedObjectPathIds ?? [];
    return (list?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return typeof id === "number" && id > 0 ? get(id) : value;
    });
  }

  function methodOf(object: ServerObject, wireName: string): Method<unknown> | undefined {
    return object.serverClass.methods[memberName(wireName)];
  }

  function call(object: ServerObject, wireName: string, values: readonly Argument[]) {
    const method = methodOf(object, wireName);
    if (!method) throw missingMember(object, memberName(wireName));
    beforeUse(object.serverClass.name, memberName(wireName), values);
    return method.call(object.target, values);
  }

  /** Only paths that are not followed yet can still read; their parents come before them. */
  function pathReadsCalculated(id: number): boolean {
    const path = paths[String(id)];
    if (!path || resolved.has(id)) return false;
    if (path.ParentObjectPathId === undefined) return false;
    if (pathReadsCalculated(path.ParentObjectPathId)) return true;
    return (
      path.ObjectPathType === pathType.method &&
      callReadsCalculated(path.ParentObjectPathId, path.Name)
    );
  }

  function callReadsCalculated(id: number, wireName: string): boolean {
    const object = resolved.get(id);
    return object ? methodOf(object, wireName)?.readsCalculated === true : false;
  }

  return { get, argumentsOf, call, pathReadsCalculated, callReadsCalculated };
}

function asObject(result: MethodResult, parent: ServerObject, name: string): ServerObject | null {
  if (result === null || result === undefined) return null;
  if (isServerObject(result)) return result;
  throw new RichApiError(
    "InvalidObjectPath",
    `${parent.serverClass.name}.${name} answers a value (${typeof (result as Json)}), not an object.`,
  );
}
