import { catalogue } from "./catalogue";
import { computations } from "./computations";
import { register } from "./register";
import { answerAsWorker } from "./worker/calculation-worker";

if (typeof CustomFunctions !== "undefined") {
  // Excel may call a function before the pane exists: registering waits for nothing.
  for (const [id, shell] of Object.entries(catalogue)) register(id, shell);
} else if (typeof importScripts === "function") {
  // The same script, loaded by itself as a worker for what takes long.
  answerAsWorker(computations);
}
