// `node:http` with one fixed response: the time that Node itself takes to start.
import { createServer } from "node:http";
import { ANSWER } from "./answer.js";

const server = createServer((request, response) => {
  request.resume().once("end", () => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(ANSWER));
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log(`Serving at http://127.0.0.1:${server.address().port}`);
});
