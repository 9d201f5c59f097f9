/** The deflate port: gives the bytes as a raw deflate stream. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;
