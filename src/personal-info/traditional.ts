/** Traditional characters of the words that the Chinese patterns look for, each with its simplified form. */
const PAIRS =
  '電电話话號号碼码機机郵邮個个發发給给訊讯嗎吗媽妈學学校校幾几點点裡里裏里傳传帳账賬账證证驗验銀银嚴严區区縣县鎮镇鄉乡樓楼單单棟栋門门園园鄰邻時时間间現现獨独爺爷們们這这來来誰谁還还沒没聯联繫系係系級级讀读國国邊边過过說说寫写實实認认識识麼么對对開开關关線线圖图書书館馆費费領领獎奖禮礼錢钱幣币戲戏購购買买貨货點点擊击鏈链網网頁页';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS[i] as string, PAIRS[i + 1] as string);

/** The simplified form of a character, where the patterns need it. */
export function simplify(character: string): string {
  return SIMPLIFIED.get(character) ?? character;
}
