// `node:http` by hand: what everything else is compared with.
import { once } from "node:events";
import { createServer } from "node:http";
import { checkOrder, integer, searchOf } from "../hand.js";
import { eachRoute } from "../resources.js";
import { bearerToken, findAccount, findSession, item, receipt, rows } from "../work.js";

const BODY_LIMIT = 1024 * 1024;
const REFUSED = [422, { detail: "Unprocessable Entity" }];
const NOT_FOUND = [404, { detail: "Not Found" }];

export default {
  shop: () =>
    listen((request, response) => {
      const { method, url } = request;
      const mark = url.indexOf("?");
      const path = mark < 0 ? url : url.slice(0, mark);
      if (method === "POST" && path === "/orders") return readOrder(request, response);
      if (method !== "GET") return answer(response, NOT_FOUND);
      if (path === "/rows") return answer(response, [200, rows]);
      if (path === "/me") return void me(request).then((found) => answer(response, found));
      const parts = path.split("/");
      if (parts.length === 3 && parts[1] === "items") {
        const id = integer(parts[2]);
        return answer(response, id === undefined ? REFUSED : [200, item(id)]);
      }
      if (parts.length === 4 && parts[1] === "shops" && parts[3] === "search") {
        const found = searchOf(parts[2], new URLSearchParams(mark < 0 ? "" : url.slice(mark + 1)));
        return answer(response, found ? [200, found] : REFUSED);
      }
      answer(response, NOT_FOUND);
    }),

  routes() {
    const routes = new Map();
    eachRoute((method, path, resource) => {
      routes.set(`${method.toUpperCase()} ${path.replace("/:id", "")}`, (id) => ({ resource, id }));
    });
    return listen((request, response) => {
      const [, resource, id, ...rest] = request.url.split("/");
      const handler = routes.get(`${request.method} /${[resource, ...rest].join("/")}`);
      const known = integer(id);
      if (!handler) answer(response, NOT_FOUND);
      else answer(response, known === undefined ? REFUSED : [200, handler(known)]);
    });
  },
};

function readOrder(request, response) {
  const pieces = [];
  let length = 0;
  request.on("data", (piece) => {
    length += piece.length;
    if (length > BODY_LIMIT) request.destroy();
    else pieces.push(piece);
  });
  request.on("end", () => {
    let order;
    try {
      order = JSON.parse((pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)).toString());
    } catch {
      return answer(response, REFUSED);
    }
    const detail = checkOrder(order);
    answer(response, detail.length > 0 ? [422, { detail }] : [200, receipt(order)]);
  });
}

async function me(request) {
  const token = bearerToken(request.headers.authorization);
  const session = token && (await findSession(token));
  const account = session && (await findAccount(session));
  if (!account) return [401, { detail: "Not authenticated" }];
  const { id, name, email } = account;
  return [200, { id, name, email }];
}

function answer(response, [status, value]) {
  const text = JSON.stringify(value);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

async function listen(listener) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}
