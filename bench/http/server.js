// A contender, in a process of its own: `server.js <module> <app>`. Tells its port, and what it has used when it is asked.
const [, , module, app] = process.argv;
const { default: contender } = await import(`./contenders/${module}.js`);
process.send(await contender[app]());

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send({ microseconds: user + system, megabytes: process.resourceUsage().maxRSS / 1024 });
});
process.on("disconnect", () => process.exit());
