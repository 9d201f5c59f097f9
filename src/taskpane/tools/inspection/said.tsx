import { useTextStyles } from "../../components/textStyles";
import type { Making } from "./useMaking";

/** What was done, in words, for eyes and screen readers. */
export function Said({ making }: { readonly making: Making }) {
  const text = useTextStyles();
  return (
    <div aria-live="polite" className={text.tight}>
      {making.said.map((sentence) => (
        <p key={sentence} className={text.paragraph}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
