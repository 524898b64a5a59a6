import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useTranslation } from "react-i18next";
import { setUi, useUi } from "../../view/ui.ts";
import { Header } from "../header/Header.tsx";
import { useExplorer } from "../shared/explorer.ts";
import { StatusBar } from "../status/StatusBar.tsx";
import { Main } from "./Main.tsx";
import { Overlays } from "./Overlays.tsx";
import { Sheet } from "./Sheet.tsx";
import { Side } from "./Side.tsx";

/** The explorer on a phone: the canvas fills the screen, search on top, details in a sheet from below. */
export function Phone() {
  const { t } = useTranslation();
  const query = useExplorer().view.tab === "query";
  const filters = useUi((s) => s.filters);
  return (
    <div className="phone">
      <Header />
      <main className="phone-body">
        <Main />
      </main>
      <Sheet />
      <Dialog.Root open={filters} onOpenChange={(now) => setUi({ filters: now })}>
        <Dialog.Portal>
          <Dialog.Overlay className="overlay" />
          <Dialog.Content className="drawer" aria-describedby={undefined}>
            <div className="drawer-head">
              <Dialog.Title>{t(query ? "console.questions" : "filters.title")}</Dialog.Title>
              <Dialog.Close className="icon" aria-label={t("filters.close")}>
                <X size={18} aria-hidden="true" />
              </Dialog.Close>
            </div>
            {!query && <StatusBar />}
            <Side />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <Overlays />
    </div>
  );
}
