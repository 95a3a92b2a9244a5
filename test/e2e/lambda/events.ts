/**
 * Events as AWS documents them, cut down to what a request is made of. Sources, under https://docs.aws.amazon.com/:
 * apigateway/latest/developerguide/http-api-develop-integrations-lambda.html (payloads 2.0 and 1.0),
 * lambda/latest/dg/urls-invocation.html (function URLs), lambda/latest/dg/services-alb.html (load balancers),
 * lambda/latest/dg/with-sqs.html (a queue), apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html.
 */

/** The parts of a documented event that a test sets. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  /** Pairs, not encoded. */
  readonly query?: readonly (readonly [string, string])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

const search = (query: Sent["query"] = []) =>
  query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");

const grouped = (query: Sent["query"] = []) => {
  const values: Record<string, string[]> = {};
  for (const [name, value] of query) values[name] = [...(values[name] ?? []), value];
  return values;
};

/** The event of an HTTP API, payload 2.0. */
function httpApi({
  method = "GET",
  path,
  query,
  headers = {},
  cookies,
  body,
  isBase64Encoded = false,
}: Sent) {
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: search(query),
    ...(cookies && { cookies }),
    headers: { ...headers },
    queryStringParameters: Object.fromEntries(
      Object.entries(grouped(query)).map(([name, values]) => [name, values.join(",")]),
    ),
    requestContext: {
      accountId: "123456789012",
      apiId: "api-id",
      domainName: "id.execute-api.us-east-1.amazonaws.com",
      domainPrefix: "id",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "agent" },
      requestId: "id",
      routeKey: "$default",
      stage: "$default",
      time: "12/Mar/2020:19:03:58 +0000",
      timeEpoch: 1583348638390,
    },
    ...(body !== undefined && { body }),
    isBase64Encoded,
  };
}

/** The event of a function URL, which is payload 2.0 with another domain. */
function functionUrl(sent: Sent) {
  const event = httpApi(sent);
  const domainName = "<url-id>.lambda-url.us-west-2.on.aws".replace("<url-id>", "url-id");
  return { ...event, requestContext: { ...event.requestContext, apiId: "url-id", domainName } };
}

/** The event of a REST API, payload 1.0. */
function restApi({
  method = "GET",
  path,
  query,
  headers = {},
  cookies,
  body,
  isBase64Encoded = false,
}: Sent) {
  const all: Record<string, string> = { ...headers, ...(cookies && { cookie: cookies.join("; ") }) };
  return {
    version: "1.0",
    resource: "/{proxy+}",
    path,
    httpMethod: method,
    headers: all,
    multiValueHeaders: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
    queryStringParameters: Object.fromEntries(query ?? []),
    multiValueQueryStringParameters: grouped(query),
    requestContext: {
      accountId: "123456789012",
      apiId: "id",
      domainName: "id.execute-api.us-east-1.amazonaws.com",
      domainPrefix: "id",
      extendedRequestId: "request-id",
      httpMethod: method,
      identity: { sourceIp: "192.0.2.1", userAgent: "user-agent" },
      path,
      protocol: "HTTP/1.1",
      requestId: "id=",
      requestTime: "04/Mar/2020:19:15:17 +0000",
      requestTimeEpoch: 1583349317135,
      resourceId: null,
      resourcePath: "/{proxy+}",
      stage: "prod",
    },
    pathParameters: null,
    stageVariables: null,
    body: body ?? null,
    isBase64Encoded,
  };
}

/** The event of a load balancer, which leaves names and values encoded. */
function loadBalancer({
  method = "GET",
  path,
  query,
  headers = {},
  cookies,
  body = "",
  isBase64Encoded = false,
}: Sent) {
  return {
    requestContext: {
      elb: {
        targetGroupArn:
          "arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/lambda-279XGJDqGZ5rsrHC2Fjr/49e9d65c45c6791a",
      },
    },
    httpMethod: method,
    path,
    multiValueQueryStringParameters: Object.fromEntries(
      Object.entries(grouped(query)).map(([name, values]) => [name, values.map(encodeURIComponent)]),
    ),
    multiValueHeaders: {
      host: ["lambda-alb-123578498.us-east-2.elb.amazonaws.com"],
      "x-forwarded-for": ["72.12.164.125"],
      "x-forwarded-port": ["80"],
      "x-forwarded-proto": ["http"],
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      ...(cookies && { cookie: [cookies.join("; ")] }),
    },
    body,
    isBase64Encoded,
  };
}

export const EVENTS = {
  "an HTTP API": httpApi,
  "a function URL": functionUrl,
  "a REST API": restApi,
  "a load balancer": loadBalancer,
} as const;

/** Events that are not requests, and must not be treated as if they had a response. */
export const FOREIGN: Readonly<Record<string, unknown>> = {
  "messages of a queue": {
    Records: [
      { messageId: "059f36b4-87a3-44ab-83d2-661975830a7d", body: "Test message.", eventSource: "aws:sqs" },
    ],
  },
  "a WebSocket API": {
    requestContext: {
      routeKey: "$connect",
      eventType: "CONNECT",
      connectionId: "L0SM9cOFvHcCIhw=",
      stage: "prod",
    },
    isBase64Encoded: false,
  },
  "a schedule": { source: "aws.events", "detail-type": "Scheduled Event", detail: {} },
  // vpc-lattice/latest/ug/lambda-functions.html, version 2.0 and 1.0.
  "VPC Lattice": {
    version: "2.0",
    path: "/items/1?tag=a",
    method: "GET",
    headers: { accept: ["*/*"] },
    queryStringParameters: { tag: ["a"] },
    isBase64Encoded: false,
    requestContext: {
      serviceNetworkArn: "arn:aws:vpc-lattice:us-east-2:123456789012:servicenetwork/sn-0bf3f2882e9cc805a",
      serviceArn: "arn:aws:vpc-lattice:us-east-2:123456789012:service/svc-0a40eebed65f8d69c",
      targetGroupArn: "arn:aws:vpc-lattice:us-east-2:123456789012:targetgroup/tg-6d0ecf831eec9f09",
      region: "us-east-2",
      timeEpoch: "1690497599177430",
    },
  },
  "VPC Lattice, version 1.0": {
    raw_path: "/items/1",
    method: "GET",
    headers: { accept: "*/*" },
    query_string_parameters: { tag: "a" },
    is_base64_encoded: false,
  },
  nothing: undefined,
  "a text": "ping",
};
