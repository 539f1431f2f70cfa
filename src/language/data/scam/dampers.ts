/** Words and patterns of honest texts: questions, warnings, negations. The grammar is that of signals.ts. */

/** Classes that patterns forbid beside them. */
export const GUARDS = {
  /** A warning or a refusal beside the words: "never", "mat karna". */
  never:
    'never dont do_not mat kabhi_nahi kabhi_na na_kare na_karen na_karo na_dena na_de bacho bache_rahe bachiye door_raho door_rahe door_rahiye savdhan beware avoid scam_hai fraud_hai jhooth jhuth jhoothi jhoothe refuse refused mana_hai mana_kiya manaa not_allowed banned prohibited illegal nobody koi_nahi kisi_ko_nahi galat_hai against_rules niyam_ke_khilaf khilaf lalach laalach remove_kar delete_kar hata_diya hataya_jayega removed taken_down nahi_deta nahi_deti nahi_dete nahi_kharide nahi_kharidi kharide_nahi nahi_chahta nahi_chahti cannot_promise cant_promise no_one not_a_client rather_not',
  nevergive:
    'never dont do_not mat kisi_ko_nahi na_de na_dena na_bataye na_batana kisi_ko_bhi_nahi kisi_se_share_na nahi_deni not_share koi_bank_nahi no_bank_details nahi_mangta nahi_mangti never_ask never_asks',
  notcome:
    'nahi_aa nahi_aaya nhi_aa nhi_aaya nahi_aata not_coming not_arriving didnt_come doesnt_come didnt_arrive not_received late_aata der_se delayed resend dobara_bhej not_come isnt_coming hasnt_come nahi_mila nahi_mil expire_ho',
  nofee:
    'no_fee no_fees no_charge no_charges no_registration no_joining no_deposit no_payment fee_nahi fees_nahi charge_nahi shulk_nahi koi_fee_nahi koi_shulk_nahi koi_charge_nahi fee_kuch_nahi free_hai koi_shulk no_cost nothing_to_pay koi_paisa_nahi never_pay never_ask nahi_lagta nahi_lagti nahi_lagega nahi_lete nahi_leta nahi_lena muft nahi_mangte nahi_maangte zero_fee',
  /** The one who pays is the one who writes. */
  giver:
    'we_pay i_pay we_will_pay ham_denge hum_denge main_dunga main_dungi mai_dunga paid_trial i_will_pay we_refund i_refund lautata lautati pehla_video',
  shop: 'customer customers grahak dukan shop parcel settle settlement print stall',
  askfor:
    'kya_ye kya_yeh is_this is_it scam_hai scam_or fraud_hai_kya sahi_hai genuine_hai legit hua_kisi anyone_else koi_bataye koi_batao has_anyone anyone_heard kisi_ke_sath kisi_ne how_do_i how_to_fix kaise_bachu kaise_kare kaise_kiya should_i kya_karu kya_karun maang_rahe mang_rahe maang_raha mang_raha bol_raha bol_rahi bol_rahe keh_raha keh_rahi keh_rahe they_want they_asked they_say he_says she_says claims normal_hai',
  warned: 'warning alert savdhan beware psa victim report_karo report_kare complaint',
  selling: 'bechta sell sells buying fake_followers',
  product: 'kapde saree kurti product products craft course_bech chai',
  bankproduct: 'fd rd ppf post_office dakghar savings sip nps bond bonds fixed_deposit savadhi',
} as const satisfies Record<string, string>;

export const ASKS = [
  'kya|is|ye|yeh|isn|hai|real|or scam|fraud|fake|genuine|legit|asli|legitimate|farzi|dhokha|thagi|trap|safe hai|this|or|kya|sach|not|that|lag|lagta|#question',
  'scam|fraud|fake|genuine|legit|asli|dhokha|thagi|bharosa|bharose|trustworthy|suspicious|fishy|red_flag ~#question kya|anyone|koi|kisi|is|has|does|how|or|sach|kaise|should|batao|bataye|lag',
  'sounds|lag|lagta|seems|looks|feels off|fishy|fake|fraud|scam|suspicious|gadbad|shak|shady|ajeeb|weird',
  'kisi|anyone|koi|has ne|kiya|experience|tried|review|worked|dealt|heard|mila|anubhav|use|aaya|received ~#question|batao|bataye|bataiye',
  'karu|karun|karoon|karna_chahiye|dun|doon|du|should_i|bharu|bharun|bheju|bhejun|karti|mana_karu ya|or|ki|kya|block|nahi|#question ~#question|samajh|batao|bataye|kya',
  'asked|want|wants|demanding|asking|maang|mang|maange|bol|keh|kehte ~#question|batao|bataye|bataiye rahe|raha|rahi|me|for|hai|hain|mujhse ~kya|normal|sahi|scam|genuine|how|should|is|bataye|batao',
  'doubt|shak|dar|ghabrahat|confused|worried|samajh_nahi|nervous|scared|tension|pareshan ~#question|bataye|batao|sahi|kare|karu|help',
  'kaise|how pata|check|verify|confirm|pehchane|pehchanu|tell|know|janche asli|genuine|real|fake|company|scam|client|sahi',
  'sach_me|sachme|really|truly|actually ~#question paisa|case|pay|milta|dete|kar|job|company|kaam',
  'normal|usual|common|sahi|legal|safe|theek|thik hai|hota|is|thing|for kya|#question|ya|or|it|this|a|na',
] as const;

export const WARNS = [
  'savdhan|beware|warning|alert|psa|chetavni|satark|careful|khabardar|caution ~scam|fraud|fake|never|mat|dont|otp|apk|thag|thagi|paise|pay|jaal|trap|install|report|asli|money|account',
  '1930|cybercrime ~complaint|shikayat|report|call|phone|likhwa|kare|karo|portal|darj|file',
  'never|dont|do_not =pay|pay|share|give|send|install|scan|click|trust|enter|transfer|buy|rent|join|sign',
  'mat|na|nahi karna|karo|kare|dena|do|dijiye|bhejo|bhejna|lena|dalna|daalna|kariye|kijiye|install|kharido|jana|jao|aana|share|bharo|rakhna',
  'door|dur raho|rahe|rahiye|rahna|rahein|hi',
  'bacho|bachiye|bachkar|bache|bachna|savdhani scam|fraud|thagi|thag|dhokha|jaal|se|aise|in|rahe|log',
  'scam|fraud|thagi|jaal|trap|chaal|dhokha|farzi|fake|trick|giroh hai|tha|hota|hote|hain|is|are|half|tareeka|tarika|sign|signal|nishani|pattern|works',
  'lost|gaye|gaya|gawaye|gawa|duba|dube|doobe|loot|cheated|scammed|fas|phas|thage #money|paise|paisa|me|saath|sath|gaye|by|money|account|everything|savings ~mere|mera|meri|mujhe|maine|i|my|we|our|hum|humare|mummy|dost|friend|papa|bhai|cousin|behen',
  'mere|mera|mujhse|meri sath|saath|dost|cousin|behen hua|fraud|scam|thagi|dhokha|thag|galti|sabak',
  'repeat|dohraye|dohrana my|meri|same mistake|galti',
  'asli|real|genuine|koi|legit|no company|client|bank|recruiter|employer|agent|kampni|brand nahi|never|does|doesnt|will|asks|mangta|mangti|leti|leta|maangta',
  'rule|rules|niyam|moderator|mod|not_allowed|allowed|ban|banned|prohibited|mana post|posts|remove|removed|delete|board|thread|hataye|hatayi|hata|account|member|members|link|number|dena|dale|share|likhna|band',
  'post|posts|thread|number|link|links|ads|comment remove|removed|hataya|hatayi|hata|delete|deleted|taken rules|rule|niyam|moderator|gaya|gayi|gaye|diya|di|down|jayega|jayegi',
  'report|shikayat|complaint|flag kare|karo|kariye|kijiye|karein|it|button|post|likhwaye|karna|them|darj|the',
  'nobody|koi|no_one|cannot|cant|nahi promise|guarantee|vaada|garanti|dega|de_sakta ~return|percent|double|profit|income|month|lalach|risk|rank|ranking',
  'illegal|gairkanooni|jail|crime|apradh|mule khata|account|rent|kiraya|money|paisa|hai|is',
  'lalach|laalach|greedy|greed me|mat|mein|aakar|because|was',
  'sabse bada|badi signal|nishani|galti|red_flag',
  'red_flags|red_flag|nishaniyan|pehchan|warning_signs ~scam|fraud|fake|client|job|thagi|offer',
  'jhooth|jhoothi|jhuth|jhoothe|lies|lie|bakwas baatein|baat|hai|hain|claims|dawa|dave|sab',
] as const;

export const QUESTIONS = [
  '#question kaise|how|kya|kaun|konsa|which|what|kitna|kitne|kitni|kab|when|should|can|anyone|koi|kisi|kahan|where|does|is|kyu|why|better|behtar ~i|my|me|main|mera|mere|meri|mujhe|maine|we|our|hum|hamara|client|kisi|anyone|koi|hota|hai',
  'kaise|how|kitna|kitne|konsa|kaunsa|kyu|kab|kahan karu|karun|kare|lagega|lagta|do_i|can_i|should_i|hoga|hota|lu|lun|liya|batao|bataye|rakhu|rakhe|dikhana|milega|aayega|bacha',
  'koi|please|plz|suggest|salah|advice|tips|madad|help|guide|samjha|anubhav|review batao|bataye|bataiye|do|dein|dena|kare|karo|chahiye|me|dijiye|dedo',
  'kya sakte|sakta|sakti|padega|chahiye|lagega|hoga|hota|hai|milega|lagta|bhi ~main|mai|hum|mujhe|maine|mera|mere|client|isme|kisi|koi',
] as const;

/** A shape of honest offers and reports: with one of these and no call to a messenger, nothing is sold in the dark. */
export const REPORTS = [
  'maine|mera|mere|meri|mujhe|main|my|i|we|our|hum|hamara|humne|hamari|i_ve kharch|commission|kat|katkar|kata|return|order|orders|months|mahine|saal|year|years|hafte|weeks|client|clients|subscribers|customer|customers|grahak views|mile|bane|bache|aaye|earned|made|got|paid|took|lage|liya|diya|bani|likhe|hue|hua|sales|becha|bikri|use|used|started',
] as const;
