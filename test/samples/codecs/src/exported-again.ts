export { codec as again } from "countersign";
