// The work of the handlers, which is compiled with the app of Countersign (`project.js`).
export * from "../.project-http/dist/http-work.js";
