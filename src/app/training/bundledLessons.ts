import first from "../../../assets/lessons/01-lan-dau.json";
import second from "../../../assets/lessons/02-muoi-hai-loi.json";
import third from "../../../assets/lessons/03-so-lieu-chinh-ly.json";
import fourth from "../../../assets/lessons/04-phong-chu-cu.json";
import fifth from "../../../assets/lessons/05-mot-ngay-tham-dinh.json";
import { type Lesson, loadLesson } from "../../core";

let loaded: readonly Lesson[] | null = null;

/** The lessons that ship, in the order of the course; validated when first asked for. */
export function bundledLessons(): readonly Lesson[] {
  return (loaded ??= [first, second, third, fourth, fifth].map(load));
}

/** A lesson that does not load is a fault of the build: a test loads them all. */
function load(json: unknown): Lesson {
  const result = loadLesson(json);
  if (!result.ok) throw new Error(result.problems.join(" "));
  return result.lesson;
}
