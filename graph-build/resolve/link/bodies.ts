import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, Mention } from "../../model/index.ts";
import { type BodyForms, bodyForms } from "../body-forms.ts";
import { anaphorHead, CLINICAL, COLLEGE, type Inner, innerBody, wantedBy } from "./anaphor.ts";
import { type Body, standsFor } from "./body.ts";
import { type BodyForm, bodyForm } from "./body-form.ts";
import { bodyNames, regionForms } from "./body-names.ts";
import type { Draft, Named } from "./draft.ts";
import type { RegionPlace } from "./home.ts";
import { companyCore } from "./short.ts";

/**
 * Bodies of an article: names that give the same region and the same head (in full or short form) are one; then short
 * forms by their characters; then anaphors (该局, 学校) and inner bodies (局党组) by the nearest fitting body.
 */
export function linkBodies(
  article: Article,
  mentions: Mention[],
  named: Named[],
  places: RegionPlace[],
  lexicon: Lexicon,
): Draft[] {
  const linker = new BodyLinker(article, mentions, places, lexicon);
  const later: { n: Named; head: string | null; inner: Inner | null }[] = [];
  for (const n of named) {
    const head = anaphorHead(n.name, lexicon);
    const inner = head ? null : linker.innerOf(n);
    if (head || inner) later.push({ n, head, inner });
    else linker.addName(n);
  }
  linker.joinShortForms();
  for (const { n, head, inner } of later) {
    if (head) linker.addAnaphor(n, head);
    else if (inner) linker.addInner(n, inner);
  }
  return linker.drafts();
}

class BodyLinker {
  private readonly forms: BodyForms;
  private readonly bodies: Body[] = [];
  private readonly byKey = new Map<string, Body>();

  constructor(
    private readonly article: Article,
    private readonly mentions: Mention[],
    private readonly places: RegionPlace[],
    private readonly lexicon: Lexicon,
  ) {
    this.forms = bodyForms(lexicon.lists);
  }

  /** The parts of a name that an inner body has; null where the name gives its own region. */
  innerOf(n: Named): Inner | null {
    const inner = innerBody(n.name);
    return inner && this.formOf(n.name, n.mention.start).by === "none" ? inner : null;
  }

  private formOf(name: string, at: number): BodyForm {
    return bodyForm(name, at, this.article.home.code, this.places, this.lexicon, this.forms);
  }

  addName(n: Named): void {
    const body = this.name(n.name, n.mention.start);
    body.mentions.push(n.index);
    const place = this.places.find((p) => p.end === n.mention.start);
    if (place && body.form.by === "none")
      for (const r of this.formsOfPlace(place)) body.aliases.add(r + n.name);
    this.tieDefinition(n, body);
  }

  /** How a place stands before the name of its bodies. */
  private formsOfPlace(place: RegionPlace): string[] {
    const division = place.code ? this.lexicon.gazetteer.get(place.code) : undefined;
    return division ? regionForms(division, this.lexicon.gazetteer).usual : [place.name];
  }

  private name(surface: string, at: number): Body {
    const form = this.formOf(surface, at);
    const { name, aliases } = bodyNames(form, surface, this.lexicon.gazetteer, this.forms);
    const body = this.take({ name, form, worth: this.worth(form) }, this.keysOf(form, surface));
    for (const a of [surface, ...aliases]) body.aliases.add(a);
    body.surfaces.add(surface);
    return body;
  }

  /** A short form that the text defines right behind the name: （以下简称“县教体局”）. */
  private tieDefinition(n: Named, body: Body): void {
    const behind = this.article.text.slice(n.mention.end, n.mention.end + 40);
    const short = /^[(（](?:以下|下文)?(?:统|均)?简称(?:为)?[:：]?["“]?([^"”)）,，]{2,20})["”]?[)）]/.exec(
      behind,
    )?.[1];
    if (!short) return;
    body.aliases.add(short);
    this.byKey.set(`  ${short}`, body);
    const form = this.formOf(short, n.mention.start);
    for (const key of this.keysOf(form, short)) if (!this.byKey.has(key)) this.byKey.set(key, body);
  }

  private keysOf(form: BodyForm, surface: string): string[] {
    const core = /(公司|集团)$/.test(surface) ? companyCore(surface, 0) : null;
    if (core) return [`  ${surface}`, `  ${core}`];
    if (form.by === "none")
      return this.forms.formsOf(surface).map((f) => `  ${f.replace(/([中小]学)校$/, "$1")}`);
    const where = `${form.place ? "" : (form.code ?? "")} ${form.place ?? ""} `;
    const rests = form.organ?.startsWith("{}") ? [form.organ.slice(2)] : form.organ ? [] : [form.rest];
    const keys = rests.flatMap((r) => this.forms.formsOf(r)).map((r) => where + r.replaceAll(/[和与]/g, ""));
    return form.organ ? [where + form.organ, ...keys] : [...keys, `  ${surface}`];
  }

  private worth(form: BodyForm): number {
    const full = form.organ !== undefined || this.forms.fullOf(form.rest) === form.rest;
    const by = { named: 4, marker: 3, home: 2, short: 1, none: 0 }[form.by];
    return by * 2 + (full ? 5 : 0);
  }

  /** The body of these keys, made where there is none; bodies that a key ties together become one. */
  private take(given: { name: string; form: BodyForm; worth: number }, keys: string[]): Body {
    const known = [...new Set(keys.flatMap((k) => this.byKey.get(k) ?? []))];
    const body: Body = known[0] ?? {
      type: "Agency",
      ...given,
      aliases: new Set(),
      surfaces: new Set(),
      subtype: this.forms.subtypeOf(given.name),
      regionCode: given.form.code,
      mentions: [],
    };
    if (known.length === 0) this.bodies.push(body);
    for (const other of known.slice(1)) this.join(body, other);
    const better = given.worth - body.worth || given.name.length - body.name.length;
    body.aliases.add(body.name);
    if (better > 0) Object.assign(body, given);
    for (const k of keys) this.byKey.set(k, body);
    return body;
  }

  private join(into: Body, other: Body): void {
    into.mentions.push(...other.mentions);
    for (const a of [other.name, ...other.aliases]) into.aliases.add(a);
    for (const f of other.surfaces) into.surfaces.add(f);
    if (other.worth > into.worth)
      Object.assign(into, { name: other.name, form: other.form, worth: other.worth });
    this.bodies.splice(this.bodies.indexOf(other), 1);
    for (const [k, b] of this.byKey) if (b === other) this.byKey.set(k, into);
  }

  /** Short forms that no list knows: 红河职院 of 红河职业技术学院, 滇锦光电 of a firm; only where one body fits. */
  joinShortForms(): void {
    const heads = this.lexicon.lists.heads ?? new Map<string, string[]>();
    for (const short of [...this.bodies].sort((a, b) => a.name.length - b.name.length)) {
      const fits = this.bodies.filter((full) => full !== short && standsFor(short, full, heads));
      const whole = fits.filter((f) => fits.every((o) => o === f || o.name.startsWith(f.name)));
      if (whole.length === 1) this.join(whole[0], short);
    }
  }

  addAnaphor(n: Named, head: string): void {
    const paper = /^(报|报社)$/.test(head) ? this.article.publisher : null;
    const own = /^(我|全|本)/.test(n.name);
    const body = own ? this.main(n, head) : this.meant(n, head);
    const named = body ?? (paper && /报社?$/.test(paper) ? this.name(paper, n.mention.start) : undefined);
    named?.mentions.push(n.index);
  }

  /** The bodies that a head asks for, those before a mention first, the nearest first. */
  private fitting(n: Named, head: string): Body[] {
    const wanted = wantedBy(head);
    const last = (b: Body) => Math.max(...b.mentions.filter((i) => i < n.index), -1);
    return this.bodies
      .filter((b) => wanted(b.name, b.subtype))
      .sort((a, b) => last(b) - last(a) || Math.min(...a.mentions) - Math.min(...b.mentions));
  }

  /** 我院, 全校: the body that most of the article is about. */
  private main(n: Named, head: string): Body | undefined {
    const fits = this.fitting(n, head);
    const most = Math.max(...fits.map((b) => b.mentions.length));
    return fits.find((b) => b.mentions.length === most);
  }

  /** 该院, 学校: the body before in the sentence, else the first one of the nearest sentence before that has one. */
  private meant(n: Named, head: string): Body | undefined {
    const fits = this.fitting(n, head);
    const places = fits.flatMap((b) =>
      b.mentions.map((i) => ({ b, i, sentence: this.mentions[i].sentence })),
    );
    const before = places.filter((p) => p.i < n.index);
    if (before.length === 0) return fits[0];
    const sentence = Math.max(...before.map((p) => p.sentence));
    const same = before.filter((p) => p.sentence === sentence).sort((a, b) => a.i - b.i);
    return (sentence === n.mention.sentence ? same.at(-1) : same[0])?.b;
  }

  addInner(n: Named, inner: Inner): void {
    const owner = inner.owner ? this.owner(n, inner.owner) : this.ownerOf(n, inner.rest);
    const rest = inner.rest.replace(/^(共青团委员会|共青团|团的委员会)$/, "团委");
    const name = owner ? owner.name + rest : n.name;
    const form: BodyForm = { code: owner?.form.code, by: "none", rest: name };
    const body = this.take({ name, form, worth: 0 }, [`  ${name}`]);
    body.inner = true;
    body.regionCode ??= owner?.regionCode;
    body.mentions.push(n.index);
    if (!inner.owner && n.name.length > 2) body.aliases.add(n.name);
    if (!owner) return;
    for (const a of owner.aliases) body.aliases.add(a + rest);
    if (rest === "党委") body.aliases.add(`中共${owner.name}委员会`);
    if (rest === "团委") body.aliases.add(`共青团${owner.name}委员会`);
  }

  /** Whether the mention with this index stands before another in its sentence. */
  private isJustBefore(index: number, n: Named): boolean {
    return index < n.index && this.mentions[index].sentence === n.mention.sentence;
  }

  /** The body that stands before in the sentence, else the one that most of the article is about among those that a head asks for; the nearest among equals. */
  private owner(n: Named, head: string): Body | undefined {
    const fits = this.fitting(n, head).filter((b) => !b.inner);
    const near = fits[0];
    if (near?.mentions.some((i) => this.isJustBefore(i, n))) return near;
    const most = Math.max(...fits.map((b) => b.mentions.length));
    return fits.find((b) => b.mentions.length === most);
  }

  /** The body that an inner body without an owner belongs to: the nearest of a kind that has such parts. */
  private ownerOf(n: Named, rest: string): Body | undefined {
    if (/系$|学部$|教研/.test(rest)) return this.owner(n, "学校");
    if (COLLEGE.test(rest)) return this.owner(n, "大学") ?? this.owner(n, "职业学院");
    if (CLINICAL.test(rest)) return this.owner(n, "院");
    const kinds = ["学校", "院", "公司", "局"].flatMap((h) => this.owner(n, h) ?? []);
    const near = kinds.filter((k) => k.mentions.some((i) => this.isJustBefore(i, n)));
    return (near.length ? near : kinds).sort((a, b) => b.mentions.length - a.mentions.length)[0];
  }

  drafts(): Draft[] {
    for (const b of this.bodies) {
      const cut = Math.max(b.name.length - b.form.rest.length, 0);
      const core = b.subtype === "company" ? companyCore(b.name, b.form.by === "none" ? 0 : cut) : null;
      if (core && core.length > 2) b.aliases.add(core);
      if (b.form.by === "none" && LOCAL.includes(b.subtype ?? "")) this.addHomeNames(b);
      if (/[日晚早]报$|时报$|导报$|商报$/.test(b.name)) b.aliases.add(`${b.name}社`);
      b.regionCode ??= this.isLocal(b) ? (this.article.home.code ?? undefined) : undefined;
    }
    return this.bodies.map(({ worth: _w, form: _f, inner: _i, surfaces: _s, ...draft }) => draft);
  }

  /** A school or hospital named without its region: with the home's name in front, the fullest form where it is a county. */
  private addHomeNames(b: Body): void {
    const home = this.lexicon.gazetteer.get(this.article.home.code ?? "");
    if (home) b.aliases.add(home.name + b.name);
  }

  /** A body named without its region is of the home, unless its kind or name says that it stands above or apart. */
  private isLocal(b: Body): boolean {
    if (/^(中国|国家|全国|中央|中华|国务院|教育部|新华|人民日报|最高)/.test(b.name) || /部$/.test(b.name))
      return false;
    return !["company", "university", "bank", "media"].includes(b.subtype ?? "");
  }
}

/** Kinds of bodies of which every county has its own, named after a place in it. */
const LOCAL = ["school", "kindergarten", "hospital", "health"];
