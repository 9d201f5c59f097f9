import { parseArgs } from "node:util";
import { UsageError } from "./usage";

type Kind = "string" | "boolean";
type Values<T extends Readonly<Record<string, Kind>>> = {
  readonly [K in keyof T]: T[K] extends "boolean" ? boolean : string | undefined;
};

/** Gives the files and options of a command line; an unknown or unfinished option is a UsageError in Vietnamese. */
export function parseOptions<T extends Readonly<Record<string, Kind>>>(
  args: readonly string[],
  kinds: T,
): { readonly files: readonly string[]; readonly values: Values<T> } {
  const options: Record<string, { type: Kind; short?: string }> = {};
  for (const [name, type] of Object.entries(kinds)) {
    options[name] = name === "output" ? { type, short: "o" } : { type };
  }
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    const all: Record<string, unknown> = {};
    for (const [name, type] of Object.entries(kinds))
      all[name] = values[name] ?? (type === "boolean" ? false : undefined);
    return { files: positionals, values: all as Values<T> };
  } catch (error) {
    throw new UsageError(explain(error));
  }
}

function explain(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const option =
    /'([^']+)'/
      .exec(String(error))?.[1]
      ?.split(" ")
      .find((part) => part.startsWith("-")) ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `Không có tùy chọn “${option}”. Xem cách dùng: --help`;
  return `Tùy chọn “${option}” thiếu hoặc thừa giá trị. Xem cách dùng: --help`;
}
