import { encodeView } from "../../view/codec.ts";
import type { Language, Theme, ViewSpec } from "../../view/view-spec.ts";

/** The address that opens this very view: what the address bar holds, with language and theme as they are now. */
export function linkTo(view: ViewSpec, language: Language, theme: Theme): string {
  return page("index.html", { ...view, language, theme });
}

/** The address of the small page for briefings; its theme follows the page around unless the view fixes one. */
export function embedAddress(view: ViewSpec, language: Language): string {
  return page("embed.html", { ...view, language, reader: null });
}

function page(name: string, view: ViewSpec): string {
  const url = new URL(name, window.location.href);
  url.search = "";
  url.hash = encodeView(view);
  return name === "index.html" ? url.href.replace("/index.html", "/") : url.href;
}

/** The code that sets a view into another page. */
export function iframeCode(address: string, title: string): string {
  const safe = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="480" style="border:1px solid #dedbd2;border-radius:6px" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}
