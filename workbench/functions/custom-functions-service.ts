import { membersOf } from "../protocol/members";
import { json } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import type { FunctionBridge } from "./function-bridge";

const service = membersOf<FunctionBridge>();

/** The service to which the runtime inside office.js reports that it listens, and its results. */
const customFunctionsClass: ServerClass<FunctionBridge> = {
  name: "CustomFunctions",
  scalars: {},
  navigation: {},
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: service.method([], (bridge) =>
      bridge.setReady(),
    ),
    _GetEnabledFeatures: service.method([], () => []),
    setInvocationArrayResults: service.method([json("results")], (bridge, results) => {
      if (!Array.isArray(results)) throw new RichApiError("InvalidArgument");
      bridge.answer(results);
    }),
  },
};

export function customFunctionsObject(bridge: FunctionBridge): ServerObject {
  return serverObject(customFunctionsClass, bridge);
}
