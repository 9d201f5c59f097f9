import { useEffect } from "react";
import { texts } from "../strings";
import { useWorkbench } from "./useWorkbench";

/** What went well needs no closing; milliseconds. */
const SHOWN = 8_000;

/** What was just done, or why it could not be: shown, and spoken. */
export function Message() {
  const { workbench, state } = useWorkbench();
  const { message } = state;
  useEffect(() => {
    if (message === null || message.isTrouble) return undefined;
    const timer = setTimeout(() => workbench.dismissMessage(), SHOWN);
    return () => clearTimeout(timer);
  }, [workbench, message]);
  return (
    <div
      className={message?.isTrouble ? "message trouble" : "message"}
      role="status"
      hidden={message === null}
    >
      {message !== null && (
        <>
          <span key={message.id}>{message.text}</span>
          <button type="button" aria-label={texts.dismiss} onClick={() => workbench.dismissMessage()}>
            <span aria-hidden="true">{"\u00d7"}</span>
          </button>
        </>
      )}
    </div>
  );
}
