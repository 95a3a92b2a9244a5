// Starts Scalar. Its defaults ask other hosts for fonts, a proxy and an assistant, and tell one of them who looks.
const { openapi } = document.currentScript.dataset;

Scalar.createApiReference("#scalar", {
  url: new URL(openapi, document.baseURI).href,
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  proxyUrl: "",
});
