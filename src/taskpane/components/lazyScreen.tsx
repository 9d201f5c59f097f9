import { Button, Spinner } from "@fluentui/react-components";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { usePane } from "../hooks/usePane";
import { type LazyName, loadedScreen, loadScreen, titleOf } from "../screens/lazyScreens";
import { ScreenTitle, TITLE_ID } from "./screenTitle";
import { useTextStyles } from "./textStyles";

/** A screen that may still have to be fetched; says so when the server does not give it. */
export function LazyScreen({ name }: { readonly name: LazyName }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const [Screen, setScreen] = useState<ComponentType | null>(() => loadedScreen(name));
  const hadFocus = useRef(false);
  useEffect(() => {
    if (loadedScreen(name) !== null) return undefined;
    let isWanted = true;
    loadScreen(name).then(
      (come) => {
        if (!isWanted) return;
        hadFocus.current = document.activeElement?.id === TITLE_ID;
        setScreen(() => come);
      },
      () => isWanted && setHasFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [name, attempt]);
  // The heading that had the focus while loading is replaced by the screen's own.
  useEffect(() => {
    if (Screen !== null && hadFocus.current) document.getElementById(TITLE_ID)?.focus();
    hadFocus.current = false;
  }, [Screen]);

  if (Screen !== null) return <Screen />;
  return (
    <>
      <ScreenTitle>{titleOf(name, strings)}</ScreenTitle>
      {!hasFailed ? (
        <Spinner label={strings.more.loading} labelPosition="after" size="small" />
      ) : (
        <>
          <p className={text.paragraph} role="alert">
            {strings.more.notLoaded}
          </p>
          <div>
            <Button
              onClick={() => {
                setHasFailed(false);
                setAttempt(attempt + 1);
              }}
            >
              {strings.more.again}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
