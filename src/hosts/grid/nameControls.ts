/** What the spreadsheet's own controls are called: it leaves them without names, which a screen reader needs. */
const NAMES = {
  nameBox: "Địa chỉ ô",
  names: "Các tên đã đặt",
  sheets: "Danh sách trang tính",
  smaller: "Thu nhỏ",
  larger: "Phóng to",
  zoom: "Mức thu phóng",
  plain: "Thu phóng 100%",
  notices: (n: number): string => `Thông báo của trang tính ${n}`,
};
/** How many areas of notices have been named: no two may bear one name. */
let notices = 0;
const WATCHED = ["aria-expanded", "role", "tabindex"];

/** Names the controls around the cells and mends their roles, now and whenever they are made anew. */
export function nameControls(container: HTMLElement): () => void {
  let due = 0;
  const observer = new MutationObserver(() => {
    if (due === 0) due = requestAnimationFrame(mend);
  });
  const mend = (): void => {
    due = 0;
    mendControls(container);
  };
  observer.observe(container, { subtree: true, childList: true, attributes: true, attributeFilter: WATCHED });
  observer.observe(document.body, { childList: true });
  mend();
  return () => {
    cancelAnimationFrame(due);
    observer.disconnect();
  };
}

function mendControls(container: HTMLElement): void {
  const all = (selector: string): readonly HTMLElement[] => [
    ...container.querySelectorAll<HTMLElement>(selector),
  ];
  for (const box of all("[data-u-comp=formula-bar] input")) name(box, NAMES.nameBox);
  for (const opener of all("a[aria-expanded]")) {
    set(opener, "role", "button");
    name(opener, NAMES.names);
  }
  // Pictures of cells are reached through the frame around them; a place of their own would come before the page's.
  for (const canvas of all("canvas[tabindex='1']")) canvas.tabIndex = -1;
  for (const wrapper of all("div[aria-expanded]:not([role]), section[aria-expanded]")) {
    wrapper.removeAttribute("aria-expanded");
    wrapper.removeAttribute("aria-haspopup");
  }
  for (const list of all("[data-u-comp=sheet-bar-append-button]")) name(list, NAMES.sheets);
  for (const handle of all("[role=handle]")) {
    handle.removeAttribute("role");
    name(handle, NAMES.zoom);
  }
  for (const track of all("[role=track]")) {
    track.dataset["zoom"] = "";
    set(track, "role", "none");
  }
  const [track] = all("[data-zoom]");
  if (track !== undefined) nameZoom(track);
  for (const section of document.querySelectorAll("section[aria-label^=Notifications]")) {
    section.setAttribute("aria-label", NAMES.notices(++notices));
  }
}

/** The zoom's slider with a button on either side. */
function nameZoom(track: HTMLElement): void {
  for (const mark of track.querySelectorAll("a[role=button]")) name(mark, NAMES.plain);
  let area: HTMLElement | null = track;
  while (area && area.querySelectorAll("button").length < 3) area = area.parentElement;
  for (const button of area?.querySelectorAll("button") ?? []) {
    if (button.textContent.trim() !== "") continue;
    const isBefore = (track.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    name(button, isBefore ? NAMES.smaller : NAMES.larger);
  }
}

function name(element: Element, label: string): void {
  if (!element.hasAttribute("aria-label")) element.setAttribute("aria-label", label);
}

function set(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
