import { useSyncExternalStore } from "react";
import { systemLanguage } from "../../locales/i18n.ts";
import { useView } from "../../view/store.ts";
import type { Language, Theme } from "../../view/view-spec.ts";

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The theme as chosen, else as the system has it; paper is always light. */
export function useTheme(): Theme {
  const chosen = useView((s) => s.history.present.theme);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const print = useMedia("print");
  if (print) return "light";
  return chosen ?? (dark ? "dark" : "light");
}

/** The language as chosen, else as the system has it. */
export function useLanguage(): Language {
  const chosen = useView((s) => s.history.present.language);
  return chosen ?? systemLanguage();
}

/** Below this width the explorer is laid out for a phone. */
export const usePhone = () => useMedia("(max-width: 760px)");
