import { crc32, inflateRawSync } from "node:zlib";
import { crc32 as crc32InScript } from "./crc32";
import { InflateError, type Checksum, type Inflate } from "./inflate";
import { systemCode } from "./systemCode";

/** Below this the output buffer is not asked for at once; zlib takes no less than 64. */
const SMALLEST_CHUNK = 1024;

/** The inflate port on Node's own zlib. Only programs that run in Node may import this file. */
export const inflateNode: Inflate = (compressed, maxBytes) => {
  try {
    // One byte more than expected: zlib then ends within the first chunk, and a longer stream shows itself.
    return inflateRawSync(compressed, {
      maxOutputLength: Math.max(maxBytes, 1),
      chunkSize: Math.max(maxBytes + 1, SMALLEST_CHUNK),
    });
  } catch (error) {
    throw new InflateError(systemCode(error) === "ERR_BUFFER_TOO_LARGE" ? "overflow" : "corrupt");
  }
};

/** CRC-32 by zlib; Node before 20.15 has none, there the one in plain script serves. */
export const checksumNode: Checksum =
  typeof crc32 === "function" ? (bytes) => crc32(bytes) : (bytes) => crc32InScript(bytes);
