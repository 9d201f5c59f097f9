import { availableParallelism } from "node:os";
import {
  failureText,
  type LastYear,
  readAgencyList,
  ReadFailure,
  readLastYear,
  type WorkbookSnapshot,
} from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { UsageError } from "./usage";

const MOST_JOBS = 64;
const DEFAULT_JOBS = 4;
const DEFAULT_SECONDS = 5;

/** Gives how many workers read at once: --jobs, else as many as the machine has processors, four at most. */
export function readJobs(text: string | undefined): number {
  if (text === undefined) return Math.min(DEFAULT_JOBS, availableParallelism());
  const jobs = /^\d{1,3}$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) {
    throw new UsageError(`--jobs “${text}” không đúng. Hãy nêu số luồng đọc từ 1 đến ${MOST_JOBS}.`);
  }
  return jobs;
}

/** Gives the seconds one workbook may take: --time-limit, else five. */
export function readSeconds(text: string | undefined): number {
  if (text === undefined) return DEFAULT_SECONDS;
  const seconds = /^\d{1,4}$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (seconds < 1) throw new UsageError(`--time-limit “${text}” không đúng. Hãy nêu số giây, ví dụ 10.`);
  return seconds;
}

/** Gives the agencies listed in the workbook of --agencies; null when the option is absent. */
export async function readAgencies(path: string | undefined): Promise<readonly string[] | null> {
  if (path === undefined) return null;
  const agencies = readAgencyList(await openOption("--agencies", path));
  if (agencies) return agencies;
  throw new UsageError(
    `Danh sách “${path}” không có cột tên cơ quan. Hãy đặt tiêu đề cột là “Cơ quan, đơn vị” hoặc “Tên đơn vị”, mỗi tên một dòng bên dưới.`,
  );
}

/** Gives what the consolidated workbook of --last-year says; null when the option is absent. */
export async function readLast(path: string | undefined): Promise<LastYear | null> {
  if (path === undefined) return null;
  const last = readLastYear(await openOption("--last-year", path));
  if (last) return last;
  throw new UsageError(
    `Tệp “${path}” không phải bảng tổng hợp do lệnh này lập: không có trang “Tổng hợp” với đủ các cột. Hãy chọn đúng tệp của kỳ trước.`,
  );
}

async function openOption(option: string, path: string): Promise<WorkbookSnapshot> {
  try {
    return (await openWorkbook(path)).snapshot;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw new UsageError(`${option} ${path}: ${failureText(error.code, error.params, "vi")}`);
  }
}

/** Gives the time to write instead of the real one with --reproducible: SOURCE_DATE_EPOCH, else zip's first day. */
export function fixedTime(env: Readonly<Record<string, string | undefined>>): string {
  const epoch = env.SOURCE_DATE_EPOCH ?? "";
  const seconds = /^\d{1,10}$/.test(epoch) ? Number.parseInt(epoch, 10) : Date.UTC(1980, 0, 1) / 1000;
  return new Date(seconds * 1000).toISOString();
}
