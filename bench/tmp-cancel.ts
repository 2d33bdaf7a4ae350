import { createAccountPlans } from "../src/actions/create-account-plans";
import { refreshPlans } from "../src/actions/refresh-plans";
import { accountName, withBook } from "./crm-book";
import { Session } from "node:inspector";
import { writeFileSync } from "node:fs";
const plans = Number(process.env["PLANS"] ?? 40);
void withBook(Number(process.env["DEALS"] ?? 50000), async (host) => {
  const accounts = Array.from({ length: plans }, (_, i) => accountName(i));
  const gaps: any[] = [];
  const watch = async (name: string, run: () => Promise<unknown>) => {
    const session = new Session(); session.connect();
    const post = (m: string, p = {}) => new Promise<any>((res, rej) => session.post(m, p, (e, r) => e ? rej(e) : res(r)));
    await post("Profiler.enable"); await post("Profiler.setSamplingInterval", { interval: 2000 }); await post("Profiler.start");
    let over = false; let last = process.hrtime.bigint();
    const look = () => { const now = process.hrtime.bigint(); if (now - last > 300_000_000n) gaps.push({ name, from: Number(last / 1000n), to: Number(now / 1000n) }); last = now; if (!over) setTimeout(look, 0); };
    look();
    const t = process.hrtime.bigint();
    await run();
    over = true;
    console.log(name, Number((process.hrtime.bigint() - t) / 1_000_000n), "ms");
    const { profile } = await post("Profiler.stop"); writeFileSync(`/tmp/prof/${name}.cpuprofile`, JSON.stringify(profile));
    session.disconnect();
  };
  await watch("make", () => createAccountPlans(accounts, { pause: host.whenCalculated }));
  await host.Excel.run(async (context) => {
    const amounts = context.workbook.worksheets.getItem("Opportunities").getRange("F2:F801");
    amounts.values = Array.from({ length: 800 }, (_, row) => [700 + row]);
    await context.sync();
  });
  await watch("refresh", () => refreshPlans({}, {}));
  writeFileSync("/tmp/prof/gaps.json", JSON.stringify(gaps));
});
