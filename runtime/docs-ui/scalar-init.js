// Starts Scalar. Its defaults request fonts, a proxy and an assistant from other hosts, and report visits to one of them.
const { openapi } = document.currentScript.dataset;

Scalar.createApiReference("#scalar", {
  url: new URL(openapi, document.baseURI).href,
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  proxyUrl: "",
});
