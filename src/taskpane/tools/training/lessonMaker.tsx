import { Button } from "@fluentui/react-components";
import { useState } from "react";
import {
  countRunFindings,
  faultCount,
  type Lesson,
  lessonFile,
  lessonFromFindings,
  loadLesson,
  seedFromBytes,
} from "../../../core";
import { mediaTypes } from "../../../ports/fileOutput";
import { Block } from "../../components/block";
import { FileChoice } from "../../components/fileChoice";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { fileTexts } from "./fileTexts";
import { ruleTitle } from "./ruleTitle";
import { trainingStrings } from "./strings";
import type { Training } from "./useTraining";
import { useWork } from "./useWork";
import { WorkNote } from "./workNote";

/** Lessons of a trainer's own: made of a folder run's findings, saved for the participants, brought from a file. */
export function LessonMaker({ training }: { readonly training: Training }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).trainer;
  const saved = trainingStrings(strings.language).run.savedResult;
  const work = useWork();
  const [said, setSaid] = useState<readonly string[]>([]);
  const { lessons } = training.record;

  const keep = (lesson: Lesson): void =>
    training.update((record) => ({
      ...record,
      lessons: [...record.lessons.filter(({ id }) => id !== lesson.id), lesson],
    }));

  const make = (lines: string): void => {
    const counts = countRunFindings(lines);
    // The lesson's text is Vietnamese, as the sheets are.
    const titles = (rule: string): string => ruleTitle(rule, "vi");
    // Another file gives another lesson: codes of the one before stay what they were.
    const id = `hay-gap-${seedFromBytes(crypto.getRandomValues(new Uint8Array(4))).toLowerCase()}`;
    const made = lessonFromFindings(counts, { id, titles });
    const unread = counts.unreadLines === 0 ? [] : [words.unreadLines(counts.unreadLines)];
    if (made === null) {
      setSaid([words.nothingToMake, ...unread]);
      return;
    }
    keep(made.lesson);
    const leftOut = made.leftOut.map((rule) => ruleTitle(rule, strings.language));
    setSaid([
      words.made(faultCount(made.lesson), counts.files),
      ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut.join("; "))]),
      ...unread,
    ]);
  };

  const bring = (json: string): void => {
    const loaded = loadLesson(parsed(json));
    // A lesson that ships is not replaced by one that bears its name.
    const isTaken =
      loaded.ok && training.lessons.some((l) => l.id === loaded.lesson.id && !lessons.includes(l));
    if (!loaded.ok || isTaken) setSaid([words.badLesson, ...(loaded.ok ? [] : loaded.problems.slice(0, 3))]);
    else {
      keep(loaded.lesson);
      setSaid([words.lessonAdded(loaded.lesson.title)]);
    }
  };

  const save = (lesson: Lesson): void =>
    work.run(async () => {
      const bytes = new TextEncoder().encode(lessonFile(lesson));
      const name = `Bai hoc ${lesson.id}.json`;
      setSaid([saved[await session.services.saveFile({ name, bytes, mediaType: mediaTypes.json })]]);
    });

  return (
    <Block title={words.make}>
      <p className={text.quiet}>{words.makeHint}</p>
      <div className={text.row}>
        <FileChoice
          label={words.chooseRun}
          accept=".jsonl,.json,.txt"
          onFiles={(files) => void fileTexts(files).then(([lines = ""]) => make(lines))}
        />
        <FileChoice
          label={words.chooseLesson}
          accept=".json"
          onFiles={(files) => void fileTexts(files).then(([json = ""]) => bring(json))}
        />
      </div>
      <div aria-live="polite">
        {said.map((sentence) => (
          <p key={sentence} className={text.paragraph}>
            {sentence}
          </p>
        ))}
      </div>
      <WorkNote work={work} />
      {lessons.length > 0 && <h3 className={text.heading}>{words.own}</h3>}
      {lessons.map((lesson) => (
        <div key={lesson.id} className={text.row}>
          <Button size="small" onClick={() => save(lesson)}>
            {words.saveLesson(nameOf(lesson))}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            onClick={() =>
              training.update((record) => ({
                ...record,
                lessons: record.lessons.filter(({ id }) => id !== lesson.id),
              }))
            }
          >
            {words.removeLesson(nameOf(lesson))}
          </Button>
        </div>
      ))}
    </Block>
  );
}

/** Lessons made here have one title; their code tells them apart. */
function nameOf({ title, id }: Lesson): string {
  return `${title} (${id})`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
