import { type DragEvent, type ReactNode, useState } from "react";
import { texts } from "../strings";
import { useWorkbench } from "./useWorkbench";

/** Files may be dropped anywhere on the page. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { workbench } = useWorkbench();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const dropped = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void workbench.openFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className="drop"
      onDragOverCapture={over}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDropCapture={dropped}
    >
      {children}
      {isOver && <div className="drop-sign">{texts.drop}</div>}
    </div>
  );
}
