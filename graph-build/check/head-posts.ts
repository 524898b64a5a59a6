/** A post that one person alone holds, and the names of the bodies where it does. */
export interface HeadPost {
  post: RegExp;
  body: RegExp;
}

/**
 * Posts with one holder, by the body's head. A 主任 of a hospital or a 院长 of a university heads one of its parts, so the
 * body must fit the post. The list is ours, from the ranks of the civil service and of public institutions.
 */
export const HEAD_POSTS: readonly HeadPost[] = [
  { post: /^局长$/, body: /局$/ },
  { post: /^厅长$/, body: /厅$/ },
  { post: /^部长$/, body: /部$/ },
  { post: /^(校长|学校校长)$/, body: /(学校|中学|小学|大学|学院|党校|高中|初中|中专|职高)$/ },
  { post: /^园长$/, body: /(幼儿园|园)$/ },
  { post: /^院长$/, body: /院$/ },
  { post: /^检察长$/, body: /检察院$/ },
  { post: /^主任$/, body: /(委员会|办公室|居委会|管委会|常委会)$/ },
  {
    post: /^(市长|县长|区长|州长|省长|镇长|乡长|旗长|盟长|主席)$/,
    body: /(人民政府|政府|省|市|县|区|州|镇|乡|旗|盟)$/,
  },
  {
    post: /^(党委|党组|党工委|工委|党总支|党支部)?书记$/,
    body: /(委|委员会|局|厅|学校|中学|小学|大学|院|公司|集团|镇|乡|村|社区)$/,
  },
  { post: /^(董事长|总经理|总裁)$/, body: /(公司|集团|银行)$/ },
  { post: /^(馆长|台长|社长|行长|会长|理事长)$/, body: /(馆|台|社|行|会|集团)$/ },
];

/** Words that make a post one of the past, or tell a change of its holder. */
export const FORMER =
  /免去|不再担任|原任|曾任|历任|接任|继任|接替|时任|前任|离任|卸任|调任|调离|调往|退休|辞去|首任|第[一二三四五六七八九十]+任/;

/** A person known by surname and title only (张局长, 老兰): may be one of the others. */
export const NAMED_BY_TITLE =
  /^(老|小|阿).$|(局长|校长|书记|院长|主任|园长|镇长|县长|市长|老师|医生|经理|总)$/;
