import { type Checks, checked } from "./checked.js";
import type { Effect } from "./plain.js";

/** `true` means the default value below, a text another value, `false` none. */
type Choice = boolean | string;

/**
 * The names are those of Hono's `secureHeaders`.
 * @example new App({ title: "Shop", version: "1.0.0", securityHeaders: { crossOriginResourcePolicy: false } });
 */
export interface SecurityHeadersOptions {
  /** Default `frame-ancestors 'none'`: no page may show a response in a frame. */
  readonly contentSecurityPolicy?: Choice;
  /** Only reported, not enforced. Default none. */
  readonly contentSecurityPolicyReportOnly?: false | string;
  /** Default none. `true` is `require-corp`. */
  readonly crossOriginEmbedderPolicy?: Choice;
  /** Default `same-origin`. */
  readonly crossOriginOpenerPolicy?: Choice;
  /**
   * Default `same-origin`: pages of other origins may not show a response as an image or run it as a script. This does not affect
   * CORS.
   */
  readonly crossOriginResourcePolicy?: Choice;
  /** Default `?1`. */
  readonly originAgentCluster?: Choice;
  /** Default none. */
  readonly permissionsPolicy?: false | string;
  /** Default `no-referrer`. */
  readonly referrerPolicy?: Choice;
  /** Default none. */
  readonly reportingEndpoints?: false | string;
  /**
   * HSTS. Default none, since browsers remember it for the time that it states. `true` is `max-age=31536000; includeSubDomains`.
   */
  readonly strictTransportSecurity?: Choice;
  /** Default `nosniff`. */
  readonly xContentTypeOptions?: Choice;
  /** Default `off`. */
  readonly xDnsPrefetchControl?: Choice;
  /** Default `noopen`. */
  readonly xDownloadOptions?: Choice;
  /** Default `DENY`. */
  readonly xFrameOptions?: Choice;
  /** Default `none`. */
  readonly xPermittedCrossDomainPolicies?: Choice;
  /** Default `0`: the filter that other values enable could be used for attacks. */
  readonly xXssProtection?: Choice;
}

interface Row {
  readonly header: string;
  /** The meaning of `true`; absent if no value suits every app. */
  readonly value?: string;
  /** Whether it is sent unless the options exclude it. */
  readonly always: boolean;
}

const always = (header: string, value: string): Row => ({ header, value, always: true });
const onDemand = (header: string, value?: string): Row => ({
  header,
  always: false,
  ...(value !== undefined && { value }),
});

/** The list of Helmet and Hono. The reasons for differences are in docs/decisions/middleware.md. */
const HEADERS: { readonly [Name in keyof SecurityHeadersOptions]-?: Row } = {
  contentSecurityPolicy: always("content-security-policy", "frame-ancestors 'none'"),
  contentSecurityPolicyReportOnly: onDemand("content-security-policy-report-only"),
  crossOriginEmbedderPolicy: onDemand("cross-origin-embedder-policy", "require-corp"),
  crossOriginOpenerPolicy: always("cross-origin-opener-policy", "same-origin"),
  crossOriginResourcePolicy: always("cross-origin-resource-policy", "same-origin"),
  originAgentCluster: always("origin-agent-cluster", "?1"),
  permissionsPolicy: onDemand("permissions-policy"),
  referrerPolicy: always("referrer-policy", "no-referrer"),
  reportingEndpoints: onDemand("reporting-endpoints"),
  strictTransportSecurity: onDemand("strict-transport-security", "max-age=31536000; includeSubDomains"),
  xContentTypeOptions: always("x-content-type-options", "nosniff"),
  xDnsPrefetchControl: always("x-dns-prefetch-control", "off"),
  xDownloadOptions: always("x-download-options", "noopen"),
  xFrameOptions: always("x-frame-options", "DENY"),
  xPermittedCrossDomainPolicies: always("x-permitted-cross-domain-policies", "none"),
  xXssProtection: always("x-xss-protection", "0"),
};

type Name = keyof SecurityHeadersOptions;

/** One line that any server can send. */
const LINE = /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/;

const CHECKS = Object.fromEntries(
  Object.entries(HEADERS).map(([name, { value }]) => [
    name,
    {
      isRight: (given: unknown) =>
        given === false ||
        (given === true && value !== undefined) ||
        (typeof given === "string" && LINE.test(given)),
      must: `the header's value as one line of text${value === undefined ? "" : `, true for "${value}"`}, or false for none`,
    },
  ]),
) as Checks<SecurityHeadersOptions>;

/** @throws TypeError for invalid options. */
export function securityHeaders(given: SecurityHeadersOptions | true): Effect {
  const options = checked("securityHeaders", given, CHECKS);
  const fields = Object.entries(HEADERS).flatMap(([name, row]) => {
    const chosen = options[name as Name] ?? row.always;
    const value = chosen === true ? row.value : chosen;
    return value === false || value === undefined ? [] : [[row.header, value]];
  });
  return { constant: Object.fromEntries(fields) as Readonly<Record<string, string>> };
}
