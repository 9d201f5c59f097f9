import { type Rubric, rubricFileText } from "../../../core";
import { type FileDestination, mediaTypes, type SaveFile } from "../../../ports/fileOutput";

/** Hands a rubric over as the file a whole province can be given. */
export function saveRubric(saveFile: SaveFile, rubric: Rubric): Promise<FileDestination> {
  const bytes = new TextEncoder().encode(rubricFileText(rubric));
  return saveFile({ name: `${rubric.id}.json`, bytes, mediaType: mediaTypes.json });
}
