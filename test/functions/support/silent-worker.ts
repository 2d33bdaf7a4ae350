/**
 * Workers that never answer, put in place before the functions are loaded: what takes long leaves the
 * thread as it does in Excel, and a test sees what stays on it.
 */
class SilentWorker {
  addEventListener(): void {}
  removeEventListener(): void {}
  postMessage(): void {}
  terminate(): void {}
}

Object.assign(globalThis, {
  Worker: SilentWorker,
  document: { currentScript: { src: "https://localhost:3000/functions.js" } },
});
