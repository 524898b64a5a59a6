import { useTranslation } from "react-i18next";
import { Group, Panel, Separator } from "react-resizable-panels";
import { Header } from "../header/Header.tsx";
import { StatusBar } from "../status/StatusBar.tsx";
import { Dock } from "./Dock.tsx";
import { Main } from "./Main.tsx";
import { Overlays } from "./Overlays.tsx";
import { Side } from "./Side.tsx";

/** The explorer on a desk: header, filters, what is looked at, details, status. */
export function Desk() {
  const { t } = useTranslation();
  return (
    <div className="desk">
      <Header />
      <div className="desk-body">
        <Side />
        <main className="desk-main">
          <Group orientation="horizontal" id="desk">
            <Panel id="main" minSize={320}>
              <Main />
            </Panel>
            <Separator className="separator" aria-label={t("canvas.resize")} />
            <Panel
              id="dock"
              defaultSize={392}
              minSize={300}
              maxSize="60%"
              groupResizeBehavior="preserve-pixel-size"
            >
              <aside className="dock" aria-label={t("node.dock")}>
                <Dock />
              </aside>
            </Panel>
          </Group>
        </main>
      </div>
      <StatusBar />
      <Overlays />
    </div>
  );
}
