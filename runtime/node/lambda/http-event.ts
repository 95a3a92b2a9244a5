import type { LambdaEvent } from "hono/aws-lambda";

/**
 * Checks that an event is a request: from API Gateway (payload 1.0 or 2.0), a function URL, or an Application Load Balancer.
 * @throws TypeError for any other event, so that Lambda counts the invocation as failed. Otherwise a queue would consider its
 * message processed.
 */
export function checkEvent(event: unknown): LambdaEvent {
  if (isSecond(event) || isFirst(event)) return event as LambdaEvent;
  const keys = typeof event === "object" && event !== null ? Object.keys(event).join(", ") : typeof event;
  throw new TypeError(
    `This event is not an HTTP request (it has: ${keys.slice(0, 200) || "nothing"}). The handler of countersign/lambda accepts events from API Gateway's REST and HTTP APIs, function URLs and Application Load Balancers; use separate functions for other sources, including WebSocket APIs.`,
  );
}

/** Payload 2.0: HTTP APIs and function URLs. */
function isSecond(event: unknown): boolean {
  const { rawPath, requestContext } = Object(event) as Fields;
  const { http } = Object(requestContext) as Fields;
  return typeof rawPath === "string" && typeof (Object(http) as Fields)["method"] === "string";
}

/** Payload 1.0, which load balancers send as well. */
function isFirst(event: unknown): boolean {
  const { httpMethod, path, requestContext } = Object(event) as Fields;
  return typeof httpMethod === "string" && typeof path === "string" && typeof requestContext === "object";
}

type Fields = Readonly<Record<string, unknown>>;
