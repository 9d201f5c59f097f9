import * as z from "zod";

/** What a person set for the pane itself. Kept on the machine, never in the workbook. */
export interface Preferences {
  readonly language: "vi" | "en";
  readonly largeText: boolean;
  /** Check again after edits, once a check was made. */
  readonly recheckOnChange: boolean;
}

/** Where preferences are kept. Loading never throws: what cannot be understood is left out. */
export interface PreferenceStore {
  load(): Preferences;
  save(preferences: Preferences): void;
}

export const defaultPreferences: Preferences = { language: "vi", largeText: false, recheckOnChange: false };

const KEY = "vtlt.preferences/1";
const schema = z.object({
  language: z.enum(["vi", "en"]).catch(defaultPreferences.language),
  largeText: z.boolean().catch(defaultPreferences.largeText),
  recheckOnChange: z.boolean().catch(defaultPreferences.recheckOnChange),
});

/** Keeps preferences in the browser's storage; where that is not allowed they last as long as the pane. */
export function browserPreferences(storage: () => Storage): PreferenceStore {
  return {
    load: () => {
      try {
        const decoded = schema.safeParse(JSON.parse(storage().getItem(KEY) ?? "{}"));
        return decoded.success ? decoded.data : defaultPreferences;
      } catch {
        return defaultPreferences;
      }
    },
    save: (preferences) => {
      try {
        storage().setItem(KEY, JSON.stringify(preferences));
      } catch {
        // Storage is refused or full: the setting holds until the pane is closed.
      }
    },
  };
}
