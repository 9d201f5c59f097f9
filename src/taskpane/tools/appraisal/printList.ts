/** Milliseconds the page is kept for a print window that does not say when it is done. */
const HOLD = 60_000;

/**
 * Prints a table by itself, without the pane around it: a page of its own in a frame nobody sees. The first row is the
 * head, repeated on every sheet of paper. For browsers; Excel's pane has no printing.
 */
export function printList(title: string, lines: readonly (readonly string[])[]): void {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0" });
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (page === null || view === null) {
    frame.remove();
    return;
  }
  page.documentElement.lang = document.documentElement.lang;
  page.title = title;
  Object.assign(page.body.style, { font: "12pt 'Times New Roman', serif", color: "black" });
  const heading = page.createElement("h1");
  heading.textContent = title;
  heading.style.font = "bold 14pt 'Times New Roman', serif";
  page.body.append(heading, tableOf(page, lines));
  view.addEventListener("afterprint", () => frame.remove());
  setTimeout(() => frame.remove(), HOLD);
  view.focus();
  view.print();
}

function tableOf(page: Document, [head = [], ...rows]: readonly (readonly string[])[]): HTMLTableElement {
  const table = page.createElement("table");
  Object.assign(table.style, { borderCollapse: "collapse", width: "100%" });
  const add = (section: HTMLTableSectionElement, texts: readonly string[], tag: "th" | "td") => {
    const row = section.insertRow();
    for (const text of texts) {
      const cell = page.createElement(tag);
      // As text: nothing of a workbook becomes markup.
      cell.textContent = text;
      if (tag === "th") cell.setAttribute("scope", "col");
      Object.assign(cell.style, { border: "1px solid black", padding: "2pt 4pt", textAlign: "start" });
      row.append(cell);
    }
  };
  add(table.createTHead(), head, "th");
  const body = table.createTBody();
  for (const texts of rows) add(body, texts, "td");
  return table;
}
