/** Widths of bold Times letters in thousandths of the size; letters with marks are as wide as without. */
const BOLD: Readonly<Record<string, number>> = {
  ...{
    A: 722,
    B: 667,
    C: 722,
    D: 722,
    E: 667,
    F: 611,
    G: 778,
    H: 778,
    I: 389,
    J: 500,
    K: 778,
    L: 667,
    M: 944,
  },
  ...{
    N: 722,
    O: 778,
    P: 611,
    Q: 778,
    R: 722,
    S: 556,
    T: 667,
    U: 722,
    V: 722,
    W: 1000,
    X: 722,
    Y: 722,
    Z: 667,
  },
  ...{
    a: 500,
    b: 556,
    c: 444,
    d: 556,
    e: 444,
    f: 333,
    g: 500,
    h: 556,
    i: 278,
    j: 333,
    k: 556,
    l: 278,
    m: 833,
  },
  ...{
    n: 556,
    o: 500,
    p: 556,
    q: 556,
    r: 444,
    s: 389,
    t: 333,
    u: 556,
    v: 500,
    w: 722,
    x: 500,
    y: 500,
    z: 444,
  },
  ...{ " ": 250, "-": 333, ".": 250, ",": 250, "/": 278, ":": 333, ";": 333, "(": 333, ")": 333 },
};
const USUAL = 500;

/** Gives how wide a line of bold Times is, in twips; `size` in half points. Good enough for the length of a rule. */
export function boldWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    thousandths += BOLD[letter === "Đ" ? "D" : letter === "đ" ? "d" : letter] ?? USUAL;
  }
  return Math.round((thousandths / 1000) * size * 10);
}
