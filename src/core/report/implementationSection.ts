import { formatDecimal } from "../text/vietnameseNumber";
import { asItem, paperCited, type ReportContext } from "./reportContext";
import { type Block, OPEN } from "./officialDocument";
import { countShown } from "./reportNumbers";

/** Section I.1: plans and notices, units inspected, documents of the year. Each sentence stays open without its data. */
export function implementationBlocks(context: ReportContext): readonly Block[] {
  const sentences = [
    planSentence(context),
    inspectionSentence(context),
    unitsSentence(context),
    outgoingSentence(context),
    secretSentence(context),
    signedSentence(context),
    ...context.form.implementation,
  ];
  return [
    {
      kind: "heading",
      level: 2,
      text: "1. Triển khai tự đánh giá tại cơ quan và các đơn vị trực thuộc",
    },
    ...sentences.map((text): Block => ({ kind: "paragraph", text: asItem(text) })),
  ];
}

function planSentence({ form, open, year }: ReportContext): string {
  const plan = open.text(paperCited("Kế hoạch", form.annualPlan), "kế hoạch công tác năm (số, ngày)");
  return `Kế hoạch công tác văn thư, lưu trữ năm ${year} đã ban hành: ${plan}`;
}

function inspectionSentence({ form, open }: ReportContext): string {
  const plan = open.text(paperCited("Kế hoạch", form.inspectionPlan), "kế hoạch kiểm tra (số, ngày)");
  const notice = open.text(paperCited("Thông báo", form.inspectionNotice), "thông báo kiểm tra (số, ngày)");
  return `Văn bản về kiểm tra công tác văn thư, lưu trữ tại các đơn vị trực thuộc: ${plan}; ${notice}`;
}

function unitsSentence({ form, units, open }: ReportContext): string {
  const inspected = units?.inspected ?? form.unitsInspected;
  const total = units?.total ?? form.unitsTotal;
  if (inspected === null) open.add("Chưa có số đơn vị trực thuộc đã kiểm tra.");
  if (total === null) open.add("Chưa có tổng số đơn vị trực thuộc.");
  const missing = units && units.missing.length > 0 ? `. Chưa kiểm tra: ${units.missing.join(", ")}` : "";
  return `Đã kiểm tra ${countShown(inspected)}/${countShown(total)} đơn vị trực thuộc${missing}`;
}

function outgoingSentence({ form, open }: ReportContext): string {
  if (form.outgoing.length === 0)
    return `Văn bản đi trong năm: ${open.text(null, "số văn bản đi theo loại")}`;
  const kinds = form.outgoing.map(({ kind, count }) => `${countShown(count)} ${kind}`);
  const counts = form.outgoing.map(({ count }) => count);
  if (counts.includes(null)) open.add("Có loại văn bản đi chưa có số lượng.");
  const sum = counts.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0);
  const total = sum === null || counts.length === 1 ? "" : `${formatDecimal(sum)} văn bản, gồm `;
  return `Văn bản đi trong năm: ${total}${kinds.join("; ")}`;
}

function secretSentence({ form, open }: ReportContext): string {
  if (form.secretIn === null) open.add("Chưa có số văn bản mật đến.");
  if (form.secretOut === null) open.add("Chưa có số văn bản mật đi.");
  return `Văn bản mật: ${countShown(form.secretIn)} văn bản đến, ${countShown(form.secretOut)} văn bản đi`;
}

function signedSentence({ form, open }: ReportContext): string {
  const share = form.signedDigitallyPercent;
  if (share === null) open.add("Chưa có tỷ lệ văn bản được ký số.");
  return `Tỷ lệ văn bản điện tử phát hành được ký số: ${share === null ? OPEN : formatDecimal(share)}%`;
}
