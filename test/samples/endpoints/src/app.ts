import { api } from "./api.js";
import { DELETE, GET } from "./app/api/items/[id]/route.js";
import { POST } from "./app/api/items/route.js";
import { GET as readFile } from "./routes/files/[...path]/+server.js";
import { put, GET as readUnknown } from "./written.js";

const lastOf = (request: Request) =>
  decodeURIComponent(new URL(request.url).pathname.split("/").at(-1) ?? "");

// As Next.js calls them.
api.mount("/next/items", (request: Request) => {
  if (request.method === "POST") return POST(request, { params: Promise.resolve({}) });
  const context = { params: Promise.resolve({ id: lastOf(request) }) };
  return request.method === "DELETE" ? DELETE(request, context) : GET(request, context);
});

api.mount("/next/files", (request: Request) =>
  readFile(request, { params: { path: ["a b", lastOf(request)] } }),
);

// As SvelteKit does.
api.mount("/kit/files", (request: Request) =>
  readFile({ request, params: { path: `a/${lastOf(request)}` } }),
);

// With nothing but the request.
api.mount("/names", put.fetch);

api.mount("/unknown", (request: Request) =>
  lastOf(request) === "" ? readUnknown(request) : readUnknown(request, { params: { id: lastOf(request) } }),
);

export default api;
