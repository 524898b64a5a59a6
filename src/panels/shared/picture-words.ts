import { i18n } from "../../locales/i18n.ts";
import type { PictureWords } from "../../render/view-picture.ts";

const n = (x: number) => x.toLocaleString("en");

/** The words of a picture in the language of the page. */
export function pictureWords(): PictureWords {
  const t = i18n.t.bind(i18n);
  return {
    lang: i18n.language === "zh" ? "zh-Hans" : "en",
    typeName: (type) => t(`type.${type}`),
    relationName: (relation) => t(`relation.${relation}`),
    sources: (titles) => t("share.sources", { titles: titles.join(t("share.comma")) }),
    counts: (c) =>
      `${t("status.nodes", { shown: n(c.nodes), all: n(c.allNodes) })} · ${t("status.relations", { shown: n(c.relations), all: n(c.allRelations) })}`,
  };
}
