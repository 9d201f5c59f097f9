import type { ComponentType } from "react";
import type { ScreenName, Strings } from "../strings";
import { tools } from "../tools";

/** The screens that are not there from the start: the pane comes up without waiting for them. */
export type LazyName = Exclude<ScreenName, "check"> | "result";

/** A whole screen: begins with a ScreenTitle and gets everything from usePane. */
interface ScreenModule {
  readonly Screen: ComponentType;
}

const own = {
  result: () => import(/* webpackChunkName: "screens" */ "./resultScreen"),
  score: () => import(/* webpackChunkName: "screens" */ "./scoreScreen"),
  progress: () => import(/* webpackChunkName: "screens" */ "./progressScreen"),
  rubric: () => import(/* webpackChunkName: "screens" */ "./rubricScreen"),
  settings: () => import(/* webpackChunkName: "screens" */ "./settingsScreen"),
  more: () => import(/* webpackChunkName: "screens" */ "./moreScreen"),
} as const satisfies Partial<Record<LazyName, () => Promise<ScreenModule>>>;

const loaders: Partial<Readonly<Record<LazyName, () => Promise<ScreenModule>>>> = { ...own, ...tools };

/** Screens that have come, kept while the pane lives; and the preview, which every one of them may open. */
const loaded = new Map<LazyName, ComponentType>();
let preview: ComponentType | null = null;

/** Gives the preview of plans; null until a screen has come. */
export function loadedPreview(): ComponentType | null {
  return preview;
}

/** Gives a screen that has come; null before that. */
export function loadedScreen(name: LazyName): ComponentType | null {
  return loaded.get(name) ?? null;
}

/** Fetches a screen, once. Fails when the server does not give it: the next call tries again. */
export async function loadScreen(name: LazyName): Promise<ComponentType> {
  const load = loaders[name];
  if (load === undefined) throw new Error(`no screen ${name}`);
  const [{ Screen }, { PlanPreview }] = await Promise.all([
    load(),
    import(/* webpackChunkName: "screens" */ "../components/planPreview"),
  ]);
  preview = PlanPreview;
  loaded.set(name, Screen);
  return Screen;
}

/** Fetches the pane's own screens before they are asked for; not the tools, which few people open. */
export async function preloadScreens(): Promise<void> {
  await Promise.all((Object.keys(own) as (keyof typeof own)[]).map(loadScreen));
}

/** Gives the heading of a screen that has not come yet. */
export function titleOf(name: LazyName, strings: Strings): string {
  return name in own ? strings[name as keyof typeof own].title : strings.more.tools[toolName(name)].name;
}

function toolName(name: LazyName): Exclude<LazyName, keyof typeof own> {
  return name as Exclude<LazyName, keyof typeof own>;
}
