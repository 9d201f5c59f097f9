import { messageFor } from "../messages";
import { numberLine } from "./numberLine";
import { longDay } from "./officialDate";
import { type OfficialDocument, OPEN } from "./officialDocument";
import { OpenItems } from "./openItems";
import { implementationBlocks } from "./implementationSection";
import { processingBlocks } from "./processingSection";
import { scoringAnnex } from "./scoringAnnex";
import { type AgencyReportInput, asItem, lowerFirst, type ReportContext } from "./reportContext";
import { resultBlocks } from "./resultSection";

const MOST_FINDINGS = 20;

/**
 * Gives the agency's báo cáo (facts.md §3) from a checked workbook, what a person entered, and the subordinate units:
 * content without a file format. What is not known stays "…" and is listed in `open`; nothing is made up.
 */
export function agencyReport(input: AgencyReportInput): OfficialDocument {
  const { check, form } = input;
  const open = new OpenItems();
  const sheet = check.scoreSheet;
  const year = String(form.year ?? sheet?.year?.year ?? "");
  const context: ReportContext = {
    ...input,
    open,
    year: open.text(year, "năm báo cáo"),
    agency: form.agencyInText ?? "cơ quan",
  };
  const head = {
    superior: open.text(form.superior ?? sheet?.superior?.text, "tên cơ quan chủ quản"),
    agency: open.text(form.agency ?? sheet?.agency?.text, "tên cơ quan ban hành"),
    number: numberLine(open.text(form.number ?? sheet?.reportNumber?.text, "số, ký hiệu báo cáo")),
    placeDate: `${open.text(form.place, "địa danh")}, ${form.date ? longDay(form.date) : undated(context)}`,
  };
  const subject = `Kết quả thực hiện công tác văn thư, lưu trữ năm ${context.year}`;
  const addressee = form.addressee === "" ? null : open.text(form.addressee, "nơi nhận chính (Kính gửi)");
  const blocks = [
    { kind: "paragraph", text: leadSentence(context) } as const,
    {
      kind: "heading",
      level: 1,
      text: `I. Kết quả thực hiện công tác văn thư, lưu trữ năm ${context.year}`,
    } as const,
    ...implementationBlocks(context),
    ...resultBlocks(context),
    ...processingBlocks(context),
    ...listSection(context, "III. Tồn tại, khó khăn; nguyên nhân; giải pháp", [
      ["1. Tồn tại, khó khăn", form.difficulties, "tồn tại, khó khăn"],
      ["2. Nguyên nhân", form.causes, "nguyên nhân"],
      ["3. Giải pháp", form.solutions, "giải pháp"],
    ]),
    ...listSection(context, "IV. Kiến nghị, đề xuất", [[null, form.proposals, "kiến nghị, đề xuất"]]),
    {
      kind: "paragraph",
      text: `Trên đây là báo cáo ${lowerFirst(subject)} của ${context.agency}./.`,
    } as const,
  ];
  const annex = scoringAnnex(context, head.number, form.date);
  const recipients = recipientLines(context, addressee !== null);
  const signature = {
    authority: form.signer.authority,
    post: open.text(form.signer.post, "chức vụ người ký"),
    name: open.text(form.signer.name, "họ tên người ký"),
  };
  addQuestions(context);
  return {
    ...{ head, title: "BÁO CÁO", subject, addressee, blocks, recipients, signature },
    annexes: annex ? [annex] : [],
    open: open.list,
  };
}

function undated({ open, year }: ReportContext): string {
  open.add("Chưa có ngày ký báo cáo.");
  return `ngày ${OPEN} tháng ${OPEN} năm ${year}`;
}

function leadSentence({ form, open, agency, year }: ReportContext): string {
  const bases = form.bases.length > 0 ? form.bases.join("; ") : open.text(null, "văn bản căn cứ");
  return `Thực hiện ${bases}, ${agency} báo cáo kết quả thực hiện công tác văn thư, lưu trữ năm ${year} như sau:`;
}

/** A section whose parts are lists of sentences a person entered; "…" where none was. */
function listSection(
  { open }: ReportContext,
  title: string,
  parts: readonly (readonly [title: string | null, sentences: readonly string[], what: string])[],
): OfficialDocument["blocks"] {
  return [
    { kind: "heading", level: 1, text: title },
    ...parts.flatMap(([heading, sentences, what]): OfficialDocument["blocks"] => [
      ...(heading === null ? [] : [{ kind: "heading", level: 2, text: heading } as const]),
      ...(sentences.length > 0
        ? sentences.map((text) => ({ kind: "paragraph", text: asItem(text) }) as const)
        : [{ kind: "paragraph", text: open.text(null, what) } as const]),
    ]),
  ];
}

function recipientLines({ form, open }: ReportContext, sentUpward: boolean): readonly string[] {
  const named =
    form.recipients.length > 0 ? form.recipients : sentUpward ? [] : [open.text(null, "nơi nhận")];
  const lines = [...(sentUpward ? ["Như trên"] : []), ...named].map(
    (name) => `- ${name.replace(/[;.]$/, "")};`,
  );
  return [...lines, `- Lưu: ${open.text(form.archive, "nơi lưu (Lưu: VT, …)").replace(/\.$/, "")}.`];
}

/** What the check and the units leave to settle before the report goes out. */
function addQuestions({ check, units, open, form }: ReportContext): void {
  const declared = check.scoreSheet?.declaredRating?.text;
  const computed = check.selfRating;
  if (declared !== undefined && computed && computed.name.toLowerCase() !== declared.toLowerCase()) {
    open.add(`Bảng ghi xếp loại “${declared}” nhưng theo điểm là “${computed.name}”: báo cáo ghi theo bảng.`);
  }
  if (computed?.provisional) {
    open.add(
      "Xếp loại là tạm tính: giới hạn xếp loại chưa đối chiếu với văn bản chính thức hoặc còn tiêu chí chưa có điểm.",
    );
  }
  if (units && units.total !== null) {
    const entered = [form.unitsInspected, form.unitsTotal];
    if (entered.some((n, i) => n !== null && n !== [units.inspected, units.total][i])) {
      open.add(
        `Số đơn vị đã kiểm tra nhập tay (${form.unitsInspected ?? OPEN}/${form.unitsTotal ?? OPEN}) khác danh sách (${units.inspected}/${units.total}): báo cáo ghi theo danh sách.`,
      );
    }
  }
  for (const question of units?.questions ?? []) open.add(question);
  const worth = check.findings.filter(
    ({ severity, rule }) => severity !== "hint" && rule !== "rating-provisional",
  );
  for (const finding of worth.slice(0, MOST_FINDINGS)) {
    const place =
      finding.sheet === null ? "" : ` (${finding.sheet}${finding.cell === null ? "" : `!${finding.cell}`})`;
    open.add(`${messageFor(finding, "vi").title}${place}: ${messageFor(finding, "vi").what}`);
  }
  if (worth.length > MOST_FINDINGS)
    open.add(`Và ${worth.length - MOST_FINDINGS} phát hiện khác khi kiểm tra sổ tính.`);
}
