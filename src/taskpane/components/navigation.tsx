import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import {
  ArchiveRegular,
  BookRegular,
  ClipboardTaskRegular,
  EditRegular,
  GridDotsRegular,
  SettingsRegular,
} from "@fluentui/react-icons";
import { usePane } from "../hooks/usePane";
import type { NavigationName, ScreenName } from "../strings";
import { tools } from "../tools";

const useStyles = makeStyles({
  nav: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: { display: "flex", listStyleType: "none", margin: 0, padding: 0 },
  item: { flex: "1 1 0", minWidth: 0, display: "flex" },
  button: {
    ...typographyStyles.caption1,
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    cursor: "pointer",
    textAlign: "center",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  current: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorBrandForeground1,
    borderBottomColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { color: "Highlight", borderBottomColor: "Highlight" },
  },
  icon: { fontSize: tokens.fontSizeBase500, display: "inline-flex" },
});

const screens: readonly { readonly name: NavigationName; readonly Icon: typeof EditRegular }[] = [
  { name: "check", Icon: ClipboardTaskRegular },
  { name: "score", Icon: EditRegular },
  { name: "progress", Icon: ArchiveRegular },
  { name: "rubric", Icon: BookRegular },
  { name: "more", Icon: GridDotsRegular },
  { name: "settings", Icon: SettingsRegular },
];

/** The way between screens: six words with signs, in view while the screen scrolls. */
export function Navigation() {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={strings.navigation.label}>
      <ul className={styles.list}>
        {screens.map(({ name, Icon }) => {
          const isCurrent = placeOf(state.screen) === name;
          return (
            <li key={name} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.button, isCurrent && styles.current)}
                aria-current={isCurrent ? "page" : undefined}
                onClick={() => session.show(name)}
              >
                <span className={styles.icon}>
                  <Icon aria-hidden="true" />
                </span>
                {strings.navigation[name]}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A tool stands under the word that led to it. */
function placeOf(screen: ScreenName): ScreenName {
  return screen in tools ? "more" : screen;
}
