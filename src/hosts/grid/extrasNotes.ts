import { parseRange } from "../file/cellReference";
import { numberAttribute } from "../file/looksColours";
import type { Deadline, ReadLimits } from "../file/readLimits";
import { XmlScanner } from "../file/xmlScanner";
import { decodeEscapes } from "../file/xmlText";
import type { CellNote } from "./extrasModel";

const MOST_NOTES = 5_000;
/** A longer note is cut: nobody reads more of it over a sheet. */
const LONGEST_NOTE = 4_000;
/** What an Excel without conversations shows instead of one; the conversation itself stands in another part. */
const STAND_IN = /^\[(?:Threaded comment|Chú thích theo chuỗi)\]/i;

/** A part of a workbook, and how to read it. */
export interface PartSource {
  readonly source: string;
  readonly part: string;
  readonly limits: ReadLimits;
  readonly deadline: Deadline;
}

/** Reads the notes of a comments part. */
export function readNotes({ source, part, limits, deadline }: PartSource): readonly CellNote[] {
  const xml = new XmlScanner(source, part, limits, deadline);
  xml.enterRoot();
  const authors: string[] = [];
  const notes: CellNote[] = [];
  while (xml.nextChild()) {
    const isList = xml.is("commentList");
    const areAuthors = xml.is("authors");
    if (!isList && !areAuthors) {
      xml.skip();
      continue;
    }
    while (xml.nextChild()) {
      if (areAuthors) {
        xml.readText();
        authors.push(xml.takeText().trim());
        continue;
      }
      const place = parseRange(xml.attribute("ref") ?? "");
      const author = authors[numberAttribute(xml, "authorId") ?? -1] ?? "";
      const text = noteText(xml);
      if (place === null || text === "" || STAND_IN.test(text) || notes.length >= MOST_NOTES) continue;
      notes.push({ row: place.top, column: place.left, ...withAuthor(author, text) });
    }
  }
  return notes;
}

/** Reads the conversations of a part of theirs, in the order they were held. `people` gives names by their keys. */
export function readThreads(
  { source, part, limits, deadline }: PartSource,
  people: ReadonlyMap<string, string>,
): readonly CellNote[] {
  const xml = new XmlScanner(source, part, limits, deadline);
  xml.enterRoot();
  const notes: CellNote[] = [];
  while (xml.nextChild()) {
    const place = parseRange(xml.attribute("ref") ?? "");
    const author = people.get(xml.attribute("personId") ?? "") ?? "";
    const text = threadText(xml);
    if (place === null || text === "" || notes.length >= MOST_NOTES) continue;
    notes.push({ row: place.top, column: place.left, ...withAuthor(author, text) });
  }
  return notes;
}

/** Reads the people who held conversations: their names by their keys. */
export function readPeople({ source, part, limits, deadline }: PartSource): ReadonlyMap<string, string> {
  const xml = new XmlScanner(source, part, limits, deadline);
  xml.enterRoot();
  const people = new Map<string, string>();
  while (xml.nextChild()) {
    const [id, name] = [xml.attribute("id"), xml.attribute("displayName")];
    if (id !== null && name !== null && people.size < MOST_NOTES) people.set(id, name);
    xml.skip();
  }
  return people;
}

/** Excel writes the author's name into the note itself, as its first line. */
function withAuthor(author: string, text: string): { readonly author: string | null; readonly text: string } {
  const own = author !== "" && text.startsWith(`${author}:`) ? text.slice(author.length + 1).trim() : text;
  return { author: author === "" ? null : author, text: own };
}

/** Gives the words of a note just entered, its looks left out, and leaves it. */
function noteText(xml: XmlScanner): string {
  let text = "";
  const take = (): void => {
    xml.readText();
    if (text.length <= LONGEST_NOTE) text += xml.takeText();
  };
  while (xml.nextChild()) {
    if (!xml.is("text")) {
      xml.skip();
      continue;
    }
    while (xml.nextChild()) {
      if (xml.is("t")) take();
      else if (xml.is("r")) {
        while (xml.nextChild()) {
          if (xml.is("t")) take();
          else xml.skip();
        }
      } else xml.skip();
    }
  }
  return shortened(decodeEscapes(text));
}

/** Gives what was said in a conversation, by the element just entered, and leaves it. */
function threadText(xml: XmlScanner): string {
  let text = "";
  while (xml.nextChild()) {
    if (xml.is("text")) {
      xml.readText();
      text = xml.takeText();
    } else xml.skip();
  }
  return shortened(text);
}

function shortened(text: string): string {
  const words = text.replaceAll("\r\n", "\n").trim();
  return words.length > LONGEST_NOTE ? `${words.slice(0, LONGEST_NOTE)}\u2026` : words;
}
