import { Command } from "cmdk";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { setUi, useUi } from "../../view/ui.ts";
import { useLiveHits } from "../live/use-live-hits.ts";
import { useExplorer } from "../shared/explorer.ts";
import { TypeMark } from "../shared/TypeMark.tsx";
import { commandsFor, openHit, type Command as PaletteCommand } from "./commands.ts";
import { useIndex } from "./use-index.ts";

/** Search and commands in one field: names, aliases, pinyin, initials. */
export function Palette() {
  const { data, language, theme } = useExplorer();
  const { t } = useTranslation();
  const open = useUi((s) => s.palette);
  const [query, setQuery] = useState("");
  const index = useIndex(data, open);
  const hits = useMemo(() => index?.find(query) ?? [], [index, query]);
  const live = useLiveHits(open ? query : "");
  const elsewhere = live.hits.filter((hit) => !data.net.hasNode(hit.key));
  const commands = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    const all = commandsFor(language, theme, t);
    return all.filter(
      (c) => wanted === "" || `${c.words} ${t(`command.${c.name}`)}`.toLowerCase().includes(wanted),
    );
  }, [language, theme, t, query]);
  const close = () => {
    setUi({ palette: false });
    setQuery("");
  };
  const run = (command: PaletteCommand) => {
    close();
    command.run();
  };
  const pick = (key: string) => {
    close();
    void openHit(key);
  };
  return (
    <Command.Dialog
      open={open}
      onOpenChange={(now) => (now ? setUi({ palette: true }) : close())}
      label={t("search.title")}
      shouldFilter={false}
      loop
      className="palette"
      overlayClassName="overlay"
      contentClassName="palette-box"
    >
      <Command.Input value={query} onValueChange={setQuery} placeholder={t("search.placeholder")} />
      <Command.List label={t("search.names")}>
        {!query && <p className="palette-note">{t("search.begin")}</p>}
        {query && !index && <Command.Loading>{t("search.loading")}</Command.Loading>}
        {query && index && hits.length + elsewhere.length + commands.length === 0 && (
          <Command.Empty>{t("search.empty", { query })}</Command.Empty>
        )}
        {hits.length > 0 && (
          <Command.Group heading={t("search.names")}>
            {hits.map(({ key, alias }) => {
              const a = data.net.getNodeAttributes(key);
              return (
                <Command.Item key={key} value={key} onSelect={() => pick(key)}>
                  <TypeMark type={a.entityType} />
                  <span className="hit" lang="zh-Hans">
                    {a.name}
                    {alias && <span className="quiet"> {alias}</span>}
                  </span>
                  <span className="quiet">{t(`type.${a.entityType}`)}</span>
                </Command.Item>
              );
            })}
          </Command.Group>
        )}
        {elsewhere.length > 0 && (
          <Command.Group heading={t("live.hits")}>
            {elsewhere.map(({ key, name, type }) => (
              <Command.Item key={key} value={key} onSelect={() => pick(key)}>
                <TypeMark type={type} />
                <span className="hit" lang="zh-Hans">
                  {name}
                </span>
                <span className="quiet">{t(`type.${type}`)}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {live.fault && <p className="palette-note">{t("live.unread", { detail: live.fault })}</p>}
        {commands.length > 0 && (
          <Command.Group heading={t("search.commands")}>
            {commands.map((command) => (
              <Command.Item
                key={command.name}
                value={`command ${command.name}`}
                onSelect={() => run(command)}
              >
                {t(`command.${command.name}`)}
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
      <p className="palette-note">{t("search.hint")}</p>
    </Command.Dialog>
  );
}
