import { toast } from "sonner";
import { canvasHandle } from "../../render/canvas-handle.ts";
import { act, currentView } from "../../view/store.ts";
import { setUi } from "../../view/ui.ts";
import type { Language, Theme } from "../../view/view-spec.ts";
import { reach } from "../live/reach.ts";

/** A command of the palette; `name` is its key below `command.` in the texts. */
export interface Command {
  name: string;
  /** Further words by which it is found, in either language. */
  words: string;
  run(): void;
}

/** All commands, for the language and theme that are on. */
export function commandsFor(language: Language, theme: Theme, say: (key: string) => string): Command[] {
  return [
    {
      name: "overview",
      words: "overview home gailan 概览",
      run: () => act({ do: "open", view: { selection: null, tab: "graph" } }),
    },
    { name: "graph", words: "graph tupu 图谱", run: () => act({ do: "tab", tab: "graph" }) },
    { name: "table", words: "table biaoge 表格", run: () => act({ do: "tab", tab: "table" }) },
    {
      name: "findings",
      words: "findings check hecha 核查",
      run: () => act({ do: "open", view: { tab: "findings", selection: null } }),
    },
    { name: "query", words: "query cypher console chaxun 查询", run: () => act({ do: "tab", tab: "query" }) },
    {
      name: "connect",
      words: "neo4j bolt database connect lianjie shujuku 数据库",
      run: () => setUi({ connect: true }),
    },
    {
      name: "clear",
      words: "clear filters qingchu shaixuan 清除筛选",
      run: () => act({ do: "clear-filters" }),
    },
    { name: "fit", words: "fit zoom all quantu 全图", run: () => canvasHandle()?.fit() },
    {
      name: "language",
      words: "language english chinese yuyan 语言 英文 中文",
      run: () => act({ do: "language", language: language === "zh" ? "en" : "zh" }),
    },
    {
      name: "theme",
      words: "theme dark light shense qianse 深色 浅色",
      run: () => act({ do: "theme", theme: theme === "dark" ? "light" : "dark" }),
    },
    {
      name: "copy",
      words: "copy link share fuzhi lianjie 复制链接",
      run: () =>
        void navigator.clipboard.writeText(window.location.href).then(
          () => toast(say("share.copied")),
          () => toast(say("share.failed")),
        ),
    },
    { name: "help", words: "help keys kuaijiejian 快捷键 帮助", run: () => setUi({ help: true }) },
  ];
}

/** Shows a node found by search, here or in the database: on the graph, whatever tab is open there. */
export async function openHit(key: string): Promise<void> {
  await reach([key]);
  const { tab } = currentView();
  act({
    do: "open",
    view: { selection: { kind: "node", key }, tab: tab === "findings" || tab === "query" ? "graph" : tab },
  });
}
