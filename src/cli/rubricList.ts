import { bundledRubrics } from "../app/bundledRubrics";
import { isConfirmed, pointsToNumber, type Rubric } from "../core";
import { parseOptions } from "./options";
import { namedRubric } from "./rubricFiles";
import { harmless } from "./terminal";
import { type Command, exitStatus } from "./usage";

const help = `vtlt rubric list [TỆP.json…] [--json]
  Liệt kê các bộ tiêu chí có sẵn (và các tệp nêu thêm): mã, phiên bản, năm áp dụng, số tiêu chí, đã xác nhận hay chưa.`;

/** `vtlt rubric list`: the packs that ship and files named beside them. */
export const rubricList: Command = {
  name: "list",
  summary: "liệt kê các bộ tiêu chí",
  help,
  run: (args) => {
    const { files, values } = parseOptions(args, { json: "boolean" } as const);
    const rubrics = [...bundledRubrics.list(), ...files.map(namedRubric)];
    for (const rubric of rubrics) {
      const line = listed(rubric);
      if (values.json) console.log(JSON.stringify(line));
      else console.log(harmless(listText(rubric, line.criteria)));
    }
    return Promise.resolve(exitStatus.fine);
  },
};

function listed(rubric: Rubric) {
  const { id, version, title, validity, notice, maxPoints, rating, open } = rubric;
  const criteria = rubric.sections.flatMap((s) => s.groups.flatMap((g) => g.criteria)).length;
  return {
    ...{ schema: "vtlt.rubric-list/1", id, version, title, notice },
    ...{ from: validity.from, to: validity.to, confirmed: isConfirmed(rubric), criteria },
    ...{ maxPoints: pointsToNumber(maxPoints), classes: rating?.classes.map((c) => c.name) ?? null },
    open: open.length,
  };
}

function listText(rubric: Rubric, criteria: number): string {
  const { id, version, title, validity, notice, open } = rubric;
  const years = validity.to === null ? `từ năm ${validity.from}` : `năm ${validity.from}–${validity.to}`;
  const facts = [
    `phiên bản ${version}`,
    years,
    criteria === 0 ? "chưa có tiêu chí" : `${criteria} tiêu chí`,
    isConfirmed(rubric) ? "đã xác nhận" : "chưa xác nhận, xếp loại là tạm tính",
    ...(open.length > 0 ? [`còn ${open.length} nội dung phải xác nhận`] : []),
  ];
  return `${id}  ${title} (${facts.join("; ")})${notice === null ? "" : `. ${notice}`}`;
}
