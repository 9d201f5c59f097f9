import { reviewSnapshot, reviewSubmissions, unreadLine } from "../../../app/reviewSubmissions";
import {
  type ConsolidatedReview,
  type LastYear,
  ReadFailure,
  type ReviewLine,
  type Rubric,
  type WorkbookSnapshot,
} from "../../../core";
import type { Progress } from "../../../ports/progress";
import type { PaneServices } from "../../session/paneServices";

/** No submitted workbook is larger: what is, is not loaded into the pane at all. */
const MOST_BYTES = 32 * 1024 * 1024;

export interface ReviewSettings {
  readonly rubric: Rubric | null;
  readonly agencies: readonly string[] | null;
  readonly lastYear: LastYear | null;
}

/** What a run in the pane gives: the tables, and the lines they were made from. */
export interface Reviewed {
  readonly review: ConsolidatedReview;
  readonly lines: readonly ReviewLine[];
}

type Services = Pick<PaneServices, "openFile" | "rubrics">;

/** Reads a chosen file; throws ReadFailure. */
export async function readFile(services: Services, file: File): Promise<WorkbookSnapshot> {
  return (await openBytes(services, file)).snapshot;
}

async function openBytes(
  services: Services,
  file: File,
): Promise<{ readonly snapshot: WorkbookSnapshot; readonly bytes: Uint8Array }> {
  if (file.size > MOST_BYTES) throw new ReadFailure("too-large", { limit: "packageBytes", most: MOST_BYTES });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const host = await services.openFile(bytes, file.name);
  return { snapshot: await host.read(), bytes };
}

/** Reads, checks and consolidates chosen files one by one; between two of them the pane is free for a person. */
export async function readFiles(
  services: Services,
  files: readonly File[],
  { rubric, agencies, lastYear }: ReviewSettings,
  progress: Progress,
): Promise<Reviewed> {
  const lines: ReviewLine[] = [];
  const sorted = [...files].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  async function* read(): AsyncIterable<ReviewLine> {
    for (const file of sorted) {
      if (progress.cancelled()) return;
      const line = await lineOf(services, file, rubric);
      lines.push(line);
      yield line;
      await breath();
    }
  }
  const consolidation = await reviewSubmissions(read(), files.length, progress);
  return { review: consolidation.finish({ expected: files.length, agencies, lastYear }), lines };
}

async function lineOf(services: Services, file: File, rubric: Rubric | null): Promise<ReviewLine> {
  const about = { file: nameOf(file), readAt: new Date().toISOString() };
  let sha256: string | null = null;
  try {
    const { snapshot, bytes } = await openBytes(services, file);
    sha256 = await hashOf(bytes);
    return reviewSnapshot({ ...about, sha256 }, snapshot, services.rubrics, rubric);
  } catch (error) {
    return unreadLine({ ...about, sha256 }, error);
  }
}

/** With its folder where a whole folder was chosen. */
function nameOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes.slice());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Lets the browser draw and hear clicks. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
