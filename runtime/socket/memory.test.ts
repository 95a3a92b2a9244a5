import { socketContract } from "./contract/contract.fixture.js";
import { connectInMemory } from "./memory.js";

socketContract("in memory", (app) => ({
  async connect(path, options = {}) {
    const fetch = (request: Request, env: object) => app.fetch(request, env);
    const client = await connectInMemory(fetch, `http://localhost${path}`, options, {});
    return {
      protocol: client.protocol,
      headers: client.headers,
      closed: client.closed,
      send: (message) => client.send(message).catch(() => {}),
      frame: () => client.frame(),
      close: (code, reason) => client.close(code, reason),
      terminate: () => client.terminate(),
    };
  },
  close: () => app.close(),
}));
