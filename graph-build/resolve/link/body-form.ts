import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { BodyForms } from "../body-forms.ts";
import { leadingDivisions } from "../region-names.ts";
import { homeDivision, nearestRegion, type RegionPlace } from "./home.ts";
import { LEAGUE, LEAGUE_CENTRE } from "./league.ts";

/** The name of a body taken apart: whose it is, and what. */
export interface BodyForm {
  /** Code of the region that the name gives or its level marker means. */
  code?: string;
  /** A place that the gazetteer does not know (a village), as the text names it. */
  place?: string;
  /** named: 鹤壁市教育局; short: 宣汉二中; marker: 市教育局; home: 教育局; none: 浮石小学. */
  by: "named" | "short" | "marker" | "home" | "none";
  /** What stands behind the region. */
  rest: string;
  /** The pattern of an organ of the division (中共{}委员会宣传部), if it is one. */
  organ?: string;
}

const MARKER =
  /^(自治区|自治州|自治县|自治旗|省|市(?!场|政(?!府|协|法))|州|盟|县(?!域)|区(?!域|块|间)|旗|镇|乡(?![村镇土])|街道|苏木|村(?![镇级])|社区(?=党|居|两委|妇联|团))(?=.)/;

/** Offices of a party committee that a list names without it: 组织部、宣传部. */
const PARTY_OFFICE = /^(组织部|宣传部|统战部|政法委|编办|网信办|政研室|老干部局|党校)$/;

/** Takes the name of a body apart. `at` is where it stands; `places` are the article's regions. */
export function bodyForm(
  name: string,
  at: number,
  home: string | null,
  places: RegionPlace[],
  lexicon: Lexicon,
  forms: BodyForms,
): BodyForm {
  const league = /^团(省|自治区|市|州|盟|县|区|旗)(?:工)?委$/.exec(name);
  if (league) return marked(league[1], "团委");
  const bare = name
    .replace(/^(中国共产党|中共)(?=.{2})/, "")
    .replace(/^(中国共产主义青年团|共青团)(?=.{3})/, "团");
  const isLeague = bare.startsWith("团") && bare !== name;
  const text = isLeague ? bare.slice(1) : bare;
  const asLeague = (rest: string) => (isLeague ? rest.replace(/^(委员会|委)/, "团委") : rest);
  if (/^(团|共青团)中央(委员会)?$/.test(name)) return { by: "none", rest: LEAGUE_CENTRE };
  const branch = /^团(.{2,}委)$/.exec(name)?.[1];
  const local = branch ? leadingRegion(branch, home, places, lexicon) : null;
  if (local?.rest === "委") return { code: local.code, by: "named", rest: "团委", organ: LEAGUE };
  const region = leadingRegion(text, home, places, lexicon);
  if (region) {
    const rest = asLeague(
      region.rest.replace(/^委员会/, "委").replace(/^第.{1,4}届(?=人民代表大会|委员会)/, ""),
    );
    const marker = markerOf(region.code ?? "", region.place ?? "", lexicon);
    const organ = forms.organ(marker, rest) ?? undefined;
    const by = region.short && !organ ? "short" : "named";
    return { code: region.code, place: region.place, by, rest, organ };
  }
  const marker = MARKER.exec(text)?.[1];
  if (marker) return marked(marker, asLeague(text.slice(marker.length)));
  const own = home ? lexicon.gazetteer.get(home) : undefined;
  if (own && PARTY_OFFICE.test(text)) {
    const rest = `委${text}`;
    const organ = forms.organ(markerOf(own.code, "", lexicon), rest) ?? undefined;
    return { code: own.code, by: "home", rest, organ };
  }
  if (own && text === "政府") return { code: own.code, by: "home", rest: "人民政府", organ: "{}人民政府" };
  if (own && isOfHome(text, forms)) return { code: own.code, by: "home", rest: text };
  return { by: "none", rest: text };

  function marked(marker: string, rest: string): BodyForm {
    const division = homeDivision(lexicon.gazetteer, home, marker);
    const near = division ? undefined : nearestRegion(places, at, marker);
    const organ = forms.organ(marker, rest) ?? undefined;
    return {
      code: division?.code ?? near?.code,
      place: near && !near.code ? near.name : undefined,
      by: "marker",
      rest,
      organ,
    };
  }
}

/** A department named without any region (财政局、人社局) is the home's. */
function isOfHome(name: string, forms: BodyForms): boolean {
  return (
    /(局|委|办)$/.test(name) && name.length > 2 && forms.knows(name) && forms.subtypeOf(name) === "department"
  );
}

function markerOf(code: string, place: string, lexicon: Lexicon): string {
  const name = lexicon.gazetteer.get(code)?.name ?? place;
  if (place === "" && /自治[区州县旗]$/.test(name))
    return name.endsWith("自治区") ? "自治区" : name.slice(-1);
  return name.endsWith("街道") ? "街道" : name.endsWith("社区") ? "社区" : name.slice(-1);
}

interface Leading {
  code?: string;
  place?: string;
  rest: string;
  short: boolean;
}

/** The regions that a name begins with, the last of them; null where it begins with none or is nothing else. */
function leadingRegion(
  name: string,
  home: string | null,
  places: RegionPlace[],
  lexicon: Lexicon,
): Leading | null {
  const last = leadingDivisions(name, home, lexicon.gazetteer).at(-1);
  const { code, end, short } = last ?? { code: undefined, end: 0, short: false };
  const rest = name.slice(end);
  const place = places.find(
    (p) => !p.code && p.name.length > 2 && rest.startsWith(p.name) && rest !== p.name,
  );
  if (place) return { code, place: place.name, rest: rest.slice(place.name.length), short: false };
  return code ? { code, rest, short } : null;
}
