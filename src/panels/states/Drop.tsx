import { useState } from "react";
import { useTranslation } from "react-i18next";

/** A place to drop files on, or to choose them from the disk. */
export function Drop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first
    <div
      className={`drop ${over ? "over" : ""}`}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        onFiles([...e.dataTransfer.files]);
      }}
    >
      <label>
        <span className="primary">{t("empty.choose")}</span>
        <input
          type="file"
          className="sr-only"
          accept=".json,.txt,.md"
          multiple
          onChange={(e) => onFiles([...(e.target.files ?? [])])}
        />
      </label>
      <span className="quiet">{t("empty.drop")}</span>
    </div>
  );
}
