// Starts Swagger UI on a page that contains the document and has no server of its own: nothing is requested.
const spec = JSON.parse(document.getElementById("openapi").textContent);
// Relative servers would be relative to the file.
const isAbsolute = ({ url }) => /^https?:/.test(url);

// Swagger UI's dark theme is the one of this class.
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
follow();
dark.addEventListener("change", follow);

window.ui = SwaggerUIBundle({
  spec,
  dom_id: "#swagger-ui",
  deepLinking: true,
  // The default sends the document to a validator on the internet.
  validatorUrl: null,
  ...(!spec.servers?.some(isAbsolute) && { supportedSubmitMethods: [] }),
});
