/** The peoples that stand in the names of autonomous divisions, longest first; 各族 as in 龙胜各族自治县. */
const PEOPLES =
  "柯尔克孜族 达斡尔族 鄂温克族 鄂伦春族 哈萨克族 乌孜别克族 蒙古族 朝鲜族 土家族 布依族 傈僳族 拉祜族 景颇族 哈尼族 纳西族 仫佬族 毛南族 仡佬族 裕固族 保安族 撒拉族 布朗族 普米族 独龙族 塔吉克族 锡伯族 维吾尔族 柯尔克孜 达斡尔 哈萨克 维吾尔 塔吉克 蒙古 锡伯 东乡族 满族 回族 藏族 苗族 彝族 壮族 侗族 瑶族 白族 傣族 黎族 佤族 畲族 水族 土族 羌族 怒族 各族".split(
    " ",
  );

/** Forms in common use that no rule yields. */
const USUAL: Record<string, string[]> = {
  巴音郭楞蒙古自治州: ["巴州"],
  博尔塔拉蒙古自治州: ["博州"],
  克孜勒苏柯尔克孜自治州: ["克州"],
  锡林郭勒盟: ["锡盟"],
  阿拉善盟: ["阿盟"],
  莫力达瓦达斡尔族自治旗: ["莫力达瓦旗", "莫旗"],
  鄂伦春自治旗: ["鄂伦春旗"],
  鄂温克族自治旗: ["鄂温克旗"],
  达尔罕茂明安联合旗: ["达茂旗"],
  土默特左旗: ["土左旗"],
  土默特右旗: ["土右旗"],
  阿鲁科尔沁旗: ["阿旗"],
  科尔沁左翼中旗: ["科左中旗"],
  科尔沁左翼后旗: ["科左后旗"],
  科尔沁右翼前旗: ["科右前旗"],
  科尔沁右翼中旗: ["科右中旗"],
  察哈尔右翼前旗: ["察右前旗"],
  察哈尔右翼中旗: ["察右中旗"],
  察哈尔右翼后旗: ["察右后旗"],
  东乌珠穆沁旗: ["东乌旗"],
  西乌珠穆沁旗: ["西乌旗"],
  伊金霍洛旗: ["伊旗"],
  克什克腾旗: ["克旗"],
  新巴尔虎左旗: ["新左旗"],
  新巴尔虎右旗: ["新右旗"],
  陈巴尔虎旗: ["陈旗"],
  喀喇沁左翼蒙古族自治县: ["喀左县", "喀左"],
  前郭尔罗斯蒙古族自治县: ["前郭县", "前郭"],
  杜尔伯特蒙古族自治县: ["杜蒙县", "杜蒙"],
  阜新蒙古族自治县: ["阜蒙县"],
  塔什库尔干塔吉克自治县: ["塔县"],
  察布查尔锡伯自治县: ["察县"],
  和布克赛尔蒙古自治县: ["和丰县"],
  东乡族自治县: ["东乡县"],
};

/** The name without its level word and peoples: 济阳区 → 济阳, 延边朝鲜族自治州 → 延边; the name itself where too little is left. */
export function stemOf(name: string): string {
  const autonomous = /^(.+?)(特别行政区|自治[区州县旗])$/.exec(name);
  if (autonomous) {
    let stem = autonomous[1];
    for (;;) {
      const people = PEOPLES.find((p) => stem.endsWith(p) && stem.length - p.length >= 2);
      if (!people) break;
      stem = stem.slice(0, -people.length);
    }
    return stem.replace(/族$/, "");
  }
  if (/[左右前后中]旗$|联合旗$/.test(name)) return name;
  const stem = name.replace(/(林区|特区|矿区|地区|新区|[省市区县盟旗])$/, "");
  return stem.length >= 2 ? stem : name;
}

/** True for development zones, new areas and other areas that are run like a county but are none. */
export function isZone(code: string, name: string): boolean {
  return (
    code.length === 6 &&
    /^[7-9]/.test(code.slice(4)) &&
    /(开发区|园区|高新区|新区|示范区|管理区|管委会)$/.test(name)
  );
}

/** Usual forms of a zone's name: 河南商丘经济开发区 → 商丘经开区, 商丘开发区, 经开区, 开发区. */
export function zoneForms(name: string, province: string, city: string): string[] {
  const own = name.replace(new RegExp(`^${province}(?!$)`), "").replace(new RegExp(`^${city}市?`), "");
  const high = own.replace(/(稀土|火炬)?高新?技术(产业)?(开发区|园区)$/, "高新区");
  const open = own.replace(/经济(技术)?开发区$/, "经开区");
  const plain = own.replace(/经济(技术)?开发区$/, "开发区");
  const forms = new Set<string>();
  for (const form of [own, high, open, plain]) {
    if (form.length < 3) continue;
    forms.add(form);
    forms.add(city + form);
    forms.add(`${city}市${form}`);
  }
  forms.delete(name);
  return [...forms];
}

/** Other usual forms beside the stem: 延边州, 贡山县, 锡盟. */
export function usualForms(name: string): string[] {
  const forms = [...(USUAL[name] ?? [])];
  const autonomous = /自治([州县旗])$/.exec(name);
  if (autonomous) {
    const form = stemOf(name) + autonomous[1];
    if (form !== name && !forms.includes(form)) forms.push(form);
  }
  return forms;
}
