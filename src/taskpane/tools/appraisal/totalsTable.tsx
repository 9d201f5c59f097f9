import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PartDifference, Points, Rating, ScoreComparison } from "../../../core";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { pointsText } from "../../components/totalsBlock";
import { usePane } from "../../hooks/usePane";
import { appraisalStrings } from "./strings";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  cell: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "end",
    verticalAlign: "top",
    fontVariantNumeric: "tabular-nums",
    // Figures and heads are not broken: the names of the sections make room.
    overflowWrap: "normal",
  },
  head: {
    overflowWrap: "normal",
    textAlign: "end",
    verticalAlign: "bottom",
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  first: { textAlign: "start" },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
});

/** Self-scored and appraised side by side: sections, the whole, the ratings. */
export function TotalsTable({ comparison }: { readonly comparison: ScoreComparison }) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const words = appraisalStrings(strings.language);
  const { sections, total, selfRating, appraisedRating, open } = comparison;
  const named = (title: string) =>
    title === "bonus" ? words.bonus : title === "penalty" ? words.penalty : title;
  const signed = (points: Points | null) =>
    (points !== null && points > 0 ? "+" : "") + pointsText(points, strings);
  const rated = (rating: Rating | null) =>
    rating === null
      ? strings.blankPoints
      : rating.name + (rating.provisional ? ` (${strings.provisional})` : "");
  const line = ({ self, appraised, difference }: PartDifference, name: string) => (
    <tr key={name}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      <td className={styles.cell}>{pointsText(self, strings)}</td>
      <td className={styles.cell}>{pointsText(appraised, strings)}</td>
      <td className={styles.cell}>{signed(difference)}</td>
    </tr>
  );
  return (
    <Block title={words.totals}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.part, words.self, words.appraised, words.difference].map((head, i) => (
              <th
                key={head}
                scope="col"
                className={mergeClasses(text.quiet, styles.head, i === 0 && styles.first)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => line(section, named(section.title)))}
          {line(total, words.total)}
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {words.rating}
            </th>
            <td className={styles.cell}>{rated(selfRating)}</td>
            <td className={styles.cell}>{rated(appraisedRating)}</td>
            <td className={styles.cell} />
          </tr>
        </tbody>
      </table>
      {open > 0 && <p className={text.quiet}>{words.open(open)}</p>}
    </Block>
  );
}
