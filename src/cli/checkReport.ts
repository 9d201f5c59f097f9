import {
  type CheckResult,
  type Finding,
  formatDecimal,
  messageFor,
  type Points,
  pointsToNumber,
  type Rating,
  type RubricUse,
  type Severity,
  type Totals,
} from "../core";
import { bar, harmless, type Terminal, wrap } from "./terminal";

const severities: readonly {
  readonly severity: Severity;
  readonly title: string;
  readonly style: "red" | "yellow" | "cyan";
}[] = [
  { severity: "error", title: "Sai", style: "red" },
  { severity: "warning", title: "Cần xem lại", style: "yellow" },
  { severity: "hint", title: "Gợi ý", style: "cyan" },
];

/** Gives the report of one checked workbook for a person at a terminal: totals, rating, findings. Lines without ends. */
export function checkReport(file: string, result: CheckResult, terminal: Terminal): readonly string[] {
  const lines: string[] = ["", terminal.paint("bold", harmless(headline(file, result)))];
  const { scoreSheet, rubricUse, totals } = result;
  if (scoreSheet && rubricUse && totals) {
    const about = [
      scoreSheet.agency?.text,
      scoreSheet.year && `năm ${scoreSheet.year.year}`,
      scoreSheet.reportNumber && `Báo cáo số ${scoreSheet.reportNumber.text}`,
    ].filter((part) => typeof part === "string");
    if (about.length > 0) lines.push(harmless(about.join(" · ")));
    lines.push(
      ...wrap(harmless(rubricLine(rubricUse)), terminal.width).map((l) => terminal.paint("dim", l)),
      "",
    );
    lines.push(...totalLines(totals, terminal), "", ...ratingLines(result, terminal));
  }
  lines.push("", ...findingLines(result.findings, terminal));
  return lines;
}

function headline(file: string, { scoreSheet }: CheckResult): string {
  return scoreSheet ? `${file} – bảng chấm điểm ở trang tính “${scoreSheet.sheet}”` : file;
}

function rubricLine(use: RubricUse): string {
  const rubric = use.rubric;
  if (!rubric) {
    const near = use.candidates
      .slice(0, 3)
      .map(
        (c) =>
          `${c.id} (khớp ${formatDecimal(c.matchedPercent)}%, thiếu ${c.missing}, khác chữ ${c.altered})`,
      );
    const choose = near.length === 0 ? "" : ` Bảng giống: ${near.join("; ")}. Chọn bằng --rubric MÃ.`;
    return `Bộ tiêu chí: lấy điểm tối đa in trên chính bảng; giới hạn xếp loại dùng tạm theo mẫu minh họa.${choose}`;
  }
  const how = use.how === "chosen" ? "do người dùng chọn" : "nhận ra theo tiêu chí của bảng";
  const share = use.matchedPercent === null ? "" : `, khớp ${formatDecimal(use.matchedPercent)}%`;
  const notice = rubric.notice ? ` ${rubric.notice}.` : "";
  const open =
    rubric.open.length > 0
      ? ` Còn phải xác nhận: ${rubric.open.map((sentence) => sentence.replace(/\.$/, "")).join("; ")}.`
      : "";
  return `Bộ tiêu chí: ${rubric.title} (${how}${share}).${notice}${open}`;
}

function score(points: Points | null): string {
  return points === null ? "…" : formatDecimal(pointsToNumber(points));
}

function totalLines(totals: Totals, terminal: Terminal): readonly string[] {
  const barWidth = 20;
  const labelWidth = Math.min(44, terminal.width - barWidth - 22);
  const line = (label: string, self: Points | null, max: Points | null, style?: "bold") => {
    const cut = label.length > labelWidth ? `${label.slice(0, labelWidth - 1)}…` : label.padEnd(labelWidth);
    const figures = `${score(self).padStart(7)}${max === null ? " điểm" : ` / ${score(max)}`}`.padEnd(16);
    const share = self !== null && max !== null && max > 0 ? bar(self / max, barWidth) : "";
    const text = `  ${harmless(cut)} ${figures} `;
    return (style ? terminal.paint(style, text) : text) + terminal.paint("green", share);
  };
  const lines = totals.sections.map((s) =>
    line(`${s.section.code} ${s.section.title}`.trim(), s.selfPoints, s.maxPoints),
  );
  lines.push(
    line("Điểm cộng", totals.bonus.selfPoints, null),
    line("Điểm trừ", totals.penalty.selfPoints, null),
  );
  lines.push(line("Tổng số điểm tự chấm", totals.total.selfPoints, totals.total.maxPoints, "bold"));
  if (totals.rescaled !== null) {
    const { selfPoints, maxPoints } = totals.rescaled;
    const codes = totals.notApplicable.filter((n) => n.treatment === "rescale").map((n) => n.criterion.path);
    lines.push(
      ...wrap(
        harmless(
          `Không áp dụng ${codes.join(", ")}: các phần được ${score(selfPoints)} / ${score(maxPoints)} điểm, tổng trên đã quy đổi theo điểm tối đa ${score(totals.total.maxPoints)}.`,
        ),
        terminal.width - 2,
      ).map((l) => `  ${l}`),
    );
  }
  if (totals.total.appraisedPoints !== null) {
    lines.push(line("Tổng số điểm thẩm định", totals.total.appraisedPoints, totals.total.maxPoints, "bold"));
  }
  return lines;
}

function ratingLines(
  { selfRating, scoreSheet, rubricUse }: CheckResult,
  terminal: Terminal,
): readonly string[] {
  const declared = scoreSheet?.declaredRating
    ? ` Bảng ghi: ${harmless(scoreSheet.declaredRating.text)}.`
    : "";
  if (!selfRating) {
    const why =
      rubricUse?.rubric && !rubricUse.rubric.rating
        ? "bộ tiêu chí chưa có giới hạn xếp loại"
        : "chưa đủ dữ liệu";
    return [`  Xếp loại: chưa xếp được (${why}).${declared}`];
  }
  const name = `${selfRating.name}${selfRating.provisional ? " (tạm tính)" : ""}`;
  const lines = [
    `  Xếp loại: ${terminal.paint("bold", name)} – từ ${score(selfRating.fromPoints)} điểm.${declared}`,
  ];
  if (selfRating.cappedFrom) {
    const { name: by, reason } = selfRating.cappedFrom;
    lines.push(...wrap(`Theo tổng điểm là ${by}, nhưng ${reason}`, terminal.width - 2).map((l) => `  ${l}`));
  }
  return [...lines, ...nextLines(selfRating, terminal)];
}

function nextLines({ next }: Rating, terminal: Terminal): readonly string[] {
  if (!next) return [];
  const gains = next.gains.slice(0, 3).map((g) => `${g.criterion.path} (${score(g.missingPoints)})`);
  const where = gains.length > 0 ? ` Còn có thể thêm điểm ở: ${gains.join(", ")}.` : "";
  const text = `Còn thiếu ${score(next.missingPoints)} điểm để đạt ${next.name}.${where}`;
  return wrap(harmless(text), terminal.width - 2).map((l) => `  ${l}`);
}

function findingLines(findings: readonly Finding[], terminal: Terminal): readonly string[] {
  const counts = severities.map(({ severity, title }) => {
    const count = findings.filter((f) => f.severity === severity).length;
    return `${title}: ${count}`;
  });
  const lines = [terminal.paint("bold", counts.join(" · "))];
  for (const { severity, title, style } of severities) {
    const group = findings.filter((f) => f.severity === severity);
    if (group.length === 0) continue;
    lines.push("", terminal.paint(style, `${title} (${group.length})`));
    for (const finding of group) {
      const place =
        finding.sheet === null ? "" : `${finding.sheet}${finding.cell === null ? "" : `!${finding.cell}`}`;
      const message = messageFor(finding, "vi");
      lines.push(harmless(`  ${[place, message.title].filter((p) => p !== "").join("  ")}`));
      lines.push(
        ...wrap(harmless(message.text), terminal.width - 6).map((l) => terminal.paint("dim", `      ${l}`)),
      );
    }
  }
  return lines;
}
