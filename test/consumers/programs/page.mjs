// For a page: the test calls it there.
import { callAll } from "./call-all.mjs";

globalThis.callAll = callAll;
