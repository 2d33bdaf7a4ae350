// Runs in the add-in's page after office.js. The published office.js drops the option
// mergeUndoGroup, so the requests of such a run carry a header by which the host knows them.
Office.onReady(() => {
  const run = Excel.run;
  let groups = 0;
  Excel.run = (...given) => {
    const [options, work] = given;
    if (options?.mergeUndoGroup !== true || typeof work !== "function") return run(...given);
    groups += 1;
    const group = String(groups);
    return run(options, (context) => {
      context.requestHeaders["Workbench-Undo-Group"] = group;
      return work(context);
    });
  };
});
