/** A source of numbers that gives the same ones for the same seed (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

/** Numbers that lie at the edges of what fields of 8, 16 and 32 bits hold. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

/** Gives the bytes with a few places changed: flipped, overwritten by edge numbers, cut, doubled. */
export function mutateBytes(original: Uint8Array, dice: Dice): Uint8Array {
  let bytes = Buffer.from(original);
  for (let n = dice.below(4); n >= 0 && bytes.length > 8; n--) {
    const at = dice.below(bytes.length - 4);
    switch (dice.below(5)) {
      case 0:
        bytes[at]! ^= 1 << dice.below(8);
        break;
      case 1:
        bytes[at] = dice.below(256);
        break;
      case 2:
        bytes.writeUInt32LE(dice.of(EDGES), at);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + dice.below(64))]);
        break;
      default: {
        const piece = bytes.subarray(at, at + dice.below(64));
        bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
      }
    }
  }
  return new Uint8Array(bytes);
}

/** Pieces that mean something to a reader of XML, of cells or of JavaScript objects. */
const PIECES = [
  ...[
    "<",
    ">",
    "/>",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x?>",
    "&",
    "&lt;",
    "&#0;",
    "&#x10FFFF;",
    '"',
    "'",
  ],
  ...[
    "<a>",
    "</a>",
    "<c/>",
    "<row>",
    "<v>",
    "</v>",
    "<f>",
    "<is><t>x</t></is>",
    "<!DOCTYPE x>",
    "\u0000",
    "\ud800",
  ],
  ...[
    "-1",
    "0",
    "1",
    "1e308",
    "1E-400",
    "NaN",
    "4294967296",
    "99999999999999999999",
    "0,5",
    "1.2.3",
    "#REF!",
    " ",
  ],
  ...[
    "A1",
    "XFD1048576",
    "XFE1",
    "A0",
    "A1:XFD1048576",
    "__proto__",
    "constructor",
    "rId1",
    "../x",
    "_x0000_",
    "true",
  ],
  ...[
    't="s"',
    't="d"',
    't="e"',
    's="9"',
    'r="B7"',
    'hidden="1"',
    't="shared" si="0"',
    "veryHidden",
    "ẤẦ",
    "a\u0301",
  ],
];

/** Gives a text with a few places changed: pieces put in, taken out, doubled, moved, numbers and tags replaced. */
export function mutateText(original: string, dice: Dice): string {
  let text = original;
  for (let n = dice.below(4); n >= 0; n--) {
    const at = dice.below(text.length + 1);
    const end = Math.min(text.length, at + dice.below(dice.of([4, 40, 400])));
    switch (dice.below(6)) {
      case 0:
        text = text.slice(0, at) + dice.of(PIECES) + text.slice(at);
        break;
      case 1:
        text = text.slice(0, at) + dice.of(PIECES) + text.slice(end);
        break;
      case 2:
        text = text.slice(0, at) + text.slice(end);
        break;
      case 3:
        text = text.slice(0, end) + text.slice(at);
        break;
      case 4:
        text = replacedOne(text, /"[^"]*"/g, `"${dice.of(PIECES).replaceAll('"', "")}"`, dice);
        break;
      default:
        text = replacedOne(text, />[^<>]+</g, `>${dice.of(PIECES)}<`, dice);
    }
  }
  return text;
}

function replacedOne(text: string, pattern: RegExp, by: string, dice: Dice): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { index, 0: found } = dice.of(places);
  return text.slice(0, index) + by + text.slice(index + found.length);
}
