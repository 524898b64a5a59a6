import type { Lexicon } from "../../lexicon/lexicon.ts";

/** The body that an anaphor asks for: a test of a full name. */
export type Wanted = (name: string, subtype: string | undefined) => boolean;

const COMPANY = /(公司|集团|厂|企业|酒庄|股份|实业|科技|工厂|店|矿|银行)$/;
const SCHOOL =
  /(学校|中学|小学|大学|学院|中专|职专|职中|职高|党校|高中|初中|附中|附小|[一二三四五六七八九十]中|[一二三四五六七八九十]小|教育中心|职教中心|幼儿园|职院|学堂|学部|教学点)$/;
const HOSPITAL = /(医院|保健院|卫生院|院区|分院|康复院|中心卫生院)$/;

/** Words for a body by its kind, and the names that they may stand for. */
const KINDS: [RegExp, Wanted][] = [
  [
    /^大学$/,
    (n) => /(大学|职业学院|技术学院|师范学院|高等专科学校)$/.test(n) || (/学院$/.test(n) && !COLLEGE.test(n)),
  ],
  [/^(学校|校|大学|中学|小学|高校)$/, (n) => SCHOOL.test(n)],
  [/^(学院)$/, (n) => /(学院|大学|职院)$/.test(n)],
  [/^(医院)$/, (n, s) => HOSPITAL.test(n) || s === "hospital"],
  [/^(院)$/, (n) => /院$/.test(n) || HOSPITAL.test(n)],
  [/^(公司|企业|厂|工厂|子公司|分公司)$/, (n, s) => COMPANY.test(n) || s === "company"],
  [/^(集团|集团公司)$/, (n) => /集团/.test(n)],
  [/^(报|报社)$/, (n) => /(报|报社|日报|晚报|新闻|周刊)$/.test(n)],
  [/^(局)$/, (n) => /局$/.test(n)],
  [/^(委)$/, (n) => /(委|委员会)$/.test(n)],
  [/^(园区)$/, (n) => /(园|园区|开发区|基地)$/.test(n)],
  [/^(园)$/, (n) => /园$/.test(n)],
  [/^(合作社|社)$/, (n) => /社$/.test(n)],
  [/^(部门|单位|机构)$/, (n) => /(局|委|办|中心|委员会|办公室|院|所)$/.test(n)],
];

/** The head that an anaphor asks for (该局 → 局, 学校 → 学校); null for a name. */
export function anaphorHead(name: string, lexicon: Lexicon): string | null {
  const listed = lexicon.lists.anaphors?.get(name);
  if (listed?.[0] === "Agency") return listed[2] ?? name.slice(-1);
  const m = /^(?:我们|咱们|全|我|该|本|这[家个所支]?)(.{1,4}?)(?:里|上|内|方)?$/.exec(name);
  if (m && (lexicon.lists.heads?.has(m[1]) || m[1].length === 1)) return m[1];
  const inner = /^(局|院|校|园|厂|馆|所|队|村|县|市)(?:里|上|内|方)?$/.exec(name);
  if (inner) return inner[1];
  return lexicon.lists.heads?.has(name) && name.length <= 4 && BARE.test(name) ? name : null;
}

/** Heads that stand for a body named before when they stand alone. */
const BARE =
  /^(学校|学院|医院|公司|企业|集团|幼儿园|合作社|协会|中心|银行|法院|检察院|派出所|卫生院|工作队|专班|组委会|领导小组|园区|景区|服务队|志愿队|联盟|研究院|商会|居委会|村委会|产业学院|工作室|基地|支队|大队|委员会|办公室|联社|大学|小学|中学|报社|敬老院|福利院|书院|研究会|学会|基金会|宣讲团|指挥部|管委会|酒庄|茶厂|农场|林场|党支部|党总支|支部|党委|党组)$/;

const ORGAN = /(党支部|党总支|党委|党组|团委|工会)$/;

/** The test for names that an anaphor with this head may stand for. */
export function wantedBy(head: string): Wanted {
  for (const [pattern, wanted] of KINDS) if (pattern.test(head)) return wanted;
  return (n) => n.endsWith(head) || (head.length > 1 && n.includes(head) && !ORGAN.test(n));
}

/** An inner body that names its owner by an anaphor or not at all: 局党组, 院团委, 学校党委, 护理部. */
export interface Inner {
  /** Head of the owner; null where the name gives none. */
  owner: string | null;
  rest: string;
}

const INNER_HEAD =
  "党委|党组|党工委|党总支|总支|党支部|支部|机关党委|机关党支部|团委|团总支|团支部|工会|妇联|纪委|纪检组|办公室|党政办公室|党办|工会委员会|学生会|教代会";
const OWNER =
  "学校|学院|医院|公司|集团|中心|局|院|校|园|厂|馆|所|会|社|机关|支行|分行|银行|幼儿园|合作社|协会|大学|厅|项目部|支队|大队|报社|林场|农场|开发区|园区|管委会|社区|村|研究院|分局";
const INNER = new RegExp(
  `^(?:我们|该|本|我|全)?(${OWNER})(.{0,8}(?:${INNER_HEAD})|.{1,8}(?:科|处|部|室|系|队|团))$`,
);
const OWNERLESS = new RegExp(
  `^(?:${INNER_HEAD})$|^.{1,10}(?:科|(?<!办事|管理|代表|联络)处|(?<!支)部|教研室|教研组|护理站|系|学部|急诊科|检验科)(?:党支部|党总支|团支部|支部)?$`,
);

const DISCIPLINE =
  "工程|工学|科学|医学|医药|药|商|法|文学|文|理学|理|数理|管理|教师教育|教育|艺术|护理|农林|农|林|园林|动物|植物|机械|信息|计算机|经济|材料|化学|化工|生命|资源|环境|马克思主义|外国语|外语|体育|音乐|美术|舞蹈|传媒|新闻|传播|旅游|食品|智能制造|智能|制造|社会|公共卫生|公共|卫生|数学|统计|物理|电气|电子|土木|建筑|会计|金融|财经|国际|软件|网络|水产|海洋|航空|交通|船舶|汽车|人文|历史|哲学|政治|设计|生物|技术|科技|继续教育|大数据|人工智能|草地|民族|康养|学前";

/** A college of a university, by its discipline. */
export const COLLEGE = new RegExp(`^(?:(?:${DISCIPLINE})(?:与|和)?)+学院$`);

/** Ends of departments of a hospital. */
export const CLINICAL =
  /(内|外|儿|产|妇|骨|急诊|检验|康复|眼|五官|耳鼻喉|口腔|皮肤|感染|影像|超声|麻醉|重症|药剂|病案|推拿|中医|心电|血透|呼吸|消化|神经|肿瘤|新生儿|护理).{0,3}(科|部|站|室|组|中心)(党支部|团支部)?$/;

/** Ministries of the nation, which belong to nothing that a report names. */
const MINISTRY =
  /^(?:国家)?(?:生态环境|人力资源和?社会保障|人社|文化和?旅游|自然资源|工业和信息化|工信|科学技术|科技|交通运输|水利|商务|民政|公安|司法|财政|住房和城乡建设|住建|应急管理|卫生健康|退役军人事务|外交|国家安全|教育|农业农村|农业)部$/;

/** Whether a name without region is a part of another body. */
export function innerBody(name: string): Inner | null {
  const m = INNER.exec(name);
  if (m) return { owner: m[1], rest: m[2] };
  const pointed =
    /^(?:该|本|我)(局|院|校|园|中心|公司|集团|社区|村|镇|乡|会|馆|所|学校|学院|医院)(.{2,12})$/.exec(name);
  if (pointed) return { owner: pointed[1], rest: pointed[2] };
  const school = /^(?:我|该|本)?(校|院)(?!长|士|区|园)(.{3,12})$/.exec(name);
  if (school) return { owner: school[1], rest: school[2] };
  if (COLLEGE.test(name)) return { owner: null, rest: name };
  if (MINISTRY.test(name)) return null;
  if (/(俱乐部|文化部|总部|项目部|宣传部|组织部|统战部|教育部|国防部|农业农村部|部队)$/.test(name))
    return null;
  return OWNERLESS.test(name) ? { owner: null, rest: name } : null;
}
