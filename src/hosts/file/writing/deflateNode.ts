import { deflateRawSync } from "node:zlib";
import type { Deflate } from "./deflate";

/** The deflate port on Node's own zlib. Only programs that run in Node may import this file. */
export const deflateNode: Deflate = (bytes) => deflateRawSync(bytes);
