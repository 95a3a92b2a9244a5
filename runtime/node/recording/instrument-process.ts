/** For code that serves an app: the command line refers only to the server for Node. */
export { instrumentProcess } from "../../observing/of-process.js";
