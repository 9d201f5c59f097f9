import {
  browserPreferences,
  defaultPreferences,
  type PreferenceStore,
} from "../../taskpane/session/preferences";

/** As in the pane, but in the page a sheet is checked again after every edit until a person wishes otherwise. */
export function pagePreferences(storage: () => Storage): PreferenceStore {
  const kept = browserPreferences(storage);
  return {
    load: () => {
      const preferences = kept.load();
      const isUntouched = JSON.stringify(preferences) === JSON.stringify(defaultPreferences);
      return isUntouched && !hasAny(storage) ? { ...preferences, recheckOnChange: true } : preferences;
    },
    save: (preferences) => kept.save(preferences),
  };
}

function hasAny(storage: () => Storage): boolean {
  try {
    return storage().getItem("vtlt.preferences/1") !== null;
  } catch {
    return false;
  }
}
