import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { BODY, SIZE } from "./docxMeasures";

export interface LetterLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** What XML cannot hold: controls but tab, halves of surrogate pairs, non-characters. One would make the file unreadable. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A run of text; line ends in it are line breaks. */
export function runs(text: string, look: LetterLook = {}): readonly TextRun[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "").split("\n");
  return lines.map((line, i) => new TextRun({ ...look, text: line, ...(i > 0 ? { break: 1 } : {}) }));
}

/** A centred line without indent: names, titles, captions. */
export function centred(text: string, look: LetterLook, options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runs(text, look), ...options });
}

/** A paragraph of the body: justified, first line moved in. */
export function bodyParagraph(
  text: string,
  options: Partial<IParagraphOptions> = {},
  look: LetterLook = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: BODY.firstLine },
    spacing: { after: BODY.after, line: BODY.line, lineRule: LineRuleType.AUTO },
    children: runs(text, { size: SIZE.body, ...look }),
    ...options,
  });
}

/** A drawn rule of a given length in the middle of a space: the upper border of a paragraph moved in on both sides. */
export function rule(length: number, space: number): Paragraph {
  const side = Math.max(0, Math.round((space - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [new TextRun({ text: "", size: 4 })],
  });
}
