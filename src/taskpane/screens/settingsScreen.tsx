import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { Block } from "../components/block";
import { ScreenTitle } from "../components/screenTitle";
import { useTextStyles } from "../components/textStyles";
import { usePane } from "../hooks/usePane";

/** Language, size of text, checking after edits; and what becomes of data. */
export function Screen() {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const words = strings.settings;
  const { language, largeText, recheckOnChange } = state.preferences;
  return (
    <>
      <ScreenTitle>{words.title}</ScreenTitle>
      <Field label={words.language}>
        <RadioGroup
          value={language}
          onChange={(_, { value }) => session.setPreferences({ language: value === "en" ? "en" : "vi" })}
        >
          <Radio value="vi" label={{ children: words.languages.vi, lang: "vi" }} />
          <Radio value="en" label={{ children: words.languages.en, lang: "en" }} />
        </RadioGroup>
      </Field>
      <Field hint={words.largeTextHint}>
        <Checkbox
          label={words.largeText}
          checked={largeText}
          onChange={(_, { checked }) => session.setPreferences({ largeText: checked === true })}
        />
      </Field>
      <Field hint={words.recheckHint}>
        <Checkbox
          label={words.recheck}
          checked={recheckOnChange}
          onChange={(_, { checked }) => session.setPreferences({ recheckOnChange: checked === true })}
        />
      </Field>
      <p className={text.quiet}>{words.kept}</p>
      <Block title={words.about}>
        <p className={text.paragraph}>{strings.appName}</p>
        <p className={text.quiet}>{words.version(session.services.version)}</p>
        <p className={text.paragraph}>{words.privacy}</p>
      </Block>
    </>
  );
}
