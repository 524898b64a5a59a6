import type { Gazetteer } from "../../lexicon/gazetteer.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article } from "../../model/index.ts";
import { leadingDivisions, regionAliases, shortTown } from "../region-names.ts";
import type { Draft, Named } from "./draft.ts";
import { homeDivision, nearestRegion, type RegionPlace } from "./home.ts";

export interface LinkedRegions {
  drafts: Draft[];
  /** Every mention of a region in order of place, anaphors included. */
  places: RegionPlace[];
}

const ANAPHOR =
  /^(?:我们|全|我|该|本|这个?)(省|自治区|自治州|自治县|自治旗|市|州|盟|地区|县|区|旗|镇|乡|街道|苏木|村|社区|嘎查)(?:里|内|上)?$/;
const BARE = /^(省|市|州|县|区|旗|镇|乡|村|社区)(?:里|内|上)?$/;

/** What a mention of a region means. */
interface Meant {
  name: string;
  code?: string;
  /** What stands behind the division that the name begins with: 城南村 of 古魏镇城南村; the whole name of a village. */
  rest?: string;
}

/** Regions by code: 全县 and 我市 by the home's chain or the nearest region before, names by the gazetteer. */
export function linkRegions(article: Article, named: Named[], lexicon: Lexicon): LinkedRegions {
  return new RegionLinker(article, lexicon).link(named);
}

class RegionLinker {
  private readonly gazetteer: Gazetteer;
  private readonly home: string | null;
  private readonly byKey = new Map<string, Draft>();
  private readonly places: RegionPlace[] = [];

  constructor(article: Article, lexicon: Lexicon) {
    this.gazetteer = lexicon.gazetteer;
    this.home = article.home.code;
  }

  link(named: Named[]): LinkedRegions {
    for (const n of named) {
      const marker = (ANAPHOR.exec(n.name) ?? BARE.exec(n.name))?.[1];
      const meant = marker ? this.anaphor(n, marker) : this.meant(n.name, n.mention.code);
      if (meant) this.add(n, meant, marker !== undefined);
    }
    return { drafts: [...this.byKey.values()], places: this.places };
  }

  private add(n: Named, meant: Meant, isAnaphor: boolean): void {
    const division = meant.code ? this.gazetteer.get(meant.code) : undefined;
    const own = division && !meant.rest ? division : undefined;
    const name = own?.name ?? meant.rest ?? meant.name;
    const key = own?.code ?? `${meant.code ?? ""} ${name}`;
    const draft: Draft = this.byKey.get(key) ?? {
      type: "Region",
      name,
      aliases: new Set(own ? regionAliases(own, this.gazetteer) : []),
      subtype: own?.level ?? kindOf(name),
      regionCode: division?.code,
      mentions: [],
    };
    this.byKey.set(key, draft);
    draft.mentions.push(n.index);
    if (!isAnaphor) draft.aliases.add(n.name);
    this.places.push({ start: n.mention.start, end: n.mention.end, name, code: own?.code });
  }

  private anaphor(n: Named, marker: string): Meant | null {
    const before = nearestRegion(this.places, n.mention.start, marker);
    const home = homeDivision(this.gazetteer, this.home, marker);
    if (home && !(before && /^[该这]/.test(n.name))) return { name: home.name, code: home.code };
    if (!before) return null;
    return before.code ? { name: before.name, code: before.code } : this.known(before.name);
  }

  /** A region without a code of its own that was named before, with the same key again. */
  private known(name: string): Meant {
    const code = [...this.byKey.values()].find((d) => d.name === name)?.regionCode;
    return code ? { name, code, rest: name } : { name };
  }

  private meant(name: string, code: string | undefined): Meant {
    const town = shortTown(name, this.home, this.gazetteer);
    const own = town ?? code ?? this.gazetteer.settle(this.gazetteer.byName(name), this.home);
    if (own) return { name, code: own };
    const lead = leadingDivisions(`${name}。`, this.home, this.gazetteer).at(-1);
    if (lead?.end === name.length) return { name, code: lead.code };
    return lead ? { name, code: lead.code, rest: name.slice(lead.end) } : this.known(name);
  }
}

const VILLAGE = /(村|社区|居委会|屯|寨|嘎查|庄)$/;

function kindOf(name: string): string | undefined {
  if (VILLAGE.test(name)) return "village";
  return /(开发区|高新区|新区|园区|示范区|经开区)$/.test(name) ? "zone" : undefined;
}
