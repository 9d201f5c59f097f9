/** What a formula that reaches out may hold; nearly none does, so this one look is all most formulas cost. */
const SUSPECT =
  /[[|]|:\/\/|\b(?:WEBSERVICE|IMAGE|STOCKHISTORY|RTD|DDE|CALL|REGISTER\.ID|SQL\.REQUEST|EXEC)\(/i;

/** [1]Sheet1!A1, '[Book.xlsx]Sheet 1'!A1, [1]!Name; not Table1[Column], which no "!" follows. */
const OTHER_WORKBOOK = /\[[^[\]]+\][^[\]!"(),;]*!/;

/** Functions that fetch from the network or call another program. */
const FETCHING = /\b(?:WEBSERVICE|IMAGE|STOCKHISTORY|RTD|DDE|CALL|REGISTER\.ID|SQL\.REQUEST|EXEC)\(/i;

/** 'file:///C:/Diem.ods'#Sheet1!A1, as OpenDocument names another workbook. */
const BY_ADDRESS = /'(?:file|https?|ftp|smb):\/\/[^']*'#/i;

/** Texts and quoted sheet names: a "|" inside them means nothing. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** Whether a formula takes its value from another workbook, another program (DDE: cmd|'/c …'!A0) or the network. */
export function reachesOutside(formula: string): boolean {
  if (!SUSPECT.test(formula)) return false;
  if (OTHER_WORKBOOK.test(formula) || BY_ADDRESS.test(formula)) return true;
  const bare = formula.replace(QUOTED, "");
  return FETCHING.test(bare) || bare.includes("|");
}
