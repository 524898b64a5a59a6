import { lazy, Suspense, useEffect, useMemo } from "react";
import { Toaster } from "sonner";
import { useData } from "../../data/store.ts";
import { i18n } from "../../locales/i18n.ts";
import { PALETTES } from "../../render/tokens.ts";
import { filterData } from "../../view/filter.ts";
import { useView } from "../../view/store.ts";
import { useUi } from "../../view/ui.ts";
import { useExpandSelected } from "../live/use-expand-selected.ts";
import { DropAnywhere } from "../open/DropAnywhere.tsx";
import { type Explorer, ExplorerContext } from "../shared/explorer.ts";
import { useLanguage, usePhone, useTheme } from "../shared/settings.ts";
import { Fault } from "../states/Fault.tsx";
import { Loading } from "../states/Loading.tsx";
import { Desk } from "./Desk.tsx";
import { Phone } from "./Phone.tsx";
import { useKeys } from "./use-keys.ts";

const ConnectDialog = lazy(() => import("../live/ConnectDialog.tsx"));

/** The whole page: the graph where there is one, else how far it is or why there is none. */
export function App() {
  const load = useData((s) => s.load);
  const view = useView((s) => s.history.present);
  const theme = useTheme();
  const language = useLanguage();
  const phone = usePhone();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  if (i18n.language !== language) void i18n.changeLanguage(language);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  }, [language]);
  const data = load.phase === "ready" ? load.data : null;
  const filtered = useMemo(() => data && filterData(data, view), [data, view]);
  const explorer = useMemo<Explorer | null>(
    () => data && filtered && { data, view, filtered, theme, language, palette: PALETTES[theme] },
    [data, view, filtered, theme, language],
  );
  useKeys(explorer);
  useExpandSelected();
  const connect = useUi((s) => s.connect);
  return (
    <>
      {load.phase === "loading" && <Loading where={load.where} progress={load.progress} />}
      {load.phase === "fault" && <Fault fault={load.fault} />}
      {explorer && <ExplorerContext value={explorer}>{phone ? <Phone /> : <Desk />}</ExplorerContext>}
      <DropAnywhere />
      {connect && (
        <Suspense fallback={null}>
          <ConnectDialog />
        </Suspense>
      )}
      <Toaster theme={theme} position="bottom-center" />
    </>
  );
}
