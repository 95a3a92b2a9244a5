/** @module The functions and types for writing an application. */
export type { Context, MiddlewareHandler } from "hono";
export { App, type AppOptions, type Lifespan } from "./app.js";
export type { JsonSchemaDialect } from "./assembly/json-schema/dialects.js";
export {
  type DocumentPart,
  mergeDocuments,
  type OpenapiDocument,
} from "./assembly/merging/merge-documents.js";
export type {
  Broadcast,
  BroadcastOptions,
  MessageCodec,
  SubscribeOptions,
  Subscription,
} from "./broadcast/broadcast.js";
export { BroadcastDisconnected, MalformedMessage, SubscriberLagged } from "./broadcast/errors.js";
export { memoryBroadcast } from "./broadcast/memory.js";
export { type Codec, type CodecOptions, codec } from "./codec/codec.js";
export { DecodeError, EncodeError } from "./codec/decode-error.js";
export type { Decoded } from "./codec/decoded.js";
export type { Encoded } from "./codec/encoded.js";
export { formatIssues } from "./codec/format-issues.js";
export type * from "./constraints.js";
export type { CacheControl } from "./contract/cache-control.js";
export type { JsonSchema } from "./contract/component.js";
export type { Deprecation } from "./contract/deprecation.js";
export type { EtagOption } from "./contract/etag.js";
export type { Idempotent, IdempotentOptions } from "./contract/idempotent.js";
export type { Issue } from "./contract/issue.js";
export type { IssueContexts, IssueType, KnownIssue } from "./contract/issue-types.js";
export type { Limit, LimitKey, Limits } from "./contract/limit.js";
export type { Versioning } from "./contract/versioning.js";
export type { WireStyle } from "./contract/wire-style.js";
export { Background } from "./dependencies/background.js";
export type { Restore } from "./dependencies/override.js";
export {
  type Endpoint,
  type EndpointContext,
  type EndpointEvent,
  type EndpointOptions,
  endpoint,
} from "./endpoint/endpoint.js";
export type { EndpointParams } from "./endpoint/endpoint-request.js";
export type { ErrorClass, ErrorHandler, RegisterErrorHandler } from "./errors/error-handlers.js";
export { HttpError } from "./errors/http-error.js";
export { RequestValidationError, ResponseValidationError } from "./errors/validation-errors.js";
export type { Messages, WordedRequest } from "./errors/wording.js";
export type { FrontendOptions } from "./frontend/frontend-options.js";
export type { HealthCheck, HealthOptions, TimedHealthCheck } from "./health/options.js";
export type { ErrorLogger, Log } from "./log.js";
export type { LogForm } from "./logging/log-form.js";
export type { McpAuthorization, McpOptions } from "./mcp/options.js";
export { applyMergePatch } from "./merge-patch.js";
export type { CompressionOptions } from "./middleware/compression/compression.js";
export type { CorsOptions } from "./middleware/cors/cors.js";
export type { RequestIdOptions } from "./middleware/request-id.js";
export type { SecurityHeadersOptions } from "./middleware/security-headers.js";
export type { AccessFields } from "./observing/access-fields.js";
export type { AccessLogger, AccessLogOption, AccessLogOptions } from "./observing/access-log.js";
export type {
  ArrivedRequest,
  HandlingStep,
  Instrumentation,
  RequestOutcome,
  RequestRecord,
  RouteFacts,
  TraceIds,
} from "./observing/instrumentation.js";
export type { Callbacks, IncludeOptions, RouteOptions, RouterOptions, WebhookOptions } from "./options.js";
export type { DocsOptions } from "./pages/docs-option.js";
export { IfMatch, IfNoneMatch } from "./request/conditions.js";
export { Upload, type UploadOptions, type UploadSource } from "./request/upload.js";
export { etag, etagOf } from "./result/etag.js";
export type { FileReply } from "./result/file-reply.js";
export { Outgoing } from "./result/outgoing.js";
export { redirect } from "./result/redirect.js";
export { Reply, reply } from "./result/reply.js";
export { type DeclaredResponse, type Responses, response } from "./result/response.js";
export { type EventFields, event, ServerSentEvent } from "./result/server-sent-event.js";
export { Router } from "./router.js";
export { SecurityScopes } from "./security/scopes.js";
export type * from "./security/types.js";
export type { SettingsOptions, Variables } from "./settings/options.js";
export { type ReadSettings, settings } from "./settings/settings.js";
export { SettingsError } from "./settings/settings-error.js";
export { type ClientSocket, type ConnectOptions, SocketRefused } from "./socket/client-socket.js";
export { SocketClosed } from "./socket/closed.js";
export type { SocketEnd } from "./socket/connection.js";
export type { AppSocketSettings, SocketOptions, SocketSettings } from "./socket/options.js";
export { InvalidMessage, type Socket } from "./socket/socket.js";
export { type InProcessWebSocket, webSocketTo } from "./socket/web-socket.js";
export type { ToolResult } from "./tool/run-tool.js";
export type {
  AiSdkTool,
  AnthropicTool,
  ChatCompletionsTool,
  ResponsesTool,
  StrictOption,
} from "./tool/shapes.js";
export { type Tool, type ToolOptions, tool } from "./tool/tool.js";
export { ToolError } from "./tool/tool-error.js";
export { type Tools, tools } from "./tool/tools.js";
export type * from "./types.js";
