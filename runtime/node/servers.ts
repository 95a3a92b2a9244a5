/** @module What serves an application on Node. */
export { type NodeHandler, type NodeHandlerOptions, toNodeHandler } from "./handler/handler.js";
export type { CloseOptions, Servable } from "./servable.js";
export { type ServeOptions, type Server, serve } from "./serve.js";
