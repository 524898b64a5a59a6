import { createRoot } from "react-dom/client";
import { useData } from "../data/store.ts";
import { urlSource } from "../data/url-source.ts";
import "../locales/i18n.ts";
import { Guard } from "../panels/states/Guard.tsx";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/layout.css";
import "../styles/phone.css";
import "../styles/filters.css";
import "../styles/panels.css";
import "../styles/reader.css";
import "../styles/table.css";
import "../styles/dialogs.css";
import "./embed.css";
import { bindAddress, currentView } from "../view/store.ts";
import { Embed } from "./Embed.tsx";

bindAddress();
void useData.getState().open(urlSource(currentView().graph ?? "graph.json"));
createRoot(document.getElementById("root")!).render(
  <Guard>
    <Embed />
  </Guard>,
);
