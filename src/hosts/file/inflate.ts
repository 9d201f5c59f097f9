/**
 * The inflate port: gives the raw deflate stream unpacked. Throws {@link InflateError} when the data is broken or
 * ends early ("corrupt"), and as soon as more than `maxBytes` would come out ("overflow"): never unpacks further.
 */
export type Inflate = (compressed: Uint8Array, maxBytes: number) => Uint8Array;

/** Why a stream was not unpacked. */
export class InflateError extends Error {
  constructor(readonly reason: "corrupt" | "overflow") {
    super(reason);
    this.name = "InflateError";
  }
}

/** Gives the CRC-32 of the bytes as an unsigned number. */
export type Checksum = (bytes: Uint8Array) => number;
