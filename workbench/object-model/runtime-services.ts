import { membersOf } from "../protocol/members";
import { oneOf } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";

/** Shows or hides the task pane; the add-in runs on while it is hidden. */
export interface PaneControl {
  readonly isVisible: () => boolean;
  readonly setVisible: (visible: boolean) => void;
}

const pane = membersOf<PaneControl>();

const appRuntimeClass: ServerClass<PaneControl> = {
  name: "AppRuntimeService",
  scalars: {},
  navigation: {},
  methods: {
    getAppRuntimeState: pane.method([], ({ isVisible }) =>
      isVisible() ? "Visible" : "Background",
    ),
    setAppRuntimeState: pane.method(
      [oneOf("appRuntimeState", ["Inactive", "Background", "Visible"])],
      ({ setVisible }, state) => {
        if (state === "Inactive") {
          throw new RichApiError("ApiNotFound", "The workbench always starts with the add-in.");
        }
        setVisible(state === "Visible");
      },
    ),
  },
};

export function appRuntimeObject(control: PaneControl): ServerObject {
  return serverObject(appRuntimeClass, control);
}

export interface CommandReadiness {
  readonly setReady: () => void;
}

const readiness = membersOf<CommandReadiness>();

const addInInternalClass: ServerClass<CommandReadiness> = {
  name: "AddinInternalService",
  scalars: {},
  navigation: {},
  methods: { notifyActionHandlerReady: readiness.method([], ({ setReady }) => setReady()) },
};

export function addInInternalObject(control: CommandReadiness): ServerObject {
  return serverObject(addInInternalClass, control);
}
