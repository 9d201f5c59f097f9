import { check } from "./check";
import { fill } from "./fill";
import { inspect } from "./inspect";
import { report } from "./report";
import { review } from "./review";
import { rubric } from "./rubric";
import { template } from "./template";
import { type Command, exitStatus, UsageError } from "./usage";

const commands: readonly Command[] = [check, fill, review, report, inspect, rubric, template];

const width = Math.max(...commands.map((c) => c.name.length));
const help = `vtlt – chấm điểm công tác văn thư, lưu trữ

Cách dùng: vtlt LỆNH [tùy chọn] TỆP…

Các lệnh:
${commands.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`).join("\n")}

Xem cách dùng từng lệnh: vtlt LỆNH --help
Mã kết thúc: 0 không có lỗi; 1 có ít nhất một lỗi; 2 dùng sai cách hoặc có tệp không đọc được.`;

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    console.log(help);
    return name === undefined ? exitStatus.unusable : exitStatus.fine;
  }
  const command = commands.find((c) => c.name === name);
  if (!command) throw new UsageError(`Không có lệnh “${name}”. Xem các lệnh: vtlt --help`);
  if (rest.includes("--help") || rest.includes("-h")) {
    console.log(command.help);
    return exitStatus.fine;
  }
  return command.run(rest);
}

// A reader that closes the pipe early (head) ends us quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitStatus.fine);
  throw error;
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // Nobody is shown a stack trace; VTLT_DEBUG=1 is for us.
    const message =
      error instanceof UsageError
        ? error.message
        : "Chương trình gặp lỗi không lường trước và đã dừng; tệp của bạn không bị thay đổi. Hãy báo cho người quản trị kèm tên tệp.";
    console.error(message);
    if (process.env.VTLT_DEBUG === "1") console.error(error);
    process.exitCode = exitStatus.unusable;
  },
);
