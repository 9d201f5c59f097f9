/**
 * Writes a manifest for an agency's own server (`npm run manifest -- --url https://…`): manifest.xml with the
 * address of development replaced everywhere. Exit status 0, or 2 with a Vietnamese sentence on bad input.
 *
 * The Id stays unless --id is given. It is the add-in's identity: Excel knows an update by it (a new Id would be a
 * second add-in beside the first), and what a workbook remembers for the add-in belongs to it. Another Id is for a
 * trial server used beside the real one on the same machine.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const source = fileURLToPath(new URL("../manifest.xml", import.meta.url));
const developmentAddress = "https://localhost:3000";
const defaultOut = "dist/manifest.xml";

const usage = `Cách dùng: npm run manifest -- --url ĐỊA_CHỈ [--out TỆP] [--id GUID]

  --url ĐỊA_CHỈ  thư mục trên máy chủ chứa các tệp của dist/pane, ví dụ https://may-chu.tinh.gov.vn/vtlt
  --out TỆP      nơi ghi, mặc định ${defaultOut}
  --id GUID      mã nhận dạng khác. Chỉ dùng cho bản thử cài song song với bản chính trên cùng một máy:
                 Excel nhận ra bản cập nhật và những gì đã lưu trong sổ tính bằng mã này, nên bình thường
                 phải giữ nguyên mã của manifest.xml.`;

/** Bad input: its message is a sentence for the person at the keyboard. */
class BadInput extends Error {}

/** Gives the address without a closing slash, as it stands in the manifest; throws BadInput when it cannot serve. */
function serverAddress(text) {
  if (text === undefined || text.trim() === "") throw new BadInput("Thiếu địa chỉ máy chủ (--url).");
  const given = text.trim();
  if (!/^https:\/\//i.test(given)) {
    throw new BadInput(
      `Địa chỉ "${given}" không bắt đầu bằng https://. Excel chỉ chạy phần bổ trợ qua https; ` +
        `hãy cài chứng thư số cho máy chủ rồi dùng địa chỉ https://.`,
    );
  }
  if (!URL.canParse(given)) {
    throw new BadInput(
      `"${given}" không phải là một địa chỉ hợp lệ. Ví dụ: https://may-chu.tinh.gov.vn/vtlt`,
    );
  }
  const url = new URL(given);
  if (url.username !== "" || url.password !== "") {
    throw new BadInput(
      "Địa chỉ không được chứa tên đăng nhập hay mật khẩu: mọi người dùng đều đọc được tệp này.",
    );
  }
  if (given.includes("?") || given.includes("#")) {
    throw new BadInput(`Địa chỉ "${given}" không được có phần sau dấu ? hoặc #; chỉ ghi đến thư mục.`);
  }
  if (/\.html?\/*$/i.test(url.pathname)) {
    throw new BadInput(
      `Địa chỉ "${given}" là một trang; hãy ghi thư mục chứa trang đó, không ghi tên trang.`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** Gives the GUID in lower case without braces; throws BadInput when it is none. */
function addInId(text) {
  const id = text
    .trim()
    .replace(/^\{(.*)\}$/, "$1")
    .toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
  throw new BadInput(
    `"${text}" không phải là một GUID. Ví dụ đúng dạng: 01234567-89ab-cdef-0123-456789abcdef`,
  );
}

/** Gives the manifest's text for a server: notes for developers left out, addresses replaced, the Id if asked. */
function manifestFor(text, address, id) {
  const escaped = address.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
  const moved = text.replace(/<!--[\s\S]*?-->\s*/g, "").replaceAll(developmentAddress, () => escaped);
  return id === null ? moved : moved.replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        url: { type: "string" },
        out: { type: "string" },
        id: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    return values;
  } catch (error) {
    if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const option = /'([^']+)'/.exec(error.message)?.[1] ?? "";
      throw new BadInput(`Không có tùy chọn ${option}.`);
    }
    throw new BadInput("Các tùy chọn viết chưa đúng: mỗi tùy chọn phải có một giá trị đứng sau.");
  }
}

function write(path, text) {
  try {
    if (!existsSync(dirname(path))) mkdirSync(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new BadInput(`Không ghi được tệp ${path} (${error.code}). Hãy chọn nơi khác bằng --out.`);
  }
}

try {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
  } else {
    const address = serverAddress(options.url);
    const id = options.id === undefined ? null : addInId(options.id);
    const out = resolve(options.out ?? defaultOut);
    if (out === source)
      throw new BadInput("Không ghi đè manifest.xml của mã nguồn; hãy chọn tên khác (--out).");
    const text = manifestFor(readFileSync(source, "utf8"), address, id);
    write(out, text);
    console.log(`Đã ghi ${out}`);
    console.log(`Mở thử ${address}/taskpane.html bằng trình duyệt trên một máy trạm trước khi triển khai.`);
  }
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
