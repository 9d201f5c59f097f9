/// <reference types="office-js" />
import { hostFailureOf } from "./hostFailures";

/** Something of Excel that can be listened to; `remove` must run in the context that added it. */
export type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">;

/**
 * Listens from now until the function it gives is called. Registering takes a round trip: a stop before its end is kept
 * in mind, and the handlers go as soon as they are there. `failed` is told when Excel does not let us listen.
 */
export function listen(
  add: (context: Excel.RequestContext) => readonly Handler[],
  failed: (error: unknown) => void,
): () => void {
  let handlers: readonly Handler[] = [];
  let stopped = false;
  const registering = Excel.run(async (context) => {
    handlers = add(context);
    await context.sync();
  });
  registering.catch((error: unknown) => {
    handlers = [];
    failed(hostFailureOf(error));
  });
  return () => {
    if (stopped) return;
    stopped = true;
    registering
      .then(async () => {
        await remove(handlers);
      })
      // The pane is closing or Excel is gone: handlers end with it.
      .catch(() => undefined);
  };
}

async function remove(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  // The same context that registered them: Excel knows the handlers by no other.
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
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
