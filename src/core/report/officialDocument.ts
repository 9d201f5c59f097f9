/** What may stand where nothing was entered: never a blank, never a guess. */
export const OPEN = "…";

/** A cell of a document's table. Spans as in HTML: what a span covers is not listed in later cells or rows. */
export interface TableCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: "left" | "center" | "right";
  readonly bold?: boolean;
}

export interface DocumentTable {
  /** Widths of the columns in shares of the whole. */
  readonly widths: readonly number[];
  /** Rows at the top that are repeated on each page. */
  readonly headRows: number;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A bar of a drawn distribution. */
export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** One piece of a document's body, without any file format. */
export type Block =
  /** Level 1: "I. …"; level 2: "1. …". The text carries its number. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** A line in the middle: a table's caption, a notice. */
  | { readonly kind: "caption"; readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  | { readonly kind: "table"; readonly table: DocumentTable }
  /** Drawn as bars, each with its count of `of`. */
  | { readonly kind: "bars"; readonly bars: readonly Bar[]; readonly of: number };

/** An annex: starts a page of its own and counts its own pages. */
export interface Annex {
  /** "Phụ lục I"; a single annex has no number: "Phụ lục". */
  readonly label: string;
  readonly title: string;
  /** "(Kèm theo Báo cáo số …)". */
  readonly reference: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** An administrative document after Nghị định 30/2020/NĐ-CP as content: what stands where, but no file format. */
export interface OfficialDocument {
  readonly head: {
    readonly superior: string;
    readonly agency: string;
    /** "Số: 218/BC-SLĐTBXH". */
    readonly number: string;
    /** "Hà Tĩnh, ngày 24 tháng 11 năm 2021". */
    readonly placeDate: string;
  };
  /** "BÁO CÁO". */
  readonly title: string;
  readonly subject: string;
  /** Null where the document is not sent upward. */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  /** Lines of "Nơi nhận", each with its dash and closing mark. */
  readonly recipients: readonly string[];
  readonly signature: {
    /** "KT. GIÁM ĐỐC"; null when the head of the agency signs. */
    readonly authority: string | null;
    readonly post: string;
    readonly name: string;
  };
  readonly annexes: readonly Annex[];
  /** What is still open, as sentences: the document's first comment. */
  readonly open: readonly string[];
}

export const MOTTO = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  words: "Độc lập - Tự do - Hạnh phúc",
} as const;
