import { deflateSync } from "fflate";
import type { Deflate } from "./deflate";

/** The deflate port on fflate, for browsers. */
export const deflateBrowser: Deflate = (bytes) => deflateSync(bytes);
