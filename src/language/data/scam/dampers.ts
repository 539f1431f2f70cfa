/** Words and patterns of honest texts: questions, warnings, negations. The grammar is that of signals.ts. */

/** Classes that patterns forbid beside them. */
export const GUARDS = {
  dont: 'never dont do_not don_t shouldn_t stop please_don_t',
  mat: '=mat =मत =na =न kabhi_nahi kabhi_na kabhi_mat',
  /** "Should I pay?": forms that nobody uses who sells. */
  shouldi:
    '=karu =karun =karoon =krun =kru =करूँ =करूं =dun =doon =du =दूँ =दूं =lun =loon =लूँ =लूं =bharu =bharun =भरूँ =bheju =bhejun =भेजूँ =rakhu =rakhun =रखूँ =jau =jaun =जाऊँ =nikalu =निकलूँ =लिखूँ =ढूँढूँ =samjhau =समझाऊँ =मानूँ =ruku =bachu =बचूँ =daalu =dalu =डालूँ =lagau =लगाऊँ =mangu =माँगूँ should_i do_i should_we karna_chahiye',
  /** What others want, told of them. */
  demand:
    'maang mang maange maangte mangte maanga manga maangi asking asked demanding demand demands they_want wants he_says she_says they_say bol_raha_hai bol_raha_h bol_raha_tha bol_rahi_hai bol_rahi_h bol_rahi_thi bol_rahe_the keh_raha keh_rahe keh_rahi kehta kehte kehti',
  kin: 'mere meri mera mujhe mujhse maine papa mummy dost bhai behen cousin friend mausi chacha chachi uncle aunt sister brother mother father bhabhi pati bete mama neighbour padosi roommate flatmate wife husband my_friend my_sister my_brother pitaji mataji',
  /** A warning or a refusal beside the words: "never", "mat karna". */
  never:
    'never dont do_not don_t didn_t won_t wouldn_t cannot mat_dena mat_do mat_bhejna mat_bhejo mat_bharna mat_install install_mat share_mat pay_mat click_mat join_mat mat_lagana mat_lena mat_dalna mat_share mat_join kabhi_nahi kabhi_na na_kare na_karen na_karo na_dena na_de bacho bache_rahe bachiye door_raho door_rahe door_rahiye savdhan beware avoid scam_hai fraud_hai jhooth jhuth jhoothi jhoothe refuse refused mana_hai mana_kiya manaa not_allowed banned prohibited illegal nobody koi_nahi kisi_ko_nahi galat_hai against_rules niyam_ke_khilaf khilaf lalach laalach remove_kar delete_kar hata_diya hataya_jayega removed taken_down nahi_deta nahi_deti nahi_dete nahi_kharide nahi_kharidi kharide_nahi nahi_chahta nahi_chahti cannot_promise cant_promise no_one not_a_client rather_not',
  nevergive:
    'never dont do_not don_t shouldn_t =mat =मत kisi_ko_nahi na_de na_dena na_bataye na_batana kisi_ko_bhi_nahi kisi_se_share_na nahi_deni not_share koi_bank_nahi no_bank_details nahi_mangta nahi_mangti never_ask never_asks',
  notcome:
    'nahi_aa doesn_t didn_t isn_t hasn_t nahi_aaya nhi_aa nhi_aaya nahi_aata not_coming not_arriving didnt_come doesnt_come didnt_arrive not_received late_aata der_se delayed resend dobara_bhej not_come isnt_coming hasnt_come nahi_mila nahi_mil expire_ho',
  nofee:
    'no_fee no_fees no_charge no_charges no_registration no_joining no_deposit no_payment fee_nahi fees_nahi charge_nahi shulk_nahi koi_fee_nahi koi_shulk_nahi koi_charge_nahi fee_kuch_nahi free_hai koi_shulk no_cost nothing_to_pay koi_paisa_nahi never_pay never_ask nahi_lagta nahi_lagti nahi_lagega nahi_lete nahi_leta nahi_lena muft nahi_mangte nahi_maangte zero_fee',
  /** The one who pays is the one who writes. */
  giver:
    'we_pay i_pay we_will_pay ham_denge hum_denge main_dunga main_dungi mai_dunga paid_trial i_will_pay we_refund i_refund lautata lautati pehla_video',
  shop: 'customer customers grahak dukan shop parcel settle settlement print stall',
  askfor:
    'kya_ye kya_yeh is_this is_it scam_hai scam_or fraud_hai_kya sahi_hai genuine_hai legit hua_kisi anyone_else koi_bataye koi_batao has_anyone anyone_heard kisi_ke_sath kisi_ne how_do_i how_to_fix kaise_bachu kaise_kare kaise_kiya should_i kya_karu kya_karun maang_rahe mang_rahe maang_raha mang_raha bol_raha_hai bol_raha_h bol_raha_tha bol_rahi_hai bol_rahi_h bol_rahi_thi bol_rahe_the keh_raha keh_rahi keh_rahe they_want they_asked they_say he_says she_says claims normal_hai',
  noneed:
    'nahi_hota nahi_hoti nahi_padta nahi_padti nahi_kiya zarurat_nahi ki_zarurat_nahi never_need don_t_need no_need',
  warned: 'rule rules niyam warning alert savdhan beware psa victim report_karo report_kare complaint',
  selling: 'bechta sell sells buying fake_followers',
  product: 'kapde saree kurti product products craft course_bech chai',
  bankproduct: 'fd rd ppf post_office dakghar savings sip nps bond bonds fixed_deposit savadhi',
} as const satisfies Record<string, string>;

export const ASKS = [
  '5: kya|is|ye|yeh|isn|hai|real|or|koi|kabhi scam|fraud|fake|genuine|legit|asli|legitimate|farzi|dhokha|thagi|trap|safe|=jhooth|=झूठ hai|this|or|kya|sach|not|that|lag|lagta|hota|hoti|#question ~#question|kya',
  '6: scam|fraud|fake|genuine|legit|asli|dhokha|thagi|bharosa|bharose|trustworthy|suspicious|fishy|red_flag #question',
  'sounds|lag|lagta|seems|looks|feels off|fishy|fake|fraud|scam|suspicious|gadbad|shak|shady|ajeeb|weird',
  '6: kisi|anyone|koi|has|anybody ne|kiya|experience|tried|review|worked|dealt|heard|mila|anubhav|use|aaya|received|else|know ~#question|batao|bataye|bataiye',
  '@shouldi ~#question|ya|kya|kaise|batao|bataye|bataiye|samajh_nahi|dar|@demand',
  '5: @demand rahe|raha|rahi|me|for|hai|hain|mujhse|#money ~#question|batao|bataye|bataiye|samajh_nahi|@shouldi|kya',
  '4: @demand rahe|raha|rahi ~#money|pehle|fee|deposit|advance !@recover !#contact',
  '=doubt|=shak|=shaq|=शक|=dar|=डर|confused|worried|samajh_nahi|nervous|=scared|=pareshan|=परेशान ~#question|bataye|batao|sahi|karna_chahiye|@shouldi|help',
  '5: kaise|how pata|check|verify|confirm|pehchane|pehchanu|tell|know|janche|samjhau|mana asli|genuine|real|fake|company|scam|client|sahi|them|unhe',
  'sach_me|sachme|really|truly|actually #question',
  '5: normal|usual|common|sahi|legal|safe|theek|thik hai|hota|is|thing|for kya|#question|ya|or|it|this|a|na ~#question|kya',
  '5: message|msg|call|mail|email|sms|link|offer aaya|aayi|mila|got|received|came|aa_raha|aa_rahe ~#question kya|anyone|kisi|koi|is|should|how|kaise|safe|real',
] as const;

export const WARNS = [
  'savdhan|beware|warning|alert|psa|chetavni|satark|careful|khabardar|=caution ~scam|fraud|fake|never|dont|don_t|thag|thagi|jaal|=trap|asli',
  '5: 1930|cybercrime|cyber_cell complaint|shikayat|report|reported|likhwa|portal|darj|=call|phone|dial|file !@recoverBy',
  '4: @dont =pay|pay|share|give|send|install|scan|click|=trust|enter|transfer|buy|rent|sign|search|fall|reply|download|upload',
  '3: @mat =dena|देना|दें|=den|dijiye|bhejna|bhejo|bheje|bhejen|bharna|bharo|daalna|dalna|install|kharidna|phasna|fasna|lagana|click|=pay|transfer|download !agent !miss',
  '5: otp|password|pin|code|mpin @mat|kisi_ko|kabhi batana|batao|bataye|batayein|share|dena|dijiye|nahi',
  '3: =door|=dur|=दूर rahe|rahna|rahiye|raho|rahein|rehna|hi',
  '5: bacho|bachiye|bache|bachna|bachke|stay_away|walk_out scam|fraud|thagi|thag|dhokha|jaal|=aise|=ऐसे|unse|inse',
  '2: scam|fraud|thagi|jaal|=trap|=chaal|चाल|dhokha|farzi|fake|giroh|thag hai|tha|thi|hota|hoti|hote|hain|hai_ye|=is|=are|wale|walo !nahi !@conversion',
  '=lost|gawaye|gawa|gavaye|doob|duba|dube|doobe|=loot|cheated|scammed|phasa|fasa|phas_gaye|phas_gaya|thage #money|paise|=money|everything|savings|=everything ~@kin|i|we !@recoverBy !@recover',
  '4: #money|paise|paisa|rupaye gaye|chale_gaye|kat_gaye|gawaye|gave|diye_the|de_aaya|de_aayi|de_baitha|de_baithi ~@kin !@recover !@vouched !galti',
  '5: @kin sath|saath|with|ko hua|fraud|=scam|thagi|=thag|dhokha|sabak|thaga|loota',
  'repeat|dohraye|dohrana my|meri|same mistake|galti',
  '6: asli|real|genuine|koi|legit|=no|sachchi company|client|bank|recruiter|employer|agent|kampni|brand|platform|vibhag nahi|never|doesn_t|doesnt|mangta|mangti|leti|leta|maangta|maangti !@conversion',
  '5: rules|=rule|niyam|moderator|moderators|=mod|not_allowed|banned|prohibited|=mana|=मना posts|post|remove|removed|=delete|=board|thread|hataye|hatayi|referral|promotion|selling|links',
  '4: posts|post|thread|links|=ads removed|hataya|hatayi|=deleted|hata_di|hata_diya|taken_down|taken|flagged|reported',
  '3: report|shikayat|complaint|=flag kare|karo|kariye|kijiye|karein|=it|button|likhwaye|karna|=them|darj|the|kar_di|kar_diya|filed|kiya',
  '5: nobody|no_one|cannot|can_t|=koi promise|guarantee|vaada|garanti|de_sakta|de_sakte ~return|percent|double|profit|income|month|=lalach|risk|rank|ranking|job',
  'illegal|gairkanooni|=jail|=crime|apradh|mule khata|account|rent|kiraya|=sim|sim|chain|hai|is !nahi !not !=no',
  '=lalach|=laalach|=लालच|=greedy|=greed me|mat|mein|aakar|because|was|aa',
  '4: sabse|first|biggest badi|bada|=red =signal|nishani|galti|flag|sign',
  'red_flags|red_flag|nishaniyan|pehchan|warning_signs ~scam|fraud|fake|client|job|thagi|offer',
  '=jhooth|=jhuth|=jhut|=झूठ|=झूठे|=झूठी|=jhoothi|=jhoothe|=lying|=lies|=bakwas|=बकवास ~hai|hain|claims|dawa|=sab !@conversion !=nahi',
  '3: mana|refused|inkar|=मना|=mana kar_diya|kiya|kar_di|karne|kar_dete|kar_do|=and ~@kin|i|unhone|usne|log|agency|brand|offer',
] as const;

export const QUESTIONS = [
  '#question kaise|how|kya|kaun|konsa|which|what|kitna|kitne|kitni|kab|when|should|can|anyone|koi|kisi|kahan|where|does|is|kyu|why|better|behtar ~i|my|me|main|mera|mere|meri|mujhe|maine|we|our|hum|hamara|client|kisi|anyone|koi|hota|hai',
  '4: kaise|how|kitna|kitne|konsa|kaunsa|kab|kahan @shouldi|lagega|lagta|do_i|can_i|should_i|hota|hoti|hote|milta|bachu',
  '4: koi|please|plz|kisi|suggest|salah batao|bataye|bataiye|bata_do|bata_de|samjha|suggestion|suggest ~#question|kya|kaise|konsa|kitna',
] as const;

/** A shape of honest offers and reports: with one of these and no call to a messenger, nothing is sold in the dark. */
export const REPORTS = [
  '6: maine|mera|mere|meri|mujhe|main|my|i|we|our|hum|hamara|humne|hamari|i_ve kharch|commission|kat|katkar|kata|return|order|orders|months|mahine|saal|year|years|hafte|weeks|client|clients|subscribers|customer|customers|grahak views|mile|bane|bache|aaye|earned|made|got|paid|took|lage|liya|diya|bani|likhe|hue|hua|sales|becha|bikri|use|used|started',
  '4: no|koi|bina|free fee|fees|charge|charges|deposit|registration|shulk|cost nahi|=no|without|ever|any|stage|dena ~salary|pay|payment|per|fixed|=we|hum|milega',
  '4: paid|pehla|trial|demo trial|paid|class|kaam|sample free|muft|bhi|paid',
] as const;
