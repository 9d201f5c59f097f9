import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { pointsToNumber, rankedPoints, type RankedRow } from "../../../core";
import { finalRating, ratingGroups, shareGroups } from "../../../documents/consolidated/distribution";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import type { Strings } from "../../strings";
import { BarChart, type Bar } from "./barChart";
import type { Reviewed } from "./readFiles";
import { consolidationStrings } from "./strings";

const FIRST_ROWS = 50;
const MOST_SHORTCOMINGS = 8;
const MOST_UNREAD = 50;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "auto" },
  // Heads are broken between words, never within one.
  head: {
    textAlign: "start",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "normal",
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  cell: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "start",
    verticalAlign: "top",
  },
  // Numbers are not broken; names and ratings make room for them.
  figures: { whiteSpace: "nowrap" },
  words: { overflowWrap: "anywhere" },
});

/** What came of a run: counts, pictures, the ranking, what is often wrong, what could not be read. */
export function ResultBlocks({ reviewed: { review } }: { readonly reviewed: Reviewed }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = consolidationStrings(strings.language);
  const { rows, unread, duplicates, match, shortcomings, notices, agencies } = review;
  const copies = duplicates.filter(({ kind }) => kind === "content").length;
  const sentence = ({ label, count }: Bar) => words.bar(label, count);
  const ratings = ratingGroups(rows);
  return (
    <>
      <Block title={words.result}>
        <p className={text.paragraph}>
          {words.counts(rows.length, unread.length, rows.filter(({ counts }) => counts.error > 0).length)}
        </p>
        {notices.map((notice) => (
          <p key={notice} className={text.strong}>
            {notice}
          </p>
        ))}
        {match !== null && (
          <p className={text.paragraph}>{words.missing(match.missing.length, match.listed)}</p>
        )}
        {duplicates.length > 0 && (
          <p className={text.paragraph}>{words.duplicates(copies, duplicates.length - copies)}</p>
        )}
        {ratings.length > 0 && <BarChart title={words.ratings} bars={ratings} sentence={sentence} />}
        {rows.length > 0 && <BarChart title={words.shares} bars={shareGroups(rows)} sentence={sentence} />}
      </Block>
      {rows.length > 0 && <Ranking rows={rows} />}
      {shortcomings.length > 0 && (
        <Block title={words.shortcomings}>
          <ul className={text.bareList}>
            {shortcomings.slice(0, MOST_SHORTCOMINGS).map((one) => (
              <li key={one.rule} className={text.tight}>
                <span className={text.paragraph}>{one.title}</span>
                <span className={text.quiet}>
                  {words.shortcoming(
                    one.agencies,
                    strings.formatNumber(Math.round((1000 * one.agencies) / agencies) / 10),
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Block>
      )}
      {unread.length > 0 && (
        <Block title={words.unread}>
          <ul className={text.bareList}>
            {unread.slice(0, MOST_UNREAD).map(({ file, message }, i) => (
              // Files of several folders may have one name.
              <li key={i} className={text.tight}>
                <span className={text.strong}>{file}</span>
                <span className={text.paragraph}>{message}</span>
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}

function Ranking({ rows }: { readonly rows: readonly RankedRow[] }) {
  const { strings } = usePane();
  const styles = useStyles();
  const words = consolidationStrings(strings.language);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <Block title={words.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.rank, words.agency, words.points, words.rating].map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.order}>
              <td className={mergeClasses(styles.cell, styles.figures)}>{row.rank ?? strings.blankPoints}</td>
              <th scope="row" className={mergeClasses(styles.cell, styles.words)}>
                {row.agency}
              </th>
              <td className={mergeClasses(styles.cell, styles.figures)}>{pointsOf(row, strings)}</td>
              <td className={mergeClasses(styles.cell, styles.words)}>
                {finalRating(row) ?? strings.blankPoints}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <div>
          <Button size="small" onClick={() => setIsWhole(true)}>
            {words.showAll(rows.length)}
          </Button>
        </div>
      )}
    </Block>
  );
}

function pointsOf(row: RankedRow, strings: Strings): string {
  const points = rankedPoints(row);
  return points === null ? strings.blankPoints : strings.formatNumber(pointsToNumber(points));
}
