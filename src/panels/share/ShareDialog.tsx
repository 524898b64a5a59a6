import { Dialog } from "radix-ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { graphOf } from "../../data/graph-of.ts";
import { useData } from "../../data/store.ts";
import { canvasHandle } from "../../render/canvas-handle.ts";
import { createMeasure } from "../../render/label-layer.ts";
import { frameOf, staticLens } from "../../render/static-lens.ts";
import { pictureSvg } from "../../render/svg.ts";
import { viewPicture } from "../../render/view-picture.ts";
import { titleOf } from "../../view/title.ts";
import { DialogClose } from "../shared/DialogClose.tsx";
import { type Explorer, useExplorer } from "../shared/explorer.ts";
import { pictureWords } from "../shared/picture-words.ts";
import { embedAddress, iframeCode, linkTo } from "./addresses.ts";
import { Copyable } from "./Copyable.tsx";
import { pngOf } from "./png.ts";
import { fileNameOf, saveBlob } from "./save.ts";

const SCALE = 2;

/** The present view to take along: as a link, as a picture, as a piece of another page; one's own graph as a file. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const explorer = useExplorer();
  const { data, view, language, theme } = explorer;
  const { t } = useTranslation();
  const [title, setTitle] = useState(() => titleOf(data, view, t("app.name")));
  const local = useData((s) => s.load.phase === "ready" && s.load.local);
  const live = useData((s) => s.load.phase === "ready" && s.load.live !== null);
  const embed = embedAddress(view, language);
  const svg = () => {
    const { svg, width, height } = pictureOf(explorer, title);
    saveBlob(new Blob([svg], { type: "image/svg+xml" }), fileNameOf(title, "svg"));
    toast(t("share.saved", { name: fileNameOf(title, "svg"), size: `${width} × ${height}` }));
  };
  const png = async () => {
    const { svg, width, height } = pictureOf(explorer, title);
    try {
      saveBlob(await pngOf(svg, width, height, SCALE), fileNameOf(title, "png"));
      const size = `${width * SCALE} × ${height * SCALE}`;
      toast(t("share.saved", { name: fileNameOf(title, "png"), size }));
    } catch (error) {
      toast.error(t("share.noPicture", { detail: String(error) }));
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog share" aria-describedby={undefined}>
          <Dialog.Title>{t("share.title")}</Dialog.Title>
          <label className="share-name">
            {t("share.name")}
            <input value={title} onChange={(e) => setTitle(e.target.value)} />
          </label>
          {local ? (
            <p className="quiet">{t(live ? "live.local" : "share.local")}</p>
          ) : (
            <Copyable
              label={t("share.link")}
              text={linkTo(view, language, theme)}
              button={t("share.copy")}
              done={t("share.copied")}
            />
          )}
          <p className="share-files">
            <button type="button" onClick={() => void png()}>
              {t("share.png")}
            </button>
            <button type="button" onClick={svg}>
              {t("share.svg")}
            </button>
            {local && (
              <button type="button" onClick={() => saveGraph(explorer)}>
                {t("share.graph")}
              </button>
            )}
          </p>
          {!local && (
            <>
              <Copyable
                label={t("share.embed")}
                text={iframeCode(embed, title)}
                button={t("share.copyCode")}
                done={t("share.codeCopied")}
              />
              <p className="share-preview">
                <a href={embed} target="_blank" rel="noreferrer">
                  {t("share.preview")}
                </a>
              </p>
            </>
          )}
          <DialogClose />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The canvas as it is looked at; where the table is open, the view's own camera. */
function pictureOf({ data, view, filtered, palette }: Explorer, title: string) {
  const lens = canvasHandle()?.lens() ?? staticLens(frameOf(data), view.camera, 960, 640, createMeasure());
  return pictureSvg(viewPicture(data, view, filtered, palette, lens, title, pictureWords()));
}

function saveGraph({ data }: Explorer): void {
  const text = JSON.stringify(graphOf(data));
  saveBlob(new Blob([text], { type: "application/json" }), fileNameOf(data.title, "json"));
}
