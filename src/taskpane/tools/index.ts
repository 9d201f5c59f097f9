import type { ComponentType } from "react";
import type { ToolName } from "../strings";

/** A tool: a whole screen for one further task, in a folder of its own, loaded when it is first opened. */
export interface ToolModule {
  /** Begins with a ScreenTitle; gets session, state and the pane's sentences from usePane. */
  readonly Screen: ComponentType;
}

/**
 * The tools that the screen "Việc khác" offers, each in `tools/<name>/`: `screen.tsx` exports `Screen`, `strings.ts` its
 * sentences in both languages (not in src/taskpane/strings, which the first load pays for). Files are made with
 * `session.services.saveFile`, chosen ones opened with `session.services.openFile`, and cells written only by
 * `session.offer(plan)`, which previews.
 */
export const tools: Partial<Readonly<Record<ToolName, () => Promise<ToolModule>>>> = {
  report: () => import(/* webpackChunkName: "report" */ "./report/screen"),
  rubrics: () => import(/* webpackChunkName: "rubrics" */ "./rubrics/screen"),
  template: () => import(/* webpackChunkName: "template" */ "./template/screen"),
  inspection: () => import(/* webpackChunkName: "inspection" */ "./inspection/screen"),
  training: () => import(/* webpackChunkName: "training" */ "./training/screen"),
  appraisal: () => import(/* webpackChunkName: "appraisal" */ "./appraisal/screen"),
  consolidation: () => import(/* webpackChunkName: "consolidation" */ "./consolidation/screen"),
};
