/** Words before a programme that say it was won or joined, not run. */
export const RECEIVES =
  /(获评|荣获|获得|获批|获颁|斩获|夺得|获|荣膺|入选|入围|跻身|上榜|列入|纳入|当选|参加|参与|被评为|被认定为|被确定为|被授予|被命名为|被列为|评为|命名为|认定为|确定为|授予|成功创建|创成|通过)$/;

/** Words that name two bodies as partners when they stand between them or after both. */
export const PARTNERS = /(签约|签订|签署|携手|结对|合作|联合|共建|会同|战略协议|托管|对口)/;
