import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { droppedFiles } from "../../data/dropped.ts";
import { useOpenFiles } from "./use-open.ts";

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Makes the whole page a place to drop files on, and says so while something hangs over it. */
export function DropAnywhere() {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const open = useOpenFiles();
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => latest.current(files));
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop-anywhere">
      <p>{t("open.here")}</p>
      <p className="quiet">{t("open.stays")}</p>
    </div>
  );
}
