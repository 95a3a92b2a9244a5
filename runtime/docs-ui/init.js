// Starts Swagger UI. A separate file, so that a Content-Security-Policy need not allow inline scripts.
const { openapi, redirect } = document.currentScript.dataset;

// Swagger UI's dark theme is the one of this class.
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
follow();
dark.addEventListener("change", follow);

window.ui = SwaggerUIBundle({
  url: new URL(openapi, document.baseURI).href,
  dom_id: "#swagger-ui",
  deepLinking: true,
  oauth2RedirectUrl: new URL(redirect, document.baseURI).href,
  // The default sends the document to a validator on the internet.
  validatorUrl: null,
});
