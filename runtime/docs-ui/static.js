// Starts Swagger UI on a page that has the document in it and no server of its own: nothing is asked for.
const spec = JSON.parse(document.getElementById("openapi").textContent);
// Relative servers would be beside the file.
const isAbsolute = ({ url }) => /^https?:/.test(url);

window.ui = SwaggerUIBundle({
  spec,
  dom_id: "#swagger-ui",
  deepLinking: true,
  // The default sends the document to a validator on the internet.
  validatorUrl: null,
  ...(!spec.servers?.some(isAbsolute) && { supportedSubmitMethods: [] }),
});
