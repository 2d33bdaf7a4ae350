import { catalogue } from "./catalogue";
import { register } from "./register";

// Excel may call a function before the pane exists: registering waits for nothing.
for (const [id, shell] of Object.entries(catalogue)) register(id, shell);
