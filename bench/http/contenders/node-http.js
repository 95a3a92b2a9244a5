// `node:http` by hand: the baseline of the comparison.
import { once } from "node:events";
import { createServer } from "node:http";
import { checkOrder, integer, searchOf } from "../hand.js";
import { eachRoute } from "../resources.js";
import { bearerToken, findAccount, findSession, item, receipt, rows } from "../work.js";

const BODY_LIMIT = 1024 * 1024;
const REFUSED = { detail: "Unprocessable Entity" };
const NOT_FOUND = { detail: "Not Found" };
const UNKNOWN = { detail: "Not authenticated" };

export default {
  shop: () =>
    listen((request, response) => {
      const { method, url } = request;
      const mark = url.indexOf("?");
      const path = mark < 0 ? url : url.slice(0, mark);
      if (method === "POST" && path === "/orders") return readOrder(request, response);
      if (method !== "GET") return answer(response, 404, NOT_FOUND);
      if (path === "/rows") return answer(response, 200, rows);
      if (path === "/me") return void me(request, response);
      const parts = path.split("/");
      if (parts.length === 3 && parts[1] === "items") {
        const id = integer(parts[2]);
        return id === undefined ? answer(response, 422, REFUSED) : answer(response, 200, item(id));
      }
      if (parts.length === 4 && parts[1] === "shops" && parts[3] === "search") {
        const found = searchOf(parts[2], new URLSearchParams(mark < 0 ? "" : url.slice(mark + 1)));
        return found ? answer(response, 200, found) : answer(response, 422, REFUSED);
      }
      answer(response, 404, NOT_FOUND);
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
      if (!handler) answer(response, 404, NOT_FOUND);
      else if (known === undefined) answer(response, 422, REFUSED);
      else answer(response, 200, handler(known));
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
      return answer(response, 422, REFUSED);
    }
    const detail = checkOrder(order);
    if (detail.length > 0) answer(response, 422, { detail });
    else answer(response, 200, receipt(order));
  });
}

async function me(request, response) {
  const token = bearerToken(request.headers.authorization);
  const session = token && (await findSession(token));
  const account = session && (await findAccount(session));
  if (!account) return answer(response, 401, UNKNOWN);
  const { id, name, email } = account;
  answer(response, 200, { id, name, email });
}

function answer(response, status, value) {
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
