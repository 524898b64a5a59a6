import { register } from "tsx/esm/api";

register();
export default (await import("./read-task.ts")).default;
