// Starts Swagger UI on a page that contains the document and has no server of its own: nothing is requested.
const spec = JSON.parse(document.getElementById("openapi").textContent);
// Relative servers would be relative to the file.
const isAbsolute = ({ url }) => /^https?:/.test(url);

window.ui = SwaggerUIBundle({
  spec,
  dom_id: "#swagger-ui",
  deepLinking: true,
  // The default sends the document to a validator on the internet.
  validatorUrl: null,
  ...(!spec.servers?.some(isAbsolute) && { supportedSubmitMethods: [] }),
});
