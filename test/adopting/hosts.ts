import "reflect-metadata";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "node:querystring";
import { Controller, Get, HttpException, Module, Param, Put } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import fastify, { type FastifyInstance } from "fastify";
import { throughHono } from "../../runtime/node/direct/testing.js";
import type { NodeHandler, NodeHandlerOptions } from "../../runtime/node/handler/handler.js";

/** A server that existed before the application. */
export interface Listening {
  readonly url: string;
  readonly server: Server;
  close(): Promise<void>;
}

/** A way to mount an application in a server. */
export interface Host {
  /** The path below which the application is served. */
  readonly below: string;
  readonly options: NodeHandlerOptions;
  /** What the host refuses before the application gets it: a name of `ASKED`. */
  readonly refuses: readonly string[];
  /** @param handler absent for the server without the application. */
  listen(handler: NodeHandler | undefined): Promise<Listening>;
}

const host = (parts: Pick<Host, "listen"> & Partial<Host>): Host => ({
  below: "",
  options: {},
  refuses: [],
  ...parts,
});

/**
 * The routes of every host, in addition to its 404: two below each path, one of which has a path of the application's, and one
 * that fails.
 */
const OWN = ["", "/api"];

async function listening(server: Server): Promise<Listening> {
  if (!server.listening) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const ofNode: RequestListener = (request, response) => {
  const { method, url } = request;
  const isOwn = OWN.some((path) => url === `${path}/own`);
  response.statusCode = isOwn || method === "PUT" ? 200 : url?.endsWith("/fails") ? 500 : 404;
  response.setHeader("content-type", "text/plain");
  response.end(`Node has ${response.statusCode} for ${method} ${url}`);
};

function onNode(handler: NodeHandler | undefined): Promise<Listening> {
  return listening(
    createServer(
      handler ? (request, response) => handler(request, response, () => ofNode(request, response)) : ofNode,
    ),
  );
}

function onExpress(mount: (server: Express, handler: NodeHandler) => unknown, before: RequestHandler[] = []) {
  return (handler: NodeHandler | undefined): Promise<Listening> => {
    const server = express();
    if (before.length > 0) server.use(before);
    if (handler) mount(server, handler);
    for (const path of OWN) {
      server.get(`${path}/own`, (_, response) => void response.send("Express's own"));
      server.put(`${path}/items/:id`, (request, response) => void response.json({ put: request.params.id }));
      server.get(`${path}/fails`, () => {
        throw new Error("Express failed");
      });
    }
    server.use(((error: Error, _request, response, _next) => {
      response.status(500).send(`Express says ${error.message}`);
    }) satisfies ErrorRequestHandler);
    return listening(createServer(server));
  };
}

const parsers = [express.json(), express.urlencoded({ extended: true }), express.text(), express.raw()];

function onFastify(
  mount: (server: FastifyInstance, handler: NodeHandler) => unknown,
  before: (server: FastifyInstance) => unknown = () => {},
) {
  return async (handler: NodeHandler | undefined): Promise<Listening> => {
    const server = fastify();
    before(server);
    if (handler) mount(server, handler);
    for (const path of OWN) {
      server.get(`${path}/own`, () => "Fastify's own");
      server.put<{ Params: { id: string } }>(`${path}/items/:id`, ({ params }) => ({ put: params.id }));
      server.get(`${path}/fails`, () => {
        throw new Error("Fastify failed");
      });
    }
    await server.listen({ port: 0, host: "127.0.0.1" });
    const { port } = server.server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}`,
      server: server.server,
      async close() {
        server.server.closeAllConnections();
        await server.close();
      },
    };
  };
}

/** The effect of decorators, which nothing compiles here. */
class Shop {
  own() {
    return "Nest's own";
  }
  put(id: string) {
    return { put: id };
  }
  fails() {
    throw new HttpException("Nest failed", 500);
  }
}
const method = (name: keyof Shop) =>
  Object.getOwnPropertyDescriptor(Shop.prototype, name) as PropertyDescriptor;
Controller(OWN.map((path) => path || "/"))(Shop);
Get("own")(Shop.prototype, "own", method("own"));
Put("items/:id")(Shop.prototype, "put", method("put"));
Param("id")(Shop.prototype, "put", 0);
Get("fails")(Shop.prototype, "fails", method("fails"));
class ShopModule {}
Module({ controllers: [Shop] })(ShopModule);

function onNest(
  mount: (nest: NestExpressApplication, handler: NodeHandler) => unknown,
  before: (nest: NestExpressApplication) => unknown = () => {},
) {
  return async (handler: NodeHandler | undefined): Promise<Listening> => {
    const nest = await NestFactory.create<NestExpressApplication>(ShopModule, { logger: false });
    before(nest);
    if (handler) mount(nest, handler);
    await nest.listen(0, "127.0.0.1");
    const server: Server = nest.getHttpServer();
    const { url } = await listening(server);
    return {
      url,
      server,
      async close() {
        server.closeAllConnections();
        await nest.close();
      },
    };
  };
}

async function onNestAndFastify(handler: NodeHandler | undefined): Promise<Listening> {
  const nest = await NestFactory.create<NestFastifyApplication>(ShopModule, new FastifyAdapter(), {
    logger: false,
  });
  if (handler)
    nest
      .getHttpAdapter()
      .getInstance()
      .addHook("onRequest", ({ raw }, reply, next) => handler(raw, reply.raw, next));
  await nest.listen(0, "127.0.0.1");
  const server: Server = nest.getHttpServer();
  const { url } = await listening(server);
  return {
    url,
    server,
    async close() {
      server.closeAllConnections();
      await nest.close();
    },
  };
}

/** Every way of mounting that the documentation shows. */
export const HOSTS = {
  "node:http": host({ listen: onNode }),
  "node:http, below a path": host({ listen: onNode, below: "/api", options: { mountPath: "/api" } }),
  Express: host({ listen: onExpress((server, handler) => server.use(handler)) }),
  "Express, below a path": host({
    listen: onExpress((server, handler) => server.use("/api", handler)),
    below: "/api",
    options: { mountPath: "/api" },
  }),
  "Express, below a parameter": host({
    listen: onExpress((server, handler) => server.use("/:tenant", express.Router().use("/v1", handler))),
    below: "/ada/v1",
  }),
  "Express, behind its parsers": host({
    listen: onExpress((server, handler) => server.use(handler), parsers),
  }),
  "Express, through Hono": host({
    listen: onExpress((server, handler) => server.use(handler)),
    options: throughHono,
  }),
  "Express, behind its parsers, through Hono": host({
    listen: onExpress((server, handler) => server.use(handler), parsers),
    options: throughHono,
  }),
  "Express, behind compression": host({
    listen: onExpress((server, handler) => server.use(handler), [compression({ threshold: 0 })]),
  }),
  Fastify: host({
    listen: onFastify((server, handler) =>
      server.addHook("onRequest", ({ raw }, reply, next) => handler(raw, reply.raw, next)),
    ),
  }),
  "Fastify, below a path": host({
    listen: onFastify((server, handler) =>
      server.addHook("onRequest", ({ raw }, reply, next) => handler(raw, reply.raw, next)),
    ),
    below: "/api",
    options: { mountPath: "/api" },
  }),
  "Fastify, behind its parsers": host({
    listen: onFastify(
      (server, handler) =>
        server.addHook("preHandler", (request, reply, next) => {
          const raw: IncomingMessage & { body?: unknown } = request.raw;
          if (request.body !== undefined && request.body !== null) raw.body = request.body;
          handler(raw, reply.raw, next);
        }),
      (server) =>
        server.addContentTypeParser(
          "application/x-www-form-urlencoded",
          { parseAs: "string" },
          (_, text, done) => done(null, parse(String(text))),
        ),
    ),
    refuses: ["an empty body", "an upload"],
  }),
  NestJS: host({ listen: onNest((nest, handler) => nest.use(handler)) }),
  "NestJS, below a path": host({
    listen: onNest((nest, handler) => nest.use("/api", handler)),
    below: "/api",
    options: { mountPath: "/api" },
  }),
  "NestJS on Fastify": host({ listen: onNestAndFastify }),
  "NestJS on Fastify, below a path": host({
    listen: onNestAndFastify,
    below: "/api",
    options: { mountPath: "/api" },
  }),
  "NestJS, behind its parsers": host({
    listen: onNest(
      (nest, handler) => nest.use(handler),
      (nest) => nest.useBodyParser("json").useBodyParser("urlencoded", { extended: true }),
    ),
  }),
} as const satisfies Readonly<Record<string, Host>>;
