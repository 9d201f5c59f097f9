/** The part of the core that makes and judges exercises. */
export * from "./arrange";
export * from "./judgePractice";
export * from "./lesson";
export * from "./lessonFromFindings";
export { lessonFile, type LoadedLesson, loadLesson } from "./lessonSchema";
export { keyOf, LessonFailure, makePractice, type PlantedFault, type PracticeWorkbook } from "./makePractice";
export { isPlantable, plantableRules } from "./planters";
export { type PracticeCode, PRACTICE_SHEET, practiceCodeOf, practiceCodeText } from "./practiceCode";
export { normaliseSeed, seedFromBytes } from "./seed";
