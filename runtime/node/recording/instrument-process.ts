/** For who serves an app; the command line knows of the server for Node alone. */
export { instrumentProcess } from "../../observing/of-process.js";
