import { setTimeout as pause } from "node:timers/promises";

/** How long a test waits for what must come: a machine with other work is no failure. Milliseconds. */
export const PATIENCE = 45_000;
/** A test has several such waits, a file's beginning unpacks and starts a browser. */
export const TEST_TIME = 240_000;

/** Waits until what is asked for is as expected; shows the difference when it never is. */
export async function eventually<T>(ask: () => Promise<T> | T, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await ask();
    try {
      expect(found).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}
