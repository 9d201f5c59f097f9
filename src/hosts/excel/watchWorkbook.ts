/// <reference types="office-js" />
import { hostFailureOf } from "./hostFailures";

/** Something of Excel that can be listened to; `remove` must run in the context that added it. */
type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">;

/**
 * Listens from now until the function it gives is called. Registering takes a round trip: a stop before its end is kept
 * in mind, and the handler goes as soon as it is there. `failed` is told when Excel does not let us listen.
 */
export function listen(
  add: (context: Excel.RequestContext) => Handler,
  failed: (error: unknown) => void,
): () => void {
  let handler: Handler | null = null;
  let stopped = false;
  const registering = Excel.run(async (context) => {
    handler = add(context);
    await context.sync();
  });
  registering.catch((error: unknown) => {
    handler = null;
    failed(hostFailureOf(error));
  });
  return () => {
    if (stopped) return;
    stopped = true;
    registering
      .then(async () => {
        if (handler) await remove(handler);
      })
      // The pane is closing or Excel is gone: handlers end with it.
      .catch(() => undefined);
  };
}

async function remove(handler: Handler): Promise<void> {
  // The same context that registered it: Excel knows the handler by no other.
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}

/** Gives a function that calls back once a burst of calls has been quiet for so many milliseconds, and one to end that for good. */
export function debounce(callBack: () => void, milliseconds: number): { call(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  return {
    call: () => {
      // An event may still be on its way when the listening ends.
      if (over) return;
      clearTimeout(timer);
      timer = setTimeout(callBack, milliseconds);
    },
    cancel: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}
