import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../view/view-spec.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** Starts the texts of the page; both languages are in the bundle, nothing is fetched. */
export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: "zh",
  fallbackLng: false,
  resources: { zh: { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
});

/** The language of the system: Chinese where it comes before any other that we have. */
export function systemLanguage(preferred: readonly string[] = navigator.languages): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith("zh")) return "zh";
    if (tag.toLowerCase().startsWith("en")) return "en";
  }
  return "en";
}
