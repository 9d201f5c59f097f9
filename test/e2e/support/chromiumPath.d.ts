/** Gives the browser to start: the one CHROMIUM_PATH names, else the one from the npm package, unpacked when first asked. */
export function chromiumPath(): Promise<string>;
