import { Button, Spinner } from "@fluentui/react-components";
import { type ComponentType, useEffect, useState } from "react";
import { usePane } from "../hooks/usePane";
import type { ToolName } from "../strings";
import { tools } from "../tools";
import { ScreenTitle, TITLE_ID } from "./screenTitle";
import { useTextStyles } from "./textStyles";

/** Screens that have come, kept while the pane lives. */
const loaded = new Map<ToolName, ComponentType>();

/** A tool's screen, fetched when it is first opened; says so when the server does not give it. */
export function LazyTool({ name }: { readonly name: ToolName }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const [Screen, setScreen] = useState<ComponentType | null>(() => loaded.get(name) ?? null);
  useEffect(() => {
    if (loaded.has(name)) return undefined;
    let isWanted = true;
    const load = tools[name];
    const come = load === undefined ? Promise.reject(new Error(`no tool ${name}`)) : load();
    come.then(
      (module) => {
        loaded.set(name, module.Screen);
        if (isWanted) setScreen(() => module.Screen);
      },
      () => isWanted && setHasFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [name, attempt]);
  // The heading that had the focus while loading is replaced by the screen's own.
  useEffect(() => {
    if (Screen !== null && document.activeElement === document.body)
      document.getElementById(TITLE_ID)?.focus();
  }, [Screen]);

  if (Screen !== null) return <Screen />;
  return (
    <>
      <ScreenTitle>{strings.more.tools[name].name}</ScreenTitle>
      {!hasFailed ? (
        <Spinner label={strings.more.loading} labelPosition="after" size="small" />
      ) : (
        <>
          <p className={text.paragraph} role="alert">
            {strings.more.notLoaded}
          </p>
          <Button
            onClick={() => {
              setHasFailed(false);
              setAttempt(attempt + 1);
            }}
          >
            {strings.more.again}
          </Button>
        </>
      )}
    </>
  );
}
