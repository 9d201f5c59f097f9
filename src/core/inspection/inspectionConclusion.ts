import { agencyKey } from "../appraisal/agencyNames";
import { numberLine } from "../report/numberLine";
import { longDay, shortDay } from "../report/officialDate";
import { type Block, type OfficialDocument, OPEN } from "../report/officialDocument";
import { OpenItems } from "../report/openItems";
import { asItem } from "../report/reportContext";
import { agencyTable, followUpAnnex, ratingBars } from "./conclusionTables";
import { type FollowedUp, followUpItems, type Outcome } from "./followUp";
import { inspectedContents } from "./inspectionChecklist";
import type { InspectionContents } from "./inspectionContents";
import type { InspectionPlan } from "./inspectionPlan";
import type { Checklist } from "./readChecklist";
import { resemblingRemarks, sharedRemarks, type SharedRemark } from "./sharedRemarks";

export interface ConclusionInput {
  /** Null when nobody has written one: then bases, team and period stay open. */
  readonly plan: InspectionPlan | null;
  readonly contents: InspectionContents;
  readonly checklists: readonly Checklist[];
  /** Last year's shortcomings and what became of them; null when nobody asked. */
  readonly lastYear: readonly FollowedUp[] | null;
}

interface Context extends ConclusionInput {
  readonly open: OpenItems;
  readonly year: string;
}

/**
 * Gives the consolidated conclusion of an inspection (facts.md §4) from filled checklists: bases, time, agencies,
 * contents, strengths, shortcomings with how many agencies share each, recommendations, and what became of last year's.
 */
export function inspectionConclusion(input: ConclusionInput): OfficialDocument {
  const { plan, checklists } = input;
  const open = new OpenItems();
  const year = String(plan?.year ?? checklists.find((c) => c.year !== null)?.year ?? "");
  const context: Context = { ...input, open, year: open.text(year, "năm kiểm tra") };
  const number = numberLine(open.text(plan?.number, "số, ký hiệu kết luận"));
  const day = plan?.date ? longDay(plan.date) : `ngày ${OPEN} tháng ${OPEN} năm ${context.year}`;
  if (!plan?.date) open.add("Chưa có ngày ký kết luận.");
  const head = {
    superior: open.text(plan?.superior, "tên cơ quan chủ quản"),
    agency: open.text(plan?.agency, "tên cơ quan ban hành"),
    number,
    placeDate: `${open.text(plan?.place, "địa danh")}, ${day}`,
  };
  const items = followUpItems(checklists, input.contents);
  const blocks: readonly Block[] = [
    ...leadBlocks(context),
    ...generalBlocks(context),
    ...remarkSection(context, "II. Ưu điểm", "strengths"),
    ...remarkSection(context, "III. Tồn tại, hạn chế", "shortcomings"),
    ...remarkSection(context, "IV. Kiến nghị", "recommendations"),
    ...lastYearBlocks(context),
    ...(items.length > 0
      ? [paragraph("Tồn tại phải khắc phục của từng cơ quan nêu tại Phụ lục kèm theo./.")]
      : []),
  ];
  const recipients = plan && plan.recipients.length > 0 ? plan.recipients : [open.text(null, "nơi nhận")];
  const archive = open.text(plan?.archive, "nơi lưu (Lưu: VT, …)");
  const undated = checklists.filter(({ inspectedOn }) => inspectedOn === null).map(({ agency }) => agency);
  if (undated.length > 0) open.add(`Chưa có ngày kiểm tra của: ${undated.join("; ")}.`);
  addQuestions(context);
  const issued = plan?.agencyInText ?? OPEN;
  const annex = followUpAnnex(items, {
    reference: `(Kèm theo Kết luận ${number.replace("Số: ", "số ")} ${day} của ${issued})`,
    year: context.year,
  });
  return {
    ...{ head, title: "KẾT LUẬN", addressee: null, blocks },
    subject: `Kiểm tra công tác văn thư, lưu trữ năm ${context.year}`,
    recipients: [
      ...recipients.map((name) => `- ${name.replace(/[;.]$/, "")};`),
      `- Lưu: ${archive.replace(/\.$/, "")}.`,
    ],
    signature: {
      authority: plan?.signer.authority ?? null,
      post: open.text(plan?.signer.post, "chức vụ người ký"),
      name: open.text(plan?.signer.name, "họ tên người ký"),
    },
    annexes: annex ? [annex] : [],
    open: open.list,
  };
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const heading = (level: 1 | 2, text: string): Block => ({ kind: "heading", level, text });

function leadBlocks({ plan, open, checklists }: Context): readonly Block[] {
  const bases = plan && plan.bases.length > 0 ? plan.bases : [open.text(null, "văn bản căn cứ")];
  const time = periodText(plan) ?? `${OPEN} đến ngày ${OPEN}`;
  if (!plan?.period) open.add("Chưa có thời gian kiểm tra.");
  return [
    ...bases.map((base) => paragraph(`Căn cứ ${base.replace(/^căn cứ\s+/iu, "").replace(/[;.]$/, "")};`)),
    paragraph(
      `Từ ngày ${time}, Đoàn kiểm tra đã kiểm tra công tác văn thư, lưu trữ tại ${checklists.length} cơ quan và các đơn vị trực thuộc. Kết quả như sau:`,
    ),
  ];
}

function periodText(plan: InspectionPlan | null): string | null {
  return plan?.period ? `${shortDay(plan.period.from)} đến ngày ${shortDay(plan.period.to)}` : null;
}

function generalBlocks(context: Context): readonly Block[] {
  const { plan, open, contents } = context;
  const team = plan?.team ?? [];
  if (team.length === 0) open.add("Chưa có thành phần đoàn kiểm tra.");
  const members = team.map(
    ({ role, name, post }) => `${role}: ${name}${post === null || post === "" ? "" : `, ${post}`}`,
  );
  return [
    heading(1, "I. Khái quát"),
    heading(2, "1. Đoàn kiểm tra"),
    ...(members.length > 0 ? members : [OPEN]).map((text) => paragraph(text === OPEN ? text : asItem(text))),
    heading(2, "2. Cơ quan được kiểm tra"),
    { kind: "table", table: agencyTable(context) },
    ...ratingBars(context),
    heading(2, "3. Nội dung kiểm tra"),
    ...inspectedContents(contents, plan).map(({ number, title }) => paragraph(`(${number}) ${title}.`)),
  ];
}

const NOTHING = {
  strengths: "ưu điểm",
  shortcomings: "tồn tại, hạn chế",
  recommendations: "kiến nghị",
} as const;

/** Remarks of one kind under the contents they belong to, each with how many agencies it concerns. */
function remarkSection(
  { checklists, contents, open }: Context,
  title: string,
  kind: keyof typeof NOTHING,
): readonly Block[] {
  const remarks = sharedRemarks(checklists, kind);
  if (remarks.length === 0)
    return [heading(1, title), paragraph(open.text(null, `${NOTHING[kind]} trong các phiếu kiểm tra`))];
  for (const [a, b] of kind === "shortcomings" ? resemblingRemarks(remarks) : []) {
    open.add(
      `Hai tồn tại gần giống nhau: “${a}” và “${b}”. Nếu là một, viết cùng một lời trong phiếu rồi lập lại.`,
    );
  }
  const blocks: Block[] = [heading(1, title)];
  let position = 0;
  for (const content of contents.contents) {
    const own = remarks.filter((remark) => remark.content === content.number);
    if (own.length === 0) continue;
    blocks.push(heading(2, `${++position}. ${content.title}`));
    for (const remark of own) blocks.push(paragraph(asItem(remarkText(remark, checklists.length))));
  }
  return blocks;
}

function remarkText({ text, agencies, units }: SharedRemark, of: number): string {
  const share =
    agencies.length === of && of > 1
      ? `${of}/${of} cơ quan`
      : `${agencies.length}/${of} cơ quan: ${agencies.join("; ")}`;
  const where = units.length > 0 ? `; đơn vị: ${units.join("; ")}` : "";
  return `${text} (${share}${where})`;
}

const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ["mended", "Đã khắc phục"],
  ["repeated", "Còn lặp lại trong lần kiểm tra này"],
  ["not-seen", "Không thấy lại trong lần kiểm tra này, chưa có xác nhận đã khắc phục"],
  ["not-inspected", "Chưa kiểm tra lại"],
];

function lastYearBlocks({ lastYear }: Context): readonly Block[] {
  if (!lastYear) return [];
  const blocks: Block[] = [heading(1, "V. Khắc phục tồn tại của lần kiểm tra trước")];
  blocks.push(paragraph(`Lần kiểm tra trước có ${lastYear.length} tồn tại phải khắc phục.`));
  for (const [outcome, title] of OUTCOMES) {
    const items = lastYear.filter((one) => one.outcome === outcome);
    if (items.length === 0) continue;
    blocks.push(heading(2, `${title}: ${items.length}/${lastYear.length}`));
    for (const { item } of items) {
      const who = item.unit === null ? item.agency : `${item.agency} – ${item.unit}`;
      blocks.push(paragraph(asItem(`${who}: ${item.shortcoming}`)));
    }
  }
  return blocks;
}

/** Agencies without a checklist, checklists beyond the plan, contents nobody touched, doubtful entries. */
function addQuestions({ plan, checklists, contents, open }: Context): void {
  const came = new Map<string, Checklist[]>();
  for (const one of checklists)
    came.set(agencyKey(one.agency), [...(came.get(agencyKey(one.agency)) ?? []), one]);
  for (const same of came.values()) {
    if (same.length > 1)
      open.add(
        `Cơ quan “${same[0]?.agency ?? ""}” có ${same.length} phiếu: ${same.map(({ file }) => file).join(", ")}.`,
      );
  }
  const planned = new Set(plan?.agencies.map(({ name }) => agencyKey(name)) ?? []);
  for (const { name } of plan?.agencies ?? []) {
    if (!came.has(agencyKey(name))) open.add(`Chưa có phiếu kiểm tra của ${name}.`);
  }
  for (const { agency, file, untouched, questions } of checklists) {
    if (plan && !planned.has(agencyKey(agency)))
      open.add(`Phiếu ${file} của “${agency}” không có trong kế hoạch.`);
    const names = inspectedContents(contents, plan).filter(({ number }) => untouched.includes(number));
    if (names.length > 0) {
      open.add(`${agency}: chưa ghi gì ở nội dung ${names.map(({ number }) => `(${number})`).join(", ")}.`);
    }
    for (const question of questions) open.add(question);
  }
}
