// A realistic app: few routes, and types of a database library that take longer to check than all of its own code.
import { appProject, removeApp, writeApp } from "./app-project.js";
import { race, ratio, rounded, tableOf } from "./contenders.js";

export async function app({ rounds }) {
  writeApp();
  const settled = await race(appProject, ["tsc", "native", "check", "ts7"], rounds);
  writeApp({ unsettled: true });
  const unsettled = await race(appProject, ["tsc", "native", "check", "ts7"], rounds);
  removeApp();
  const ratios = (key) => ({
    app_ts7_vs_tsc: rounded(ratio(settled, "ts7", "tsc", key), 3),
    app_ts7_vs_native: rounded(ratio(settled, "ts7", "native", key), 3),
    app_unsettled_vs_native: rounded(ratio(unsettled, "ts7", "native", key), 3),
  });
  return {
    rows: [...tableOf("the app", settled), ...tableOf("the app, one result inferred", unsettled)],
    line: { ...ratios("seconds"), user: ratios("user") },
  };
}
