import { createElement } from "react";
import { usePane } from "../hooks/usePane";
import { loadedPreview } from "../screens/lazyScreens";

/** The preview of plans, once it is there: it comes with the first screen that could offer a plan. */
export function LazyPreview() {
  // Every change of state asks again.
  usePane();
  const preview = loadedPreview();
  return preview === null ? null : createElement(preview);
}
