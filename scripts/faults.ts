// npm run faults -- [profile] [scenario] [seed] [words]: every action with a fault at every sync, on
// the wire between office.js and the host. Prints N of N for each action and Excel; with words only
// the trials that are called so, such as "sync 8: the user undoes".
import { startFaultHost } from "../test/support/faults/fault-host";
import {
  drawnTwice,
  everyDeed,
  everySync,
  faults,
  nameOf,
  rehearse,
  seededDraw,
  tryFault,
} from "../test/support/faults/run-faults";
import { scenarios } from "../test/support/faults/scenarios";
import { profileNames, type ProfileName } from "../workbench/profiles/host-profile";

const [given = "", wanted = "", seedText = "", words = ""] = process.argv.slice(2);
const seed = seedText === "" ? Math.floor(Math.random() * 1e6) : Number(seedText);
const asked: readonly ProfileName[] = profileNames.filter((name) => name === given);
const profiles = asked.length > 0 ? asked : (["2021", "365"] as const);

async function main(): Promise<void> {
  console.log(`seed ${seed}`);
  let failed = 0;
  for (const profile of profiles) {
    const host = await startFaultHost(profile);
    for (const scenario of scenarios.filter(({ name }) => wanted === "" || name === wanted)) {
      const draw = seededDraw(seed);
      const rehearsal = await rehearse(host, scenario);
      const trials = [
        ...everySync(rehearsal, faults, draw),
        ...everyDeed(rehearsal),
        ...drawnTwice(rehearsal, 3 * rehearsal.syncs, draw),
      ].filter((trial) => nameOf(trial).startsWith(words));
      let held = 0;
      for (const trial of trials) {
        const wrong = await tryFault(host, rehearsal, trial, { triesNext: draw() < 0.4 }).catch(
          (problem: unknown) => String(problem),
        );
        if (wrong === null) held += 1;
        else console.log(`  ${nameOf(trial)}: ${wrong}`);
      }
      failed += trials.length - held;
      console.log(
        `${profile} ${scenario.name}: ${held} of ${trials.length} (${rehearsal.syncs} syncs)`,
      );
    }
    host.close();
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

main()
  .catch((problem: unknown) => {
    console.error(problem);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
