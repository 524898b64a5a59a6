import type { Article, LocalEntity, Mention } from "../model/index.ts";

/** The actors that an article carries into sentences which name nobody; -1 where there is none. */
export interface MainActors {
  /** The home region's entity, or else the region named most. */
  region: number;
  /** The body that publishes the document or is its subject. */
  body: number;
  /** The programme named most, if it is named at least three times. */
  programme: number;
}

/** Finds whom an article speaks for: its home region by code, and the body that its head names or that it names most. */
export function mainActors(article: Article, mentions: Mention[], entities: LocalEntity[]): MainActors {
  return {
    region: mainRegion(article, entities),
    body: mainBody(article, mentions, entities),
    programme: mainProgramme(entities),
  };
}

function mainRegion(article: Article, entities: LocalEntity[]): number {
  let best = -1;
  entities.forEach((e, i) => {
    if (e.type !== "Region") return;
    if (best < 0 || weight(e, article) > weight(entities[best], article)) best = i;
  });
  return best;
}

function weight(e: LocalEntity, article: Article): number {
  return e.mentions.length + (article.home.code !== null && e.regionCode === article.home.code ? 1000 : 0);
}

/** Newspapers and other media write about others: they are never the one who acts. */
const MEDIA = /(日报|晚报|时报|报|报社|融媒体中心|电视台|新闻网|周刊|通讯社)$/;

function mainBody(article: Article, mentions: Mention[], entities: LocalEntity[]): number {
  let best = -1;
  let bestScore = 0;
  entities.forEach((e, i) => {
    if (e.type !== "Agency" || MEDIA.test(e.name)) return;
    const inHead = e.mentions.some((m) => mentions[m].sentence < 2) ? 3 : 0;
    const published =
      article.publisher !== null && (article.publisher === e.name || e.aliases.includes(article.publisher))
        ? 5
        : 0;
    const score = e.mentions.length + inHead + published;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  });
  return best;
}

function mainProgramme(entities: LocalEntity[]): number {
  let best = -1;
  entities.forEach((e, i) => {
    const least = best < 0 ? 2 : entities[best].mentions.length;
    if (e.type === "Programme" && e.mentions.length > least) best = i;
  });
  return best;
}
