/**
 * How people shorten words where they type fast, for those that the reading of their letters does not join with the word
 * (nhi, krna, plz need no list: their consonants tell). Each is read as its word too; what is a word of its own as well
 * (kha, ni) stays out.
 */

const LIST = `
rha:raha rhe:rahe rhi:rahi rhta:rahta rhna:rahna phle:pehle phla:pehla phli:pehli khna:kahna yha:yahan yhan:yahan whan:wahan
bht:bahut bhut:bahut mjhe:mujhe muje:mujhe chiye:chahiye chaiye:chahiye chaie:chahiye kch:kuch kyu:kyon kyo:kyon mra:mera
mla:mila thk:theek tik:theek dkh:dekh smj:samajh shi:sahi shru:shuru dhoka:dhokha lac:lakh rs:rupaye
acc:account msg:message msgs:messages yt:youtube insta:instagram ig:instagram fb:facebook wa:whatsapp wp:wordpress tg:telegram vid:video vids:videos
subs:subscribers biz:business mkt:market mktg:marketing wrk:work pymt:payment pmt:payment amt:amount info:information
govt:government pic:picture pics:pictures gm:gram gms:gram num:number mob:mobile qty:quantity ques:question ans:answer
exp:experience reg:registration coz:because monetise:monetize
`;

const WORDS: ReadonlyMap<string, string> = new Map(
  LIST.trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** The word that a short form of `a-z` stands for; undefined for any other word. */
export const inFull = (word: string): string | undefined => WORDS.get(word);
