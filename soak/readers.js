// A process with many clients that read `/ticks`. It cuts half of them off, each at a random time.
import { get } from "node:http";

const [port, clients, times, seconds] = process.argv.slice(2).map(Number);

const readers = await Promise.all(Array.from({ length: clients }, (_, i) => open(i % 2 === 0)));
process.once("message", async () => {
  const cuts = readers.filter(({ isCut }) => isCut);
  for (const { cut } of cuts) setTimeout(cut, Math.random() * (seconds - 0.5) * 1000);
  const all = await Promise.all(readers.map(({ ended }) => ended));
  const wrong = all.filter(({ isCut, why }) => !isCut && why);
  process.send([
    {
      cut: all.filter(({ isCut }) => isCut).length,
      readers: all.filter(({ isCut, why }) => !isCut && !why).length,
      wrong: wrong.slice(0, 5).map(({ why }) => why),
    },
  ]);
});
process.send(["open"]);

/** Resolves when it has received the head. */
function open(isCut) {
  return new Promise((opened, failed) => {
    const request = get({ port, path: "/ticks", agent: false }, (response) => {
      const ended = new Promise((resolve) => read(response, (why) => resolve({ isCut, why })));
      opened({ isCut, ended, cut: () => leave(response) });
    });
    request.on("error", failed);
  });
}

/** In both possible ways: with an orderly close, and with a reset. */
function leave(response) {
  if (Math.random() < 0.5) response.destroy();
  else response.socket.resetAndDestroy();
}

/** @param done receives what was not as expected. */
function read(response, done) {
  let last = 0;
  let text = "";
  response.setEncoding("utf8");
  response.on("error", () => done("it broke"));
  response.on("close", () => done("it was closed"));
  response.on("data", (piece) => {
    const events = (text + piece).split("\n\n");
    text = events.pop();
    for (const event of events) {
      if (event.startsWith(":")) continue;
      if (event !== `data: {"n":${last + 1}}\nid: ${last + 1}`)
        done(`behind ${last} came ${JSON.stringify(event)}`);
      last++;
    }
  });
  response.on("end", () => done(last === times ? undefined : `it ended behind ${last} of ${times}`));
}
