/** How the lines of reports and newspaper pages look; all for NFKC text (half-width , : ; ! ? and brackets). */

/** A mark of an item or byline at the start of a line. */
export const BULLET = /^(?:[•●○◎■□◆◇▲△▼★☆►▶※◉☐▢]|[-*+](?=\s))\s*/;
/** 一、 (二) 3. 4、 (5) 第一, at the start of a line or sentence, without the text behind. */
export const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,2}[、年级])|\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|\d{1,2}[.、](?!\d)|\d{1,2}\.(?=(?:19|20)\d\d年))\s*/;
/** 【校地同行】 at the start of a line. */
export const BOXED = /^【[^】]{1,20}】/;
/** 1 “1”即… : the numbered slogans of a work layout. */
export const SLOGAN = /^\d{1,2}\s*(?:最后一个)?“/;

/** 2024年5月4日, 2024-05-04, 2024.5.4 */
export const FULL_DATE = /((?:19|20)\d\d)\s?[年.\-/]\s?(\d{1,2})\s?[月.\-/]\s?(\d{1,2})日?/;
/** The name of a newspaper or broadcaster's page: 益阳日报, 潍坊日报·今日诸城 */
export const PAPER =
  /[\u4e00-\u9fff]{2,10}?(?:日报|晚报|早报|晨报|时报|商报|导报|学报|都市报|晚刊|周报|周刊|团结报|青年报|教育报|劳动报|工人报|农民报|法治报|法制报|电视报|广播电视报|报)(?![告道销名到表业社])/;
/** 06版, 第三版, A4版, T12, 要闻 3 */
export const PAGE =
  /(?:第?[A-Z]?\d{1,3}版|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{1,2}(?=\s|$)|星期[一二三四五六日天]|农历)/;
/** 第18期, 〔2023〕11号 alone on a line. */
export const ISSUE = /^\(?(?:\d{4}年)?第\d{1,4}期(?:\(总第\d{1,5}期\))?\)?$|[〔[(]\d{4}[〕\])]\s?\d{1,4}号$/;

/** (上接第一版) at the start of a line. */
export const CONTINUED =
  /^(?:\((?:上接|紧接|承接)[^()。\n]{1,16}\)|(?:上接|紧接)第?[\dA-Z一二三四五六七八九十]{1,3}版)\s*/;
/** (下转第四版) at the end of a line. */
export const CONTINUES =
  /\([^()。\n]{0,16}(?:下转|转第)[^()。\n]{1,12}\)$|下转第?[\dA-Z一二三四五六七八九十]{1,3}版$/;
/** (此处版面残缺) */
export const TORN = /^\(?[^()。,]{0,8}(?:残缺|裁切|缺失|缺页|脱页|漫漶)[^()。,]{0,4}\)?$/;
/** (更多内容见第六版), (本版图文由…提供), (全文完 …): a note of the page. */
export const PAGE_NOTE = /^\((?:[^()。]{0,20}见[^()。]{0,8}版[^()。]{0,12}|全文完[^()。]{0,30}|完)\)$/;

/** — 3 —, 第3页, 第3页(共9页) */
export const PAGE_NUMBER =
  /^(?:[-—–]{1,2}\s?\d{1,4}\s?[-—–]{1,2}|第\s?\d{1,4}\s?页(?:\s?[(/]?\s?共\s?\d{1,4}\s?页\)?)?)$/;
/** What is left of a picture: photo.jpg, ![](a.png) */
export const PICTURE = /^(?:!?\[[^\]\n]{0,80}\]\()?[^\s()]{0,80}\.(?:jpe?g|png|gif|bmp|webp)\)?$/i;
/** A Markdown rule or the line below a table's head. */
export const RULE = /^(?:[-*_=]\s?){3,}$|^\|?[\s:|-]*-{2,}[\s:|-]*\|?$/;

/** Words that say who wrote. */
export const WRITER = /(?:记者|通讯员|评论员|特约撰稿|实习生|撰稿|撰文|采写|文\/图|图\/文|摄影报道|作者)/;
/** Words of a line that names who made the page. */
export const EDITOR =
  /^\(据|^\(?(?:[^\s()。,:]{0,6}(?:责编|编辑|策划|版面设计|美编|校对|供稿|执笔人?|整理人?|主编|统筹|值班编委)[\s:])/;
/** 记者手记 and the like are headings. */
export const NOT_WRITER = /记者(?:手记|观察|调查|走访|体验|见闻|问|节|站|会)|见习记者站/;
/** Names alone: 邹一苇 覃小冬, 阿依古丽·买买提 */
export const NAMES =
  /^[\u4e00-\u9fff·]{2,4}(?:\s+[\u4e00-\u9fff·]{1,8}){0,5}$|^[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,12}$/;
/** 商丘市…局党组书记、局长 名字: who signs a report at its head. */
export const SIGNED =
  /^([\u4e00-\u9fff]{4,30}?)(?:党委|党组|党工委|党总支|党支部)?(?:副?(?:书记|局长|主任|院长|校长|园长|厅长|部长|处长|所长|镇长|乡长|区长|县长|市长|州长|盟长|旗长|主席|会长|理事长|董事长|总经理|行长|站长|馆长|检察长|秘书长|队长)[、\s]?){1,4}\s[\u4e00-\u9fff]{1,2}\s?[\u4e00-\u9fff]{1,2}$/;
/** 本报讯(记者 …), 新华社某地5月4日电 at the start of a paragraph. */
export const LEAD =
  /^(?:本报|本刊|本台|[\u4e00-\u9fff]{2,8}(?:报|网|社|台))(?:讯|综合消息|[^。,()]{0,10}\d{1,2}月\d{1,2}日(?:电|讯))(?=[\s(:\u4e00-\u9fff])/;

/** A caption by what it begins with. */
export const CAPTION_HEAD =
  /^(?:图为|\(?图[一二三四五六七八九十\d]{1,2}\)?[::)]|\(图[一二三四五六七八九十\d]{1,2}\)|[上下左右]图[::为]|图片说明|资料图)/;
/** A caption by its end: 某某 摄, (供图:某某), 图片由某某提供 */
export const CAPTION_TAIL =
  /(?:[\s。)/][\u4e00-\u9fff·]{2,12}(?:\s[\u4e00-\u9fff]{1,3})?[\s/]?摄|\(?供图[::]?[\u4e00-\u9fff\s]{0,20}|[\u4e00-\u9fff]{2,20}供图|(?:配图|图片|照片|图文)[^,。由]{0,10}由[\u4e00-\u9fff\s]{2,24}(?:提供|摄影|拍摄)|资料图片?)\)?$/;
/** A picture by a news agency: its text stands on its own. */
export const AGENCY_PICTURE = /(?:新华社|中新社|视觉中国|人民视觉)[^。]{0,16}(?:摄|发)\)?$/;
/** (左一), (前排右二), (中) behind a name. */
export const IN_PICTURE = /\((?:图?[左右中]|[前后]排)[一二三四五六七八九十中左右]{0,4}\)/;

/** An end that no heading has, and a sentence only where it breaks off. */
export const TORN_END = /\d\.$|[\d万亿百千个第比达占约近超至从由被把将,、]$/;
/** A line of a notice or roster, no heading: 主办单位:…, 附件:…, 联系电话:…, 某某(女) … */
export const ENTRY =
  /^(?:[^,。:]{0,4}(?:单位|支持|机构|地址|电话|热线|邮编|时间|地点|附件|抄送|发布人|主持人|嘉宾|联系人|送|报)[::])|\((?:女|男|[\u4e00-\u9fff]{1,6}族)[),]/;
/** A line of a roster: 洪某某(女) 某学院副教授,… */
export const ROSTER = /^[\u4e00-\u9fff·]{2,6}(?:\([^()]{1,10}\))?\s[\u4e00-\u9fff]{2}[^。]*$/;
/** The name of a column of short items, which is not the title of one. */
export const COLUMN =
  /^[[【].*[\]】]$|^(?:[\u4e00-\u9fff]{0,4}[简短快]\s?讯|[\u4e00-\u9fff]{0,2}链\s?接|延伸阅读|要闻|资讯)$/;
/** Words that begin a paragraph of their own, so that what stands before them is not its first half. */
export const FRESH =
  /^(?:据悉|据了解|据介绍|据统计|近年来|一年来|近日|日前|下一步|接下来|与此同时|此外|同时,|目前,|今年以来|去年以来|编者按|记者(?:从|在|了解)|[\u4e00-\u9fff·]{2,4}:|[问答]:)/;
/** Marks that cannot begin a sentence. */
export const CONTINUING = /^[,、。;:!?)”’》】%·]/;
