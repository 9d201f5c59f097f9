/** A place in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Why a text is no JSON; each has a sentence in lintText. */
export type JsonFault =
  | "json-empty"
  | "json-cut-off" // the text ends before it is complete
  | "json-trailing-comma"
  | "json-missing-comma"
  | "json-missing-colon"
  | "json-unquoted" // {found}: a word without quotes
  | "json-quotes" // quotes other than "
  | "json-comment"
  | "json-number" // {found}: 2,5 or 05 or .5
  | "json-string" // a line end or a wrong \ inside a text
  | "json-unexpected" // {found}
  | "json-too-deep";

export type JsonReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where the value at a path ("sections[0].title") begins; null for a path that is not there. */
      readonly placeOf: (path: string) => TextPlace | null;
      /** Keys that stand twice in one object: the first one is lost. */
      readonly repeated: readonly {
        readonly path: string;
        readonly key: string;
        readonly place: TextPlace;
      }[];
    }
  | { readonly ok: false; readonly fault: JsonFault; readonly found: string; readonly place: TextPlace };

const DEEPEST = 60;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.-]+/uy;

class JsonStopped extends Error {
  constructor(
    readonly fault: JsonFault,
    readonly at: number,
    readonly found = "",
  ) {
    super(fault);
  }
}

/** Reads JSON and remembers where everything stands, so that what is wrong can be told by its line. Never throws. */
export function readJson(text: string): JsonReading {
  const scanner = new JsonScanner(text);
  try {
    scanner.whole();
  } catch (error) {
    if (!(error instanceof JsonStopped)) throw error;
    return { ok: false, fault: error.fault, found: error.found, place: placeAt(text, error.at) };
  }
  const places = scanner.places;
  return {
    ok: true,
    value: JSON.parse(text.replace(/^\ufeff/, "")),
    placeOf: (path) => {
      const at = places.get(path);
      return at === undefined ? null : placeAt(text, at);
    },
    repeated: scanner.repeated.map(({ path, key, at }) => ({ path, key, place: placeAt(text, at) })),
  };
}

function placeAt(text: string, at: number): TextPlace {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return { line, column: at - before.lastIndexOf("\n") };
}

class JsonScanner {
  readonly places = new Map<string, number>();
  readonly repeated: { path: string; key: string; at: number }[] = [];
  private at: number;

  constructor(private readonly text: string) {
    this.at = text.startsWith("\ufeff") ? 1 : 0;
  }

  whole(): void {
    this.blanks();
    if (this.at >= this.text.length) throw new JsonStopped("json-empty", 0);
    this.value("", 0);
    this.blanks();
    if (this.at < this.text.length) this.stop();
  }

  private value(path: string, depth: number): void {
    if (depth > DEEPEST) throw new JsonStopped("json-too-deep", this.at);
    this.blanks();
    this.places.set(path, this.at);
    const c = this.text[this.at];
    if (c === "{") this.object(path, depth);
    else if (c === "[") this.array(path, depth);
    else if (c === '"') this.string();
    else if (c !== undefined && /[-\d.]/.test(c)) this.number();
    else this.word();
  }

  private object(path: string, depth: number): void {
    this.at++;
    const keys = new Set<string>();
    this.blanks();
    if (this.take("}")) return;
    for (;;) {
      this.blanks();
      if (this.text[this.at] !== '"') this.noKey();
      const start = this.at;
      const key = this.string();
      const inner = path === "" ? key : `${path}.${key}`;
      if (keys.has(key)) this.repeated.push({ path: inner, key, at: start });
      keys.add(key);
      this.blanks();
      if (!this.take(":")) this.stop("json-missing-colon");
      this.value(inner, depth + 1);
      if (this.ended("}")) return;
    }
  }

  private array(path: string, depth: number): void {
    this.at++;
    this.blanks();
    if (this.take("]")) return;
    for (let i = 0; ; i++) {
      this.value(`${path}[${i}]`, depth + 1);
      if (this.ended("]")) return;
    }
  }

  /** After an item: true at the end, false when another one follows. */
  private ended(close: string): boolean {
    this.blanks();
    if (this.take(close)) return true;
    const comma = this.at;
    if (!this.take(",")) this.stop("json-missing-comma");
    this.blanks();
    if (this.text[this.at] === close) throw new JsonStopped("json-trailing-comma", comma);
    return false;
  }

  private string(): string {
    const start = this.at++;
    for (;;) {
      const c = this.text[this.at];
      if (c === undefined) throw new JsonStopped("json-cut-off", start);
      if (c === '"') break;
      if (c < " ") throw new JsonStopped("json-string", this.at);
      if (c === "\\") {
        const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
        escape.lastIndex = this.at;
        const found = escape.exec(this.text);
        if (!found) throw new JsonStopped("json-string", this.at);
        this.at += found[0].length;
      } else this.at++;
    }
    this.at++;
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }

  private number(): void {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    const after = found ? this.text[this.at + found[0].length] : undefined;
    const decimalComma =
      after === "," && /^,\d+\s*[,}\]\r\n]/.test(this.text.slice(this.at + (found?.[0].length ?? 0)));
    const inObject = decimalComma && !this.inArray();
    if (!found || (after !== undefined && /[\d.eE\p{L}]/u.test(after)) || inObject) {
      const shown = /^[-\d.,eE]+/.exec(this.text.slice(this.at))?.[0] ?? "";
      throw new JsonStopped("json-number", this.at, shown.replace(/,+$/, ""));
    }
    this.at += found[0].length;
  }

  /** True when the number at hand is an item of a list, where "2,5" are two of them. */
  private inArray(): boolean {
    const before = this.text.slice(0, this.at).trimEnd();
    return before.endsWith("[") || before.endsWith(",");
  }

  private word(): void {
    for (const word of ["true", "false", "null"]) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return;
    }
    this.stop();
  }

  private noKey(): never {
    return this.stop();
  }

  /** Names what stands where something else belongs. */
  private stop(otherwise: JsonFault = "json-unexpected"): never {
    const c = this.text[this.at];
    if (c === undefined) throw new JsonStopped("json-cut-off", this.at);
    if (/['\u2018\u2019\u201c\u201d`]/.test(c)) throw new JsonStopped("json-quotes", this.at);
    if (c === "/" || c === "#") throw new JsonStopped("json-comment", this.at);
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0];
    if (otherwise !== "json-unexpected") throw new JsonStopped(otherwise, this.at, word ?? c);
    if (word !== undefined) throw new JsonStopped("json-unquoted", this.at, word.slice(0, 30));
    throw new JsonStopped("json-unexpected", this.at, c);
  }

  private take(c: string): boolean {
    if (this.text[this.at] !== c) return false;
    this.at++;
    return true;
  }

  private blanks(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? "")) this.at++;
  }
}
