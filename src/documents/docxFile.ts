import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from "docx";
import type { Annex, Block, OfficialDocument } from "../core";
import { columnsTable, headTable, OPEN_COMMENT, titleBlock } from "./docxHead";
import { BODY, FONT, LANDSCAPE_TEXT_WIDTH, MARGIN, PAGE, SIZE, TEXT_WIDTH } from "./docxMeasures";
import { barTable, ruledTable } from "./docxTable";
import { bodyParagraph, centred, runs } from "./docxText";

/** What the file says of itself: never a name of a person. */
const PROGRAM = "Chấm điểm Văn thư – Lưu trữ";

type Pieces = readonly (Paragraph | Table)[];

/**
 * Gives a document as the bytes of a .docx in the layout of Nghị định 30/2020/NĐ-CP. `written` dates the comment that
 * lists what is still open; a document with nothing open has no comment.
 */
export async function docxFile(document: OfficialDocument, written: Date): Promise<Uint8Array> {
  const { open } = document;
  const file = new Document({
    creator: PROGRAM,
    lastModifiedBy: PROGRAM,
    title: `${document.title} ${document.subject}`,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT },
            size: SIZE.body,
            color: "000000",
          },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    ...(open.length > 0 && {
      comments: {
        children: [
          {
            ...{ id: OPEN_COMMENT, author: PROGRAM, initials: "VTLT", date: written },
            children: ["Những chỗ còn để mở, cần bổ sung hoặc xác nhận:", ...open.map((o) => `- ${o}`)].map(
              (text) => new Paragraph({ children: [new TextRun({ text, size: 20 })] }),
            ),
          },
        ],
      },
    }),
    sections: [
      section(mainPart(document), { landscape: false, first: true }),
      ...document.annexes.map((annex) =>
        section(annexPart(annex), { landscape: annex.landscape, first: false }),
      ),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** A part with its own page numbers: in the middle of the top margin, not on its first page. */
function section(
  children: Pieces,
  { landscape, first }: { readonly landscape: boolean; readonly first: boolean },
): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber })],
  });
  return {
    properties: {
      ...(first ? {} : { type: SectionType.NEXT_PAGE }),
      titlePage: true,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...MARGIN, footer: MARGIN.header, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
    children,
  };
}

function mainPart(document: OfficialDocument): Pieces {
  return [
    headTable(document),
    ...titleBlock(document),
    ...(document.addressee === null
      ? []
      : [
          centred(`Kính gửi: ${document.addressee}`, { size: SIZE.body }, { spacing: { after: BODY.after } }),
        ]),
    ...blockPieces(document.blocks, TEXT_WIDTH, true),
    endTable(document),
    // A table may not end a part: the file format wants a paragraph there.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function annexPart({ label, title, reference, landscape, blocks }: Annex): Pieces {
  return [
    centred(label, { size: SIZE.annexLabel, bold: true }),
    centred(title, { size: SIZE.annexTitle, bold: true }),
    centred(reference, { size: SIZE.body, italics: true }, { spacing: { after: BODY.after } }),
    ...blockPieces(blocks, landscape ? LANDSCAPE_TEXT_WIDTH : TEXT_WIDTH, false),
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function blockPieces(blocks: readonly Block[], width: number, keepsLast: boolean): Pieces {
  return blocks.flatMap((block, i): Pieces => {
    switch (block.kind) {
      case "heading":
        return [bodyParagraph(block.text, { keepNext: true, outlineLevel: block.level - 1 }, { bold: true })];
      case "paragraph":
        // The closing sentence goes with the signature.
        return [bodyParagraph(block.text, { keepNext: keepsLast && i === blocks.length - 1 })];
      case "caption":
        return [
          centred(
            block.text,
            { size: SIZE.body, bold: block.bold ?? false, italics: block.italic ?? false },
            { keepNext: true, spacing: { after: BODY.after } },
          ),
        ];
      case "table":
        return [ruledTable(block.table, width), gap()];
      case "bars":
        return [barTable(block.bars, block.of, width), gap()];
    }
  });
}

function gap(): Paragraph {
  return new Paragraph({
    spacing: { after: BODY.after, line: 60, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** Recipients on the left, who signs on the right. */
function endTable({ recipients, signature }: OfficialDocument): Table {
  const left = [
    new Paragraph({
      children: runs("Nơi nhận:", { size: SIZE.recipientsHead, bold: true, italics: true }),
    }),
    ...recipients.map((line) => new Paragraph({ children: runs(line, { size: SIZE.recipients }) })),
  ];
  const bold = { size: SIZE.signature, bold: true };
  const right = [
    ...(signature.authority === null ? [] : [centred(signature.authority.toUpperCase(), bold)]),
    centred(signature.post.toUpperCase(), bold),
    // Room for signature and seal.
    centred(signature.name, bold, { spacing: { before: 1400 } }),
  ];
  const half = Math.round(TEXT_WIDTH / 2);
  return columnsTable([half, TEXT_WIDTH - half], [[left, right]]);
}
