/**
 * Measures of an administrative document, Nghị định 30/2020/NĐ-CP, Phụ lục I (../shared/domain/facts.md §3). Lengths in
 * twips (1/1440 inch), sizes of letters in half points, as the file format counts.
 */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

export const FONT = "Times New Roman";

/** A4, upright. */
export const PAGE = { width: mm(210), height: mm(297) } as const;

/** Top and bottom 20–25 mm, left 30–35, right 15–20; the page number stands in the middle of the top margin. */
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) } as const;

/** Width between the margins of an upright page. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** Width between the margins of a page laid on its side. */
export const LANDSCAPE_TEXT_WIDTH = PAGE.height - MARGIN.left - MARGIN.right;

/** Sizes in half points. */
export const SIZE = {
  superior: 24, // 12–13
  country: 24, // 12–13
  motto: 26, // 13–14
  number: 26, // 13
  placeDate: 26, // 13–14
  title: 28, // 13–14
  body: 28, // 13–14
  pageNumber: 26, // 13–14
  recipientsHead: 24, // 12
  recipients: 22, // 11
  signature: 28, // 13–14
  annexLabel: 28, // 14
  annexTitle: 28, // 13–14
  table: 24,
  narrowTable: 22,
} as const;

/** First line 1 or 1,27 cm; at least 6 pt between paragraphs; lines from single to one and a half. */
export const BODY = { firstLine: mm(12.7), after: 120, line: 264 } as const;

/** A rule under a name takes between a third and a half of its line. */
export const RULE_SHARE = 0.4;
