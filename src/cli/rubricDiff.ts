import { basename } from "node:path";
import { bundledRubrics } from "../app/bundledRubrics";
import { checkWorkbook } from "../app/checkWorkbook";
import {
  compareRubrics,
  differenceText,
  failureText,
  formatDecimal,
  pointsToNumber,
  ReadFailure,
  type Rubric,
  scoreUnder,
  type ScoreUnder,
} from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { parseOptions } from "./options";
import { namedRubric } from "./rubricFiles";
import { harmless, terminalOf, wrap } from "./terminal";
import { type Command, exitStatus, UsageError } from "./usage";

const help = `vtlt rubric diff CŨ MỚI [--sheet SỔ-TÍNH.xlsx] [--json]
  So sánh hai bộ tiêu chí (mã hoặc tệp .json): thêm, bỏ, chuyển, đổi cách viết, đổi điểm, đổi giới hạn xếp loại.
  --sheet  một bảng đã chấm theo bộ CŨ: cho biết bảng ấy được bao nhiêu điểm theo bộ MỚI, trong chừng mực khớp.`;

/** `vtlt rubric diff`: what changed, and what it means for one scored sheet. */
export const rubricDiff: Command = {
  name: "diff",
  summary: "so sánh hai bộ tiêu chí",
  help,
  run: async (args) => {
    const { files, values } = parseOptions(args, { sheet: "string", json: "boolean" } as const);
    const [first, second, third] = files;
    if (first === undefined || second === undefined || third !== undefined) {
      throw new UsageError("Cần đúng hai bộ tiêu chí. Ví dụ: vtlt rubric diff mau-minh-hoa bo-moi.json");
    }
    const [before, after] = [namedRubric(first), namedRubric(second)];
    const compared = compareRubrics(before, after);
    const under = values.sheet === undefined ? null : await underBoth(values.sheet, before, after);
    if (values.json) {
      const differences = compared.differences.map((d) => ({ ...d, message: differenceText(d) }));
      const sheet = under && {
        file: basename(under.file),
        before: underLine(under.before),
        after: underLine(under.after),
      };
      const name = ({ id, version }: Rubric) => ({ id, version });
      console.log(
        JSON.stringify({
          ...{ schema: "vtlt.rubric-diff/1", before: name(before), after: name(after) },
          ...{ matched: compared.pairs.length, differences, sheet },
        }),
      );
      return exitStatus.fine;
    }
    const { width } = terminalOf(process.stdout, process.env);
    const list = (text: string) =>
      wrap(harmless(text), width - 4).map((l, i) => (i === 0 ? `  - ${l}` : `    ${l}`));
    const lines = [
      `${before.id} (phiên bản ${before.version}) → ${after.id} (phiên bản ${after.version})`,
      `Khớp ${compared.pairs.length} tiêu chí, bỏ ${compared.dropped.length}, thêm ${compared.added.length}; ${compared.differences.length} điểm khác.`,
      ...compared.differences.flatMap((d) => list(differenceText(d))),
      ...(under
        ? underReport(under).flatMap((line) => (line.startsWith("- ") ? list(line.slice(2)) : ["", line]))
        : []),
    ];
    console.log(lines.map(harmless).join("\n"));
    return exitStatus.fine;
  },
};

interface UnderBoth {
  readonly file: string;
  readonly before: ScoreUnder;
  readonly after: ScoreUnder;
}

async function underBoth(file: string, before: Rubric, after: Rubric): Promise<UnderBoth> {
  try {
    const { snapshot } = await openWorkbook(file);
    const host = { read: () => Promise.resolve(snapshot) };
    const { scoreSheet } = await checkWorkbook(host, bundledRubrics, { rubric: before });
    if (scoreSheet === null) throw new UsageError(`${file}: không tìm thấy bảng chấm điểm trong sổ tính.`);
    return {
      file,
      before: scoreUnder(scoreSheet, before, before),
      after: scoreUnder(scoreSheet, before, after),
    };
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw new UsageError(`${file}: ${failureText(error.code, error.params, "vi")}`);
  }
}

function underLine(u: ScoreUnder): Record<string, unknown> {
  return {
    rubric: { id: u.rubric.id, version: u.rubric.version },
    ...{ carried: u.carried, certainPoints: pointsToNumber(u.certain) },
    ...{ leastPoints: pointsToNumber(u.least), mostPoints: pointsToNumber(u.most), ratings: u.ratings },
    uncertain: u.uncertain.map(({ path, why, points, criterion }) => ({
      ...{ path, title: criterion.title, why, points: pointsToNumber(points) },
      maxPoints: pointsToNumber(criterion.maxPoints),
    })),
    lost: u.lost.map(({ path, title }) => ({ path, title })),
  };
}

const why = {
  "not-on-sheet": "bảng không có",
  "not-scored": "bảng chưa có điểm",
  "scored-otherwise": "cách chấm đã đổi, phải chấm lại",
} as const;

function underReport({ file, before, after }: UnderBoth): readonly string[] {
  const range = ({ least, most, ratings }: ScoreUnder) => {
    const [low, high] = [formatDecimal(pointsToNumber(least)), formatDecimal(pointsToNumber(most))];
    const points = low === high ? `${low} điểm` : `từ ${low} đến ${high} điểm`;
    if (ratings === null) return points;
    const { least: from, most: to } = ratings;
    return `${points}, xếp loại ${from === to ? from : `từ ${from} đến ${to}`} (tạm tính)`;
  };
  return [
    `Bảng ${basename(file)}:`,
    `- Theo ${before.rubric.id}: ${range(before)}.`,
    `- Theo ${after.rubric.id}: ${range(after)}; ${after.carried} tiêu chí giữ nguyên được điểm.`,
    ...after.uncertain.map(
      (u) =>
        `- ${u.path} “${u.criterion.title}”: ${why[u.why]} (0 đến ${formatDecimal(pointsToNumber(u.criterion.maxPoints))} điểm).`,
    ),
    ...after.lost.map((node) => `- ${node.path} “${node.title}”: không còn trong bộ mới, điểm không tính.`),
  ];
}
