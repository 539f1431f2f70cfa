/**
 * The signals of scams. A pattern is a list of slots that must all be found within 9 words, in any order:
 * `@class` of words.ts, `word`, `a_b` for words that follow each other, `=word` as spelled, `#mark` for what no word tells
 * (money, percent, number, contact, link, short, lookalike, app); `|` between alternatives, `~slot` found anywhere in
 * the text, `!slot` not found in or beside the window. Weights are those of the design; 3 is a notice by itself.
 */
export interface SignalRow {
  id: string;
  category: string;
  weight: number;
  patterns: readonly string[];
}

export const SIGNALS = [
  // Advance fee
  {
    id: 'fee-for-work',
    category: 'advance-fee',
    weight: 5,
    patterns: [
      '@feekind @fee #money @mustpay !@nofee !@giver',
      '@feekind @fee #money ~@job !@nofee !@giver',
      '@fee #money @before @job @mustpay !@nofee !@giver',
      '@feekind @fee @mustpay @job @before|@until !@nofee !@giver',
      '@mustpay #money @job|@kit @until|@before !@nofee !@giver',
      '@feekind #money @mustpay ~@job ~#contact !@nofee !@giver',
      '@fee #money ~@kit ~@job @mustpay|only|bas|sirf !@nofee !@giver',
      '4: @entry #money|#number @once ~@job|@hire|@task|@pitch|@dataentry|@brand !@nofee !@giver !@askfor',
      '3: @entry #money ~@job|@hire|@task|@pitch|@dataentry|bharti ~#contact !@nofee !@giver !@askfor',
      '6: purchase|=buy|kharidna|lena_hoga|lena_padta|lena_padega|lena manual|software|tool|licence|login|package|kit|subscription|portal #money|#number ~@job|@task|@pitch !@nofee !@giver !@askfor',
    ],
  },
  {
    id: 'refundable',
    category: 'advance-fee',
    weight: 3,
    patterns: [
      '@refundable @fee|deposit|security|amount|rashi @feekind|#money ~@job|@kit|@hire !@nofee',
      '@refundable @mustpay #money ~@kit|@hire|@task !@nofee',
    ],
  },
  {
    id: 'kit',
    category: 'advance-fee',
    weight: 4,
    patterns: [
      '@kit @fee|=pay|jama|deposit|bharna|bharo|lagega|lagenge|dena_hoga|bhejo|bheje|bhejiye|transfer #money|#number ~@job|@hire|courier|security|selected !@nofee !@giver !@askfor',
      '@kit @until|@before @mustpay @fee|#money|deposit !@nofee !@askfor',
      '@kit kharido|kharidna|khareedna|purchase|=buy|lena_hoga #money ~@job !@nofee',
    ],
  },
  {
    id: 'pay-to-withdraw',
    category: 'advance-fee',
    weight: 6,
    patterns: [
      '@withdraw @tax @mustpay @until|@before|#percent|#money !@nofee',
      '@withdraw @until @mustpay #money|deposit|rashi|recharge|topup',
      '@withdraw atka|atke|frozen|freeze|jam_jayega|ruk|locked|stuck @mustpay|@tax',
      'payment|paisa|amount|rakam release|riliz|credit @until @mustpay|@fee|bharoge #money|@fee',
      '@mustpay @feekind|#money withdraw_hoga|withdrawal|nikalega|niklega|release @until|@before',
      'withdraw|withdrawal|nikasi|balance|wallet|nikalne|nikalega fail|lock|locked|freeze|unfreeze|atka|rok|band|repair @mustpay|@put|karoge|transfer|recharge #money|#number|#percent !@never',
      '12: withdraw|withdrawal|earnings|payout|nikasi tax|gst|service_tax|activation|unfreeze|score|point separately|alag|pehle|first|jama|once|tabhi|pura #money|#number|#percent !@never',
    ],
  },
  {
    id: 'prize',
    category: 'advance-fee',
    weight: 5,
    patterns: [
      '@prize @ask|@mustpay #money|#number ~aapne|aapka|you|your|dear|claim|receive|milega|jeeta|@mustpay !@never !@askfor',
      '@scheme @ask|@mustpay #money|#number ~form|link|kisht|receive|nikal|milega|manzoor|approved|last|aakhri|apply|jama !@never !@askfor',
      'customs|parcel|consignment|courier hold|held|seized|stuck|duty|clearance|pakda @mustpay|#money|#number|#link|transfer !@never !@askfor',
      'ambassador|collab|gift|uphar shipping|courier|delivery|customs =pay|pay|#money|#number|bhar ~only|just|bas|first|pehle !@never !@askfor',
    ],
  },
  {
    id: 'franchise',
    category: 'advance-fee',
    weight: 5,
    patterns: [
      '@venture @entry|@fee|booking|security|survey|noc|agreement #money|#number !@never !@askfor',
      '@venture #money|#number @permonth|rent|kiraya|mahine|monthly ~@fee|@mustpay|booking|registration|noc|survey|machine !@never !@askfor',
      'machine|kit|maal|material buyback|buy_back|khareedenge|uthayenge|wapas_lenge|company #money|#number ~kaam|work|job|ghar !@never !@askfor',
    ],
  },
  // Income claims
  {
    id: 'guaranteed-income',
    category: 'income',
    weight: 4,
    patterns: [
      '@guarantee @income @perday|@permonth|@home|#money !@giver !@never',
      '@guarantee @job @home|#money|@fee|@course|life|jeevan !@giver !@never',
      '@guarantee @perday #money !@never',
    ],
  },
  {
    id: 'daily-figure',
    category: 'income',
    weight: 3,
    patterns: [
      '#money @perday ~@trivial ~#contact|@noskill|@home !@never',
      '#money @perday @income|kama @trivial|@noskill|@home|easily|aaram !@never',
      '@per @trivial #money ~@perday|#contact|@noskill !@never',
      '#money @permonth ~@trivial|@noskill|@home ~#contact !@never',
      '#money @permonth|@perday ~@vague ~#contact',
      '@perday #number @income|payment|kama ~#contact !@never',
      'up_to|upto|tak|easily|aaram_se #money @perday|@permonth @income|kama ~#contact|@noskill',
    ],
  },
  {
    id: 'no-skill',
    category: 'income',
    weight: 2,
    patterns: [
      '@noskill @pitch ~#contact|@perday|@guarantee|#money !@never',
      '@noskill ~#contact ~@pitch !@never',
      '@noskill @yield|@invest !@never',
    ],
  },
  {
    id: 'ghar-baithe',
    category: 'income',
    weight: 2,
    patterns: [
      '@home @pitch ~#contact !@never',
      '@home @pitch ~@fee ~@mustpay ~#money !@never',
      '@home @pitch #money ~@noskill|@guarantee !@never',
    ],
  },
  {
    id: 'proof',
    category: 'income',
    weight: 2,
    patterns: [
      '@proof group|dekho|dekh_lo|channel|bheju|bhej_dunga|ask|comment ~@income ~#contact',
      'payment_proof ~#contact',
    ],
  },
  // Task scams
  {
    id: 'paid-likes',
    category: 'task',
    weight: 5,
    patterns: [
      '@engage @engaged @reward #money !@never !@selling !@course',
      '@engage @per #money @reward|@engaged|turant|instant !@never !@selling !@course',
      '@engage @engaged @reward @job|@task|@pitch|@perday ~#contact !@never',
      '@engage @per @engaged #money !@never !@selling',
      '@engage @engaged ~#money ~#contact ~@perday @reward|screenshot|karo|do !@never !@selling',
    ],
  },
  {
    id: 'prepaid-task',
    category: 'task',
    weight: 6,
    patterns: [
      '@taskkind @task|order|orders @taskpay !@never',
      '@task @taskpay #money @withdraw|commission|profit|wapas|credited !@never',
      '@task|order|orders complete|pura|pure|poora|submit @mustpay|recharge|deposit|jama @withdraw|commission|balance|#money',
      '#money @mustpay|par|pe|karne|for #money|#number @task|@withdraw|milega|milenge|wapas ~@task',
      'combo|combination|lucky|prepaid|sanyukt order|task|round|orders',
      'credit_score @mustpay|repair|restore|badhane|pura|100 @task|@withdraw|deposit',
      'galat|wrong|mistake option|data|order repair|recharge|jama|complete|pura|freeze !@never',
      'vip|vip1|vip2|vip3|diamond recharge|upgrade|deposit|bhejne|bhejo #money|#number order|task|income|commission|film|daily|kamai !@never',
      'credit_score|credit_point|credit_points|score #number @mustpay|bhar|recharge|karo|unlock withdraw|nikal|unlock|balance !@never',
      'deposit|recharge|top|topup booking|task|order|set|sets commission|refund|wallet|balance|higher|kam ~#money|#number|@reach !@never',
    ],
  },
  {
    id: 'boosting',
    category: 'task',
    weight: 5,
    patterns: [
      '@boost @task|sets|set|app|hotel|product|merchant|platform @taskpay|commission|@perday|#money|#contact',
      'order_grabbing|grab_order|grab_orders|data_sets|app_optimization|product_boosting ~@taskpay',
    ],
  },
  // Contact
  { id: 'handoff', category: 'contact', weight: 2, patterns: ['#contact'] },
  {
    id: 'persona',
    category: 'contact',
    weight: 2,
    patterns: [
      '@persona #contact|@messenger @reach|name|naam|bataye|batayegi|#contact ~#contact',
      '@persona dear|hello|hi|dost ~#contact',
    ],
  },
  {
    id: 'vague-offer',
    category: 'contact',
    weight: 3,
    patterns: [
      '@vague #contact|@messenger ~@pitch|#money',
      '@vague ~#contact ~@pitch ~@perday|@permonth|@home|@job',
      'kaam|work|job|offer|opportunity profile|profail dekhi|dekha|saw|checked|found ~#contact',
      'method|tarika|trick|secret|system #money @permonth|@perday|kama ~#contact',
    ],
  },
  // Credentials
  {
    id: 'otp',
    category: 'credentials',
    weight: 6,
    patterns: [
      'otp|otps|one_time_password|cvv|verification_code|6_digit @give !@never !@nevergive !@notcome',
      'code|sandesh|message|msg|sms @give|forward aaye|aaya|aayega|received|aaega|got bank|upi|phone|number|=me|mujhe|whatsapp|executive !@never !@nevergive !@notcome !@askfor',
      'login|user_id|password|paasword @give|chahiye|chahie @otp|id|jankari|details|aadhaar|bank !@never !@nevergive !@notcome',
      '@callforward #number|number|dial ~phone|call|bank|number !@never',
      'password|net_banking|netbanking|login|user_id otp|code|cvv|number need|bharein|bhare|fill|enter|chahiye|daalo|dijiye|send !@never !@nevergive !@askfor !@notcome',
      'recovery_phrase|seed_phrase|12_word|word_phrase|phrase|12_shabd enter|submit|share|bhejo|daalo|import wallet !@never !@nevergive',
      '6: code|kod|ank|anko|number aaya|aayega|aayi|hoga|sent|mila bataiye|bataye|batao|bata|sunaiye|bhejiye|bhej|share|forward !@never !@nevergive !@notcome !@askfor',
      '8: card number|16|solah|expiry|piche|peeche cvv|expiry|code|kod|tin|teen bataiye|bataye|batao|enter|share|type|bhejo|sunaiye !@never !@nevergive !@askfor',
    ],
  },
  {
    id: 'qr-to-receive',
    category: 'credentials',
    weight: 6,
    patterns: [
      '@qr @scan @receive !@never !@noneed !@shop',
      'upi_pin|mpin|collect_request @receive @scan|daalo|approve|accept !@never !@noneed',
      'pin|=pin daalo|daalkar|daaliye|enter|dalo @receive ~@qr|scan|upi !@never !@noneed !@shop',
      '16: qr|qr_code|scanner|request scan|accept|kholo|open pin|mpin|upi_pin|paying paisa|paise|money|receive|credit|amount|refund|wapas !@never !@noneed !@shop !@askfor',
      '12: request|anurodh|collect_request accept|sweekar|approve paisa|paise|money|receive|refund|cashback pin|mpin|upi !@never !@noneed !@askfor',
      '8: bhejo|bhejna|send pehle|first #money|#number|1 double|wapas aayega|milega|bhejenge|turant|verification !@never !@noneed !@askfor',
    ],
  },
  {
    id: 'kyc-scare',
    category: 'credentials',
    weight: 5,
    patterns: [
      '@kyc @scare @updateNow !@never !@warned !@askfor',
      'kyc|ekyc @scare ~#link|#contact|@urgent !@never !@warned',
      'account|khata|page|channel|profile|sim|card|wallet @scare ~#link|#lookalike|@urgent ~@updateNow !@never !@warned !@askfor',
      '@kyc @scare ~@otp @give|login|#link !@never !@warned',
    ],
  },
  {
    id: 'id-papers',
    category: 'credentials',
    weight: 3,
    patterns: [
      '@iddoc @give ~#contact !@never !@nevergive',
      '@iddoc ready|taiyar|photo|copy|screenshot|front @give|keep|rakhe ~@job|@loan|@scare|@withdraw|@kit !@never !@nevergive',
    ],
  },
  {
    id: 'remote-app',
    category: 'credentials',
    weight: 5,
    patterns: ['@remote @install !@never', '@remote ~bank|banking|otp|login|payee|code !@never'],
  },
  // Fear and pity
  {
    id: 'threat',
    category: 'threat',
    weight: 6,
    patterns: [
      '@police @accuse @obey !@never !@askfor !@warned',
      'digital_arrest|house_arrest @obey|video|call|transfer !@never !@askfor !@warned',
      '12: aadhaar|aadhar|naam|name|parcel|number drugs|laundering|hawala|illegal|passport|passports|complaint|arrest @police !@never !@askfor',
      'video|photo|recording|call viral|recorded|friend_list @mustpay|pay|send|#money|#number !@never !@askfor',
      'press|dabaye|dabaiye 9|1 block|blocked|band|officer|department|sim !@never !@askfor',
    ],
  },
  {
    id: 'sudden-need',
    category: 'threat',
    weight: 4,
    patterns: [
      '12: @need send|bhejo|bhej_do|bhejiye|gpay|phonepe|google_pay|transfer|karo #money|#number !@never !@askfor',
      '14: naya_number|new_number|phone_kho|kho_gaya bhej|bhejo|send|gpay|phonepe|google_pay|bhar ~papa|mummy|beta|bhai|friend|dost !@never !@askfor',
    ],
  },
  // Investment
  {
    id: 'doubling',
    category: 'investment',
    weight: 6,
    patterns: [
      '@double @invest #money|@perday|@permonth|din|days|ghante|hours|guaranteed|pakka !@never !@askfor',
      '#percent @yield @perday|@permonth|fixed|guaranteed|pakka ~@invest !@never !@bankproduct',
      '#money @invest #money @yield|milega|milenge|wapas|get|became|ban @perday|din|days|ghante|minute|hours|withdraw|baad|mahine !@never',
      '#money lagao|lagaye|daalo|invest|deposit|jama|bhejo|bhejiye|send #money|@double pao|milenge|milega|paiye|get|wapas|lo|becomes !@never',
      'fixed|guaranteed|pakka|nishchit return|returns|profit|munafa|labh|retarn @invest|@perday|@permonth|#percent !@never !@bankproduct',
      '8: #money|#number @put #money|#number @get !@never !@askfor !@bankproduct',
      '7: #percent mahine|month|monthly|hafte|weekly|daily|roz|din fix|fixed|pakka|assured|return|profit|munafa|guaranteed|byaj !@never !@askfor !@bankproduct !@loan',
      'plan|package|pack|machine|share #money|#number roz|daily|har_din|per_day #money|#number|#small !@never !@askfor',
    ],
  },
  {
    id: 'trading-signals',
    category: 'investment',
    weight: 4,
    patterns: [
      '@crypto @cryptopitch ~#contact|#percent|#money ~#contact|@guarantee|withdraw|group|vip|referral|app !@never !@nevergive',
      '@crypto @cryptopitch @invest|group|join|whatsapp|telegram ~#contact !@never',
      'stock|stocks|ipo|share calls|tips|call|allotment|circuit group|whatsapp|telegram|guaranteed|discount|daily !@never',
    ],
  },
  {
    id: 'betting',
    category: 'investment',
    weight: 4,
    patterns: [
      '@betting @bettingpitch ~#contact|#link|#money|withdraw !@never',
      'colour_prediction|color_prediction|wingo|aviator|satta @bettingpitch !@never',
    ],
  },
  {
    id: 'send-back',
    category: 'investment',
    weight: 5,
    patterns: [
      '@overpaid @sendback #money ~cheque|receipt|mistake|galti|extra|excess|balance|screenshot|client !@never !@askfor',
      'cheque|demand_draft|check @sendback|transfer vendor|agent|printing|clear|courier|baki|remaining|balance|assistant !@never',
      'gift_card|gift_cards|voucher|itunes kharido|khareed|=buy|purchase|kharidkar code|codes|bhejo|send|photo !@never',
      'galti|mistake|wrong|bhool #money|#number bhej|chala|chale|transfer|credit|recharge|sent wapas|lauta|return|refund|send_back !@askfor !@never',
      '@overpaid @sendback|bhej|bhejna|send #money|#number agent|vendor|transporter|consultant|assistant|driver|supplier|courier !@never !@askfor',
      'gift_card|gift_cards|voucher|steam|apple card|cards|code|codes send|bhejo|mail|photo|share|scratch !@never !@askfor',
    ],
  },
  // Contracts
  {
    id: 'data-entry',
    category: 'contract',
    weight: 2,
    patterns: [
      '@dataentry #money|@income|@home|job|kaam ~#contact|@fee|@penalty|@mustpay|@noskill !@never',
      '@dataentry page|pages din|days #money|agreement|accuracy',
      '@dataentry #number|form|forms|page|pages|record|records|entries accuracy|galti|agreement|target|id|login|registration|joining !@never !@askfor',
    ],
  },
  {
    id: 'penalty',
    category: 'contract',
    weight: 6,
    patterns: [
      '@penalty @penaltyPay #money ~agreement|legal|case|court|contract|advocate|vakil|notice|kanooni|fir !@askfor !@warned',
      'agreement|anubandh|contract stamp|sign|accuracy|galti|late @fee|@penalty #money',
      'court|legal|fir|police|case|advocate|adalat @penaltyPay|bharoge|bharo @until|warna|today|aaj|within|hours|ghante|=pm @fee|@penalty|=pay|jama !@askfor',
    ],
  },
  // Accounts
  {
    id: 'account-rent',
    category: 'accounts',
    weight: 7,
    patterns: [
      '@acctStrict @rentStrict #money|#contact|#percent|chahiye|@permonth|@perday|needed|need|urgent|available !@never !@askfor',
      '@bankacct @laundry @rentStrict|#percent|commission|#money ~@rentStrict|use|istemal|kiraye|settlement|receive|limit|usdt !@never !@askfor',
      'aapke|apna|your|apne|apke account|khate|khata|accounts paisa|paise|money|payment|amount|funds aayega|aayenge|receive|transfer|aage|forward commission|percent|#percent|rakh|keep !@never',
      'sim|sims @rentStrict|per|chahiye|need|courier #money|naam|name !@never !@askfor',
      'account|khata|upi limit|kyc|atm|netbanking commission|#percent|daily rent|kiraya|chahiye|need|want !@never !@askfor',
      'paise|paisa|money|payment|payments|fund|funds|cash receive|aayega|aayenge|collect|deposit|settlement =keep|keep|rakh|rakhna|rakhkar|commission|#percent|percent|rakhlo forward|aage|transfer|bhej|settlement|upi|account !@never !@askfor',
      'whatsapp|telegram|=qr|qr|gpay|google_pay|phonepe|soundbox|instagram rent|kiraye|kiraya =do|de_do|dijiye|milenge !@never !@askfor',
    ],
  },
  {
    id: 'account-sale',
    category: 'accounts',
    weight: 5,
    patterns: [
      '@platformacct @rentStrict #money|#contact|chahiye|inbox|dm|@permonth|chalega|milega|login !@never !@askfor !@product',
      '@platformacct @rentStrict approved|verified|monetized|monetised|aged|old|purani|purana|ready !@never !@askfor',
      '6: @platformacct|account|profile bech|bechna|bikau|sell|selling|sale|transferring|rent daam|price|#money|#number|negotiable|budget|login !@never !@askfor !@product !maine !i',
      '6: account|accounts|id|ids|profile|page buy|=buy|kharidna|khareedna|chahiye|chaiye|rent|wanted aged|old|purani|purana|purane|verified|monetized|monetised|monetize|payout !@never !@askfor',
    ],
  },
  {
    id: 'sold-metrics',
    category: 'accounts',
    weight: 5,
    patterns: [
      '@metric @metricSell #money|#number #contact|@metricSell ~#contact|non_drop|guarantee|panel|order|sasta|bulk !@never !@askfor',
      '@metric @metricSell ~#contact ~non_drop|guarantee|panel|rate|price|sasta|saste|cheap|bulk|available|buy|sell|bech|=only|sirf !@never !@askfor',
      '@metric only|just|sirf|mein|me|rs #money|#number ~non_drop|guarantee|instant|real|organic|panel !@never',
      '4: @metric #money only|sirf|bas !@never !@askfor',
      '5: @metric #number #money|=rs ~#contact|guarantee|non_drop|panel|install|karwaye|dilwate !@never !@askfor !@giver',
      'samiksha|sitara|star|five_star|stars|rating|ratings badhaye|dilwate|karwaye|dete|get|buy|verified bulk|order|#money|#number !@never !@askfor !@engaged',
    ],
  },
  // MLM, passive pitch, course, recovery, loans
  {
    id: 'recruits',
    category: 'mlm',
    weight: 5,
    patterns: [
      '@recruit @levels commission|income|#money|#percent|bonus|milega|paiye|you|kamai|reward !@never !@askfor',
      '@recruit friends|log|logo|people|members|sadasya|dosto|women they|unke|fir|phir|level|niche|aapko|get|milega ~#money !@never',
      '@levels @levels income|commission|bonus|team|kamai|#percent ~@recruit !@never !@askfor',
      'naye|new sadasya|member|members|log|joining|banda commission|income|bonus|#money par|per|each|har|kamai|on ~@pitch|package|@levels !@never !@askfor',
      'naam|name suchi|list upar|top|neeche|niche #money|bhejiye|bhejo|send|log|people',
      'daan|madad|help|gift yojana|plan|scheme logo|log|people|members|sadasya #money',
      'sahelia|friends|women|ladies|bande =lao|laao|lana|bring|jodo|recruit|neeche #money|commission|gift|bonus !@never !@askfor',
      '5: upline|downline|matching|level_income|auto_pool|diamond|leg income|team|bonus|joining|log !@never !@askfor',
    ],
  },
  {
    id: 'passive-pitch',
    category: 'mlm',
    weight: 2,
    patterns: ['@passive ~#contact|@recruit|@levels|@course|join|seminar|zoom|plan !@never'],
  },
  {
    id: 'course-pressure',
    category: 'course',
    weight: 3,
    patterns: [
      '@course @urgent|seats|seat|timer|slots #money|guaranteed|guarantee|placement|income|kama|only !@never !@askfor',
      '@course guaranteed|guarantee|pakka|sure|placement_guarantee|100_percent #money|placement|job|income|kamai|kama|earn !@never !@askfor',
      '@course earn|kama|kamaye|income|lakh #money ~@urgent|resell|bechna|commission|only|bas|guaranteed|pakka !@never !@askfor',
      '@course emi|loan|lender|otp cancel|cancellation|share|confirm|reserved|approved !@never !@askfor',
      'seats|seat|slots @course|batch ~#money ~@urgent|locked|hurry|last ~guaranteed|placement|kama|earn|income|pakka !@never !@askfor',
      '@course|batch|mentorship|mentor|mentees|plan only|last|sirf|bas|limited seats|seat|slots|mentees|students ~#money|#number !@never !@askfor !@giver',
      'resell|resell_rights|reseller|becho #money|#number ~course|courses|bundle|reels|package|commission !@never !@askfor',
      '7: #money|#number worth|was|wala|regular|instead today|aaj|only|sirf|now|minutes|midnight !@never !@askfor ~@course|batch|bundle|webinar|training',
    ],
  },
  {
    id: 'paid-recovery',
    category: 'recovery',
    weight: 6,
    patterns: [
      '@recover @lost @recoverBy ~#contact|fee|charge|charges|shulk|percent|software|file !@never !@askfor',
      '@recover paisa|paise|money|funds|amount|rakam|crypto|dhan ~@lost hacker|expert|trace|cyber_cell|cyber|team|sanstha|department|lawyer|software @recoverBy !@never !@askfor',
      '@recover #money @mustpay|processing|fee|charge|tax|gst|shulk ~@lost|victims|fraud|thagi !@never !@askfor',
      '@lost @recover ~#contact ~genuine|process|expert|hacker|fee|charge|team|guarantee !@never !@askfor',
      '8: account|lien|channel|freeze|frozen freeze|lien|hacked|suspended|disabled|unfreeze hatwa|hatwana|recover|unfreeze|remove|wapas fee|charge|charges|#percent|#money|half|inbox !@never !@askfor',
    ],
  },
  {
    id: 'loan-fee',
    category: 'loan',
    weight: 5,
    patterns: [
      '@loan @loanpitch @fee|@before|advance|jama|deposit|file_kharch|insurance #money|#percent|otp|pay !@never !@askfor',
      '@loan @loanpitch @loanpitch ~#contact|#link|#app !@never !@askfor',
      '@loan without|bina|no|low cibil|sibil|document|salary|income|guarantor ~#money !@never !@askfor',
      '@loan app contacts|gallery|sms|permission|allow|play_store !@never !@askfor',
    ],
  },
  // Mails to creators, false brands
  {
    id: 'creator-mail',
    category: 'phishing',
    weight: 5,
    patterns: [
      '@creator @creatorhook download|zip|scr|exe|login|sign_in|otp|antivirus|owner|access|install|#link|#lookalike ~#link|#app|download|access|otp|login|zip|file !@never !@askfor !@warned',
      'copyright|strike|strikes|violation @scare|terminated|hatwana|hataya|remove|channel #money|#link|login|dispute|appeal|sign_in|upi|24 !@never !@askfor',
      'blue_tick|neela_tick|blutick|bluetick|verified_badge|verification_badge @fee|#money|login|otp|free|milega|apply !@never !@askfor',
      'owner|manager|admin access|akses do|dijiye|de_do|give|grant|gmail ~channel|page|account !@never !@askfor',
      'antivirus|play_protect|defender disable|band|off|ignore|warning|anyway !@never',
      'zip|exe|scr|rar password|antivirus|viewer|extract ~brand|sponsor|promotion|collab|channel|youtuber|creator|represent !@never !@askfor !@warned',
      '8: password|login|access|owner|manager|admin dijiye|=de|=दें|dena|give|send|banaiye ~brand|deal|channel|page|collab|monetization !@never !@askfor !@nevergive !@warned',
    ],
  },
  {
    id: 'false-brand',
    category: 'phishing',
    weight: 4,
    patterns: [
      '@brand @hire ~#contact|@fee ~@home|@urgent|@fee|@noskill|@trivial|@persona|@perday|@messenger !@never !@askfor !@nofee',
      '@brand @persona|team|support|officer|manager @kyc|channel|page|account|seller|@hire ~#contact|#link|otp|login|download|@fee !@never !@askfor',
    ],
  },
  {
    id: 'deadline-suspension',
    category: 'phishing',
    weight: 5,
    patterns: [
      '@scare @kyc|channel|page|account|listing|monetization 24|48|hours|ghante|hrs|hour|ghnte|din|days|today|aaj|turant|immediately @updateNow|#link|login|otp|=pay|fee !@never !@warned !@askfor',
      '@scare ~24|48|hours|ghante|hrs|tonight|aaj @kyc|channel|page ~#lookalike|#link !@never !@warned !@askfor',
    ],
  },
  // Links and style
  { id: 'short-link', category: 'links', weight: 3, patterns: ['#short'] },
  { id: 'lookalike', category: 'links', weight: 5, patterns: ['#lookalike !@never'] },
  {
    id: 'sideload',
    category: 'links',
    weight: 5,
    patterns: [
      '#app @install|link !@never',
      'apk @install|link|allow !@never',
      'app|apk play_store|playstore nahi|not|unavailable|outside|beta|private @install|link|group ~#contact|@install !@never',
      'unknown_source|unknown_sources|install_anyway|play_protect @install|allow|dabana !@never',
      '@iddoc|sms|contacts|gallery|accessibility permission|allow|on app|download|install|apk !@never',
    ],
  },
  { id: 'urgency', category: 'style', weight: 1, patterns: ['@urgent ~#contact|#money|#link !@never'] },
  { id: 'hidden-spelling', category: 'style', weight: 2, patterns: ['#disguise'] },
  {
    id: 'convert',
    category: 'style',
    weight: 3,
    patterns: [
      '@suspect @conversion @vouched|but|par|phir|lekin|fir !@never',
      '@conversion @suspect ~@vouched ~#contact',
      '@suspect nahi|not|na|no @pitch|genuine|100|sach|registered|real ~#contact ~#money !@askfor',
    ],
  },
] as const satisfies readonly SignalRow[];
