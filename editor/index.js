// TypeScript's language service finds its plugins by folder, without the package's `exports`, and calls what a module is.
module.exports = require("../dist/editor.cjs").default;
