import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { merged, NONE_KEPT, readKept, writeKept } from "../../data/cypher/kept-queries.ts";
import { saveBlob } from "../share/save.ts";
import { useKept } from "./kept.ts";

/** One's queries as a file, to take to another browser or to hand on; and back from one. */
export function KeptFile() {
  const { t } = useTranslation();
  const { kept, change } = useKept();
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const incoming = readKept(await file.text());
    if (!incoming) {
      toast.error(t("console.notQueries", { file: file.name }));
      return;
    }
    change((all) => merged(all, incoming));
    toast(t("console.brought", { saved: incoming.saved.length, history: incoming.history.length }));
  };
  return (
    <p className="kept-file">
      <button
        type="button"
        className="link"
        disabled={kept.saved.length + kept.history.length === 0}
        onClick={() =>
          saveBlob(new Blob([writeKept(kept)], { type: "application/json" }), "zhengtu-queries.json")
        }
      >
        {t("console.exportKept")}
      </button>
      <label className="link">
        {t("console.importKept")}
        <input
          type="file"
          className="sr-only"
          accept=".json"
          onChange={(e) => {
            void bring(e.target.files?.[0]);
            e.target.value = "";
          }}
        />
      </label>
      {kept.history.length > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => change((all) => ({ ...all, history: NONE_KEPT.history }))}
        >
          {t("console.clearHistory")}
        </button>
      )}
    </p>
  );
}
