import { createRoot } from "react-dom/client";
import { useData } from "./data/store.ts";
import { urlSource } from "./data/url-source.ts";
import { exposeHandle } from "./handle.ts";
import { App } from "./panels/app/App.tsx";
import { Guard } from "./panels/states/Guard.tsx";
import "./locales/i18n.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/phone.css";
import "./styles/filters.css";
import "./styles/panels.css";
import "./styles/reader.css";
import "./styles/table.css";
import "./styles/dialogs.css";
import "./styles/print.css";
import { bindAddress, currentView } from "./view/store.ts";

bindAddress();
exposeHandle();
void useData.getState().open(urlSource(currentView().graph ?? "graph.json"));
createRoot(document.getElementById("root")!).render(
  <Guard>
    <App />
  </Guard>,
);
