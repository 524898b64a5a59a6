import { Moon, Redo2, Search, SlidersHorizontal, Sun, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { act, redo, undo, useView } from "../../view/store.ts";
import { setUi } from "../../view/ui.ts";
import { TABS } from "../../view/view-spec.ts";
import { Share } from "../share/Share.tsx";
import { useExplorer } from "../shared/explorer.ts";
import { usePhone } from "../shared/settings.ts";

/** Name, search, tabs, steps, share, language, theme. */
export function Header() {
  const { view, language, theme } = useExplorer();
  const { t } = useTranslation();
  const phone = usePhone();
  const before = useView((s) => s.history.past.length > 0);
  const after = useView((s) => s.history.future.length > 0);
  const dark = theme === "dark";
  return (
    <header className="header">
      <h1 className="logo">
        <a href="./" lang="zh-Hans" onClick={goHome}>
          {t("app.name")}
        </a>
      </h1>
      <button type="button" className="search-field" onClick={() => setUi({ palette: true })}>
        <Search size={16} aria-hidden="true" />
        <span>{t("header.search")}</span>
        <kbd>⌘K</kbd>
      </button>
      <nav className="tabs" aria-label={t("header.tabs")}>
        {TABS.map((tab) => (
          <button
            type="button"
            key={tab}
            aria-current={view.tab === tab ? "page" : undefined}
            onClick={() => act({ do: "tab", tab })}
          >
            {t(`header.${tab}`)}
          </button>
        ))}
      </nav>
      <span className="header-end">
        {!phone && (
          <>
            <button
              type="button"
              className="icon"
              aria-label={t("header.undo")}
              disabled={!before}
              onClick={undo}
            >
              <Undo2 size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon"
              aria-label={t("header.redo")}
              disabled={!after}
              onClick={redo}
            >
              <Redo2 size={16} aria-hidden="true" />
            </button>
          </>
        )}
        {phone && (
          <button
            type="button"
            className="icon"
            aria-label={t(view.tab === "query" ? "console.questions" : "header.filters")}
            onClick={() => setUi({ filters: true })}
          >
            <SlidersHorizontal size={18} aria-hidden="true" />
          </button>
        )}
        <Share />
        <button
          type="button"
          className="icon word"
          aria-label={`${t("header.languageShort")} ${t("header.language")}`}
          lang={language === "zh" ? "en" : "zh-Hans"}
          onClick={() => act({ do: "language", language: language === "zh" ? "en" : "zh" })}
        >
          {t("header.languageShort")}
        </button>
        {!phone && (
          <button
            type="button"
            className="icon"
            aria-label={t(dark ? "header.light" : "header.dark")}
            onClick={() => act({ do: "theme", theme: dark ? "light" : "dark" })}
          >
            {dark ? <Sun size={16} aria-hidden="true" /> : <Moon size={16} aria-hidden="true" />}
          </button>
        )}
      </span>
    </header>
  );
}

/** The name leads to the first screen, as a step that Back undoes. */
function goHome(event: React.MouseEvent): void {
  event.preventDefault();
  act({ do: "open", view: { selection: null, tab: "graph" } });
}
