/** Below this many digits a mantissa is an exact whole number. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, i) => 10 ** i);

/**
 * Reads a number as XML schema writes it ("89", "-0.5", "1E-3") in a stretch of text, blanks around it allowed.
 * Gives NaN for anything else, infinities too. No copy is made of the short ones: a mantissa of at most fifteen
 * digits divided by a power of ten up to 10^22 is exactly the nearest double (both are exact, one rounding).
 */
export function parseXmlNumber(text: string, start: number, end: number): number {
  let at = start;
  const negative = text.charCodeAt(at) === 45;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c >= 48 && c <= 57) {
      mantissa = mantissa * 10 + c - 48;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (c === 46 && decimals < 0) decimals = 0;
    else break;
  }
  if (at !== end || digits === 0 || digits > EXACT_DIGITS) return parseLong(text.slice(start, end));
  const value = decimals > 0 ? mantissa / POWERS_OF_TEN[decimals]! : mantissa;
  return negative ? -value : value;
}

/** More than any double needs, written out: longer ones are made to hurt, and the pattern would use up the stack. */
const LONGEST = 400;

function parseLong(text: string): number {
  if (text.length > LONGEST) return NaN;
  const written = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(written)) return NaN;
  const value = Number(written);
  return Number.isFinite(value) ? value : NaN;
}
