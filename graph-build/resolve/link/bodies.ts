import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article } from "../../model/index.ts";
import { type BodyForms, bodyForms } from "../body-forms.ts";
import { anaphorHead, type Inner, innerBody, wantedBy } from "./anaphor.ts";
import { type BodyForm, bodyForm } from "./body-form.ts";
import { bodyNames } from "./body-names.ts";
import type { Draft, Named } from "./draft.ts";
import type { RegionPlace } from "./home.ts";
import { abbreviates, companyCore } from "./short.ts";

/** A body while its mentions are being gathered. */
interface Body extends Draft {
  /** How much its name is worth: a better one replaces it. */
  worth: number;
  form: BodyForm;
}

/**
 * Bodies of an article: names that give the same region and the same head (in full or short form) are one; then short
 * forms by their characters; then anaphors (该局, 学校) and inner bodies (局党组) by the nearest fitting body.
 */
export function linkBodies(
  article: Article,
  named: Named[],
  places: RegionPlace[],
  lexicon: Lexicon,
): Draft[] {
  const linker = new BodyLinker(article, places, lexicon);
  const later: { n: Named; head: string | null; inner: Inner | null }[] = [];
  for (const n of named) {
    const head = anaphorHead(n.name, lexicon);
    const inner = head ? null : innerBody(n.name);
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
    private readonly places: RegionPlace[],
    private readonly lexicon: Lexicon,
  ) {
    this.forms = bodyForms(lexicon.lists);
  }

  addName(n: Named): void {
    const { gazetteer } = this.lexicon;
    const form = bodyForm(
      n.name,
      n.mention.start,
      this.article.home.code,
      this.places,
      this.lexicon,
      this.forms,
    );
    const { name, aliases } = bodyNames(form, n.name, gazetteer, this.forms);
    const body = this.take({ name, form, worth: this.worth(form) }, this.keysOf(form, n.name));
    body.mentions.push(n.index);
    for (const a of [n.name, ...aliases]) body.aliases.add(a);
    this.tieDefinition(n, body);
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
    const form = bodyForm(
      short,
      n.mention.start,
      this.article.home.code,
      this.places,
      this.lexicon,
      this.forms,
    );
    for (const key of this.keysOf(form, short)) if (!this.byKey.has(key)) this.byKey.set(key, body);
  }

  private keysOf(form: BodyForm, surface: string): string[] {
    if (form.by === "none") return [`  ${surface}`];
    const where = `${form.place ? "" : (form.code ?? "")} ${form.place ?? ""} `;
    if (form.organ) return [where + form.organ];
    return [...this.forms.formsOf(form.rest).map((r) => where + r.replaceAll(/[和与]/g, "")), `  ${surface}`];
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
    if (other.worth > into.worth)
      Object.assign(into, { name: other.name, form: other.form, worth: other.worth });
    this.bodies.splice(this.bodies.indexOf(other), 1);
    for (const [k, b] of this.byKey) if (b === other) this.byKey.set(k, into);
  }

  /** Short forms that no list knows: 红河职院 of 红河职业技术学院, 滇锦光电 of a firm; only where one body fits. */
  joinShortForms(): void {
    for (const short of [...this.bodies].sort((a, b) => a.name.length - b.name.length)) {
      const fits = this.bodies.filter((full) => full !== short && this.standsFor(short, full));
      if (fits.length === 1) this.join(fits[0], short);
    }
  }

  private standsFor(short: Body, full: Body): boolean {
    const cut = full.name.length - full.form.rest.length;
    if (short.form.organ || full.form.organ) return false;
    const sameRegion = short.form.code === full.form.code;
    if (short.form.by === "none" || short.form.by === "short") {
      const core = companyCore(full.name, full.form.by === "none" ? 0 : Math.max(cut, 0));
      const plain = companyCore(short.name, 0) ?? short.name;
      if (core && plain.length >= 2 && core !== short.name && core.startsWith(plain)) return true;
      if (core && core === short.name) return true;
      if (full.name.endsWith(short.name) && short.name.length > 3 && short.form.by === "none") return true;
      return abbreviates(short.name, full.name, cut);
    }
    return (
      sameRegion && short.form.place === full.form.place && abbreviates(short.form.rest, full.form.rest, 0)
    );
  }

  addAnaphor(n: Named, head: string): void {
    const paper = /^(报|报社)$/.test(head) ? this.article.publisher : null;
    const body = this.before(n, head) ?? (paper && /报社?$/.test(paper) ? this.published(paper) : undefined);
    body?.mentions.push(n.index);
  }

  private published(name: string): Body {
    const form: BodyForm = { by: "none", rest: name };
    return this.take({ name, form, worth: 0 }, this.keysOf(form, name));
  }

  /** The nearest body before a mention (else behind it) that its head asks for. */
  private before(n: Named, head: string): Body | undefined {
    const wanted = wantedBy(head);
    const fits = this.bodies.filter((b) => wanted(b.name, b.subtype));
    const last = (b: Body) => Math.max(...b.mentions.filter((i) => i < n.index), -1);
    const first = (b: Body) => Math.min(...b.mentions);
    return fits.sort((a, b) => last(b) - last(a) || first(a) - first(b))[0];
  }

  addInner(n: Named, inner: Inner): void {
    const owner = inner.owner ? this.before(n, inner.owner) : this.ownerOf(n, inner.rest);
    const rest = inner.rest;
    const name = owner ? owner.name + rest : n.name;
    const form: BodyForm = { code: owner?.form.code, by: "none", rest: name };
    const body = this.take({ name, form, worth: 0 }, [`  ${name}`]);
    body.regionCode ??= owner?.regionCode;
    body.mentions.push(n.index);
    body.aliases.add(n.name);
    if (owner) for (const a of owner.aliases) body.aliases.add(a + rest);
  }

  /** The body that an inner body without an owner belongs to: the nearest of a kind that has such parts. */
  private ownerOf(n: Named, rest: string): Body | undefined {
    if (/系$|学部$|教研/.test(rest)) return this.before(n, "学校");
    if (/(科|护理部|检验|急诊|护理站)$/.test(rest)) return this.before(n, "院");
    const kinds = ["学校", "院", "公司", "局"].flatMap((h) => this.before(n, h) ?? []);
    const last = (b: Body) => Math.max(...b.mentions.filter((i) => i < n.index), -1);
    return kinds.sort((a, b) => last(b) - last(a))[0];
  }

  drafts(): Draft[] {
    for (const b of this.bodies) {
      const cut = Math.max(b.name.length - b.form.rest.length, 0);
      const core = b.subtype === "company" ? companyCore(b.name, b.form.by === "none" ? 0 : cut) : null;
      if (core && core.length > 2) b.aliases.add(core);
      if (/[日晚早]报$|时报$|导报$|商报$/.test(b.name)) b.aliases.add(`${b.name}社`);
      b.regionCode ??= this.isLocal(b) ? (this.article.home.code ?? undefined) : undefined;
    }
    return this.bodies.map(({ worth: _w, form: _f, ...draft }) => draft);
  }

  /** A body named without its region is of the home, unless its kind or name says that it stands above or apart. */
  private isLocal(b: Body): boolean {
    if (/^(中国|国家|全国|中央|中华|国务院|教育部|新华|人民日报|最高)/.test(b.name) || /部$/.test(b.name))
      return false;
    return !["company", "university", "bank", "media"].includes(b.subtype ?? "");
  }
}
