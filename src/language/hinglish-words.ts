/** Words whose usual Latin spelling no rule gives: short everyday words, abbreviations, and some with a habit of their own. */

const LIST = `
में:mein मैं:main हम:hum तुम:tum वह:vah वो:wo यह:yeh ये:ye कि:ki न:na व:va है:hai हैं:hain हूँ:hoon हूं:hoon हां:haan हाँ:haan
और:aur या:ya पर:par से:se को:ko का:ka की:ki के:ke तो:to जो:jo सो:so भी:bhi ही:hi अब:ab जब:jab तब:tab कब:kab सब:sab
नहीं:nahin क्यों:kyon कौन:kaun लाख:lakh चार:char हज़ार:hazar हजार:hazar रुपये:rupaye रुपए:rupaye रुपयों:rupayon
पहला:pehla पहली:pehli पहले:pehle कहना:kehna कहते:kehte रहना:rehna रहते:rehte रहता:rehta रहती:rehti
जीएसटी:gst एसईओ:seo यूपीआई:upi ओटीपी:otp केवाईसी:kyc पीडीएफ़:pdf पीडीएफ:pdf आईडी:id टीवी:tv
सेवा:seva बहन:behan शहर:shehar मेहनत:mehnat आमदनी:aamdani धोखाधड़ी:dhokhadhadi इंतज़ार:intezar इंतजार:intezar
`;

/** Devanagari word (nukta as a letter of its own) to the spelling people use. */
export const WORDS_BY_HABIT: ReadonlyMap<string, string> = new Map(
  LIST.trim()
    .split(/\s+/)
    .map((pair) => pair.normalize('NFKD').split(':') as [string, string]),
);
