import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Note } from "../../components/notes";
import { useTextStyles } from "../../components/textStyles";

/** A button for something that cannot be taken back: it asks once, in place. */
export function AskFirst(props: {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}) {
  const text = useTextStyles();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button appearance="subtle" onClick={() => setAsking(true)}>
        {props.label}
      </Button>
    );
  }
  return (
    <Note intent="warning" title={props.question} isUrgent>
      <span className={text.row}>
        <Button
          size="small"
          appearance="primary"
          // The button that had the focus is gone; the question is answered from the keyboard.
          autoFocus
          onClick={() => {
            setAsking(false);
            props.onYes();
          }}
        >
          {props.yes}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {props.no}
        </Button>
      </span>
    </Note>
  );
}
