/** Calls to go on elsewhere, which the marks and words of a text make. `N:` is a window other than 9 words. */
export const CALLS = [
  '#phone',
  '#bold',
  '#short',
  '#handle @messenger|@persona|join|contact|msg|message',
  '5: telegram|whatsapp|=tele|=tg|=wa|=wp|=wapp|=whtsapp|=watsapp|=wsp|signal|टेलीग्राम|व्हाट्सऐप join|msg|message|contact|sampark|karo|kare|karen|kijiye|kariye|kro|kre|kar_do|bhejo|bheje|bhejiye|send|ping|likho|likhe|aao|aaye|aaiye|aa_jao|jude|judiye|judo|text|drop|hi|reply|only|batayegi|batayenge|bataungi|bataunga|baat|le_lo|milegi|share|for|details',
  '3: inbox|=dm|=dms|=ib|=inb karo|kare|karen|kijiye|kariye|kro|kre|karna|kar_do|=me|for|us|msg|message|mein|open|number|number_bhejo|now|aao|aaye|only|le_lo|details|lo|batata|batati|boss|bhejo|to|and',
  '3: message|msg|text|contact|sampark|call|ping|sandesh|whatsapp|reply =me|mujhe|mujhko|karo|kare|karen|kijiye|kariye|kro|kre|us|hr|now|here|hame|hume|bhejo|bheje|bhejiye',
  '3: comment|reply|type|likho|likhe|bolo|yes|haan interested|info|yes|=ipo|haan|hi|likho|loan|job|word|ready|karo|below',
  '3: number|nambar|no do|dijiye|bhejo|bheje|bhejiye|chhodo|drop|share|send|chhod_do|inbox|likho|pass|daalo|dm',
  '3: join|jude|judiye|judo|join_karo group|channel|telegram|whatsapp|team|link|now|hamare|hamari',
  '4: link bio|inbox|=dm|niche|comment|bhejunga|bhejungi|bhej_dunga|dunga|message|whatsapp|group',
  '3: sirf|serious|only|interested|jisko|jinhe|jinko inbox|=dm|whatsapp|telegram|sampark|contact|message|log|people|karna|chahiye|call',
  '4: details|jankari|process|baat|plan telegram|whatsapp|inbox|=dm|personally|=wp|=tele',
] as const;
