import { Inflate as InflateStream } from "fflate";
import { InflateError, type Inflate } from "./inflate";

/** Compressed bytes given to the inflater at a time: at most 1032 times as many come out before we look. */
const STEP = 16 * 1024;

/** The inflate port on fflate, for browsers: unpacks piece by piece and stops at the bound. */
export const inflateBrowser: Inflate = (compressed, maxBytes) => {
  const output = new Uint8Array(maxBytes);
  let length = 0;
  const stream = new InflateStream((piece) => {
    if (length + piece.length <= maxBytes) output.set(piece, length);
    length += piece.length;
  });
  try {
    // fflate takes nothing at all for a whole stream.
    if (compressed.length === 0) throw new InflateError("corrupt");
    for (let at = 0; at < compressed.length; at += STEP) {
      const end = Math.min(at + STEP, compressed.length);
      stream.push(compressed.subarray(at, end), end === compressed.length);
      if (length > maxBytes) break;
    }
  } catch {
    throw new InflateError("corrupt");
  }
  if (length > maxBytes) throw new InflateError("overflow");
  return length === maxBytes ? output : output.slice(0, length);
};
