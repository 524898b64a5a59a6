import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import type { Chosen } from "../../data/dropped.ts";
import { openingOf } from "../../data/open-files.ts";
import { useData } from "../../data/store.ts";
import { startAfresh } from "./fresh.ts";

const NAMED = 3;

/** Opens a person's own files; what could not be opened or read is named with its reason. */
export function useOpenFiles(): (files: Chosen[]) => void {
  const { t } = useTranslation();
  return (files) => {
    const list = (names: string[]) =>
      names.slice(0, NAMED).join("、") +
      (names.length > NAMED ? t("open.more", { n: names.length - NAMED }) : "");
    const { source, left } = openingOf(files, t("open.title"), (unread) => {
      for (const u of unread.slice(0, NAMED)) toast.warning(`${u.file}: ${u.reason}`, { duration: 15_000 });
      if (unread.length > NAMED) toast.warning(t("open.unread", { n: unread.length }), { duration: 15_000 });
    });
    if (left.length) toast.warning(t("open.left", { files: list(left) }), { duration: 10_000 });
    if (!source) return;
    startAfresh();
    void useData.getState().open(source);
  };
}
