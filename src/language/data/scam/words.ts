/**
 * Classes of words that the patterns of scam signals are made of, written once in Hinglish or English: `searchKeys` finds
 * them in every spelling and in Devanagari. `a_b` are words that follow each other; `=word` counts only as spelled, for
 * words whose key is shared with a commoner one (pay / pe).
 */
export const WORDS = {
  /** What one is asked to pay for before work begins. */
  entry:
    'registration register joining membership training processing verification activation application apply interview medical visa uniform documentation admission onboarding panjikaran prashikshan satyapan reverification aavedan avedan sadasyata =id id_card id_kit manual stamp certificate documents kagaz file gate_pass portfolio artist_card starter license licence',
  once: 'only bas sirf pehle once one_time ek_baar compulsory before advance first pehli refundable wapas mandatory anivarya zaruri jama lagega lagenge lagta hoga charge charges fee fees shulk =pay kharch purchase',
  put: '=dalo =daalo =lagao =bhejo =डालो =लगाओ =भेजो daliye daaliye lagaiye lagaye bhejiye bhejne_wale deposit invest put dijiye lagane recharge डालिए लगाइए भेजिए =jama =जमा =do =दो',
  get: '=pao =पाओ =paiye =पाइए milega milenge milte milta wapas =get gets returns nikalo nikale nikaliye aayega aayenge =lo =लो paiye le_jaiye le_jao becomes return aata_hai',
  prize:
    'lottery lucky_draw luckydraw lucky winner winners kbc inaam inam uphar jackpot scratch_card scratch prize =won jeeta jeeti jeete jeet_liya bumper iphone safari crore_jeete reward_points',
  scheme: 'yojana scheme scholarship subsidy bhatta kisht anudan awas kisan stamp_duty compensation maturity',
  ask: 'delivery customs clearance tax gst duty stamp verification processing form insurance shipping shulk fee fees charge charges token file noc',
  police:
    'police cbi customs narcotics ncb trai crime_branch cyber_cell cyber_crime cyber inspector =officer officer =dsp thana thane supreme_court interpol court lawyer advocate adhikari constable',
  accuse:
    'arrest warrant =fir drugs narcotics laundering hawala illegal seized passport passports jail complaint shikayat video_call skype obscene ashleel laundering case mukadma',
  obey: 'transfer jama deposit press =pay pay settle settlement verification disconnect raho stay dabaye dabaiye baat connect aadhaar bharo bhejo bhejiye',
  need: 'accident hospital operation emergency stuck stranded jail swallowed kho_gaya naya_number new_number bimar',
  venture:
    'franchise franchisee dealership dealer distributor tower hoarding atm csp petrol_pump warehouse godown solar buyback buy_back maal_uthayenge maal_khareedenge sahayata_kendra e_mitra',
  fee: 'fee fees charge charges shulk membership sadasyata dakshina kharcha file_kharch =kharch token_amount joining_amount registration_amount panjikaran_rashi service_tax',
  feekind:
    'registration register joining membership sadasyata processing process training prashikshan verification satyapan reverification activation id kit file documentation document dastavez dastavezi application avedan enrolment enrollment admission login portal courier insurance bima interview agreement noc software security token panel clearance approval reactivation renewal startup onboarding backend gst tax slot seat stamp account form website profile anubandh pravesh panjikaran',
  pay: '=pay =paid =paying payment pe_karo pe_kare pe_karna pe_karke bharo bharna bharne bhariye bharoge bharke bhare bhar_do jama deposit transfer bhejo bhejiye bheje bhejna bhejne bhej_do bhej_dijiye send bhugtan chukao chukaye chukana chuka_do recharge submit remit dijiye dena_hoga dena_padega dene_honge dene_padenge lagega lagenge lagti deni_hogi dalo daliye daaliye daale adaa invest =add =buy kharido kharide lena_hoga lena_padega',
  mustpay:
    '=pay =paid bharo bharna bharne bhariye bharoge bhare bharke bhar_do jama deposit karna_hoga karna_padega dena_hoga dena_padega dene_honge deni_hogi bhejna_hoga bhejne_honge lagega lagenge lagta padega padegi hogi hogi_jama required compulsory mandatory anivarya zaruri chukao chukaye chukana bhugtan recharge transfer bheje bhejo bhejiye',
  job: 'job jobs kaam naukri work vacancy vacancies hiring bharti salary vetan offer_letter appointment interview resume shortlisted shortlist selected chayan chayanit select recruitment joining freelancer writers writer typing part_time fulltime work_from_home wfh data_entry internship intern project projects placement position rojgar rozgar',
  before: 'before pehle first advance agrim upfront prior in_advance phele sabse_pehle',
  until:
    'tabhi only_after then_only unlock release tab_tak until unless nahi_to warna otherwise before pehle uske_baad iske_baad after complete pura clear baad reactivate restore khulega khulegi',
  refundable:
    'refundable refund_ho refund_mil refunded wapas_mil wapas_milega wapas_milegi wapas_milenge wapas_ho wapas_kar_diya lauta_diya lauta_diye lauta_di_jayegi laut_aayega wapsi_yogya adjust_ho adjusted returned_with returned_after will_be_returned pay_back_with pehli_salary first_salary pehle_vetan credited_back',
  kit: 'starter_kit training_kit joining_kit id_card offer_letter joining_letter appointment_letter gate_pass laptop uniform software_license licence license starter_pack kit welcome_kit study_material pehchan_patra niyukti_patra chayan_patra badge combo_pack employee_id starter_combo course_kit panel_id work_kit',
  withdraw:
    'withdraw withdrawal withdrawals nikasi nikalne nikalna nikalega niklega nikalwane nikaal nikal_payenge balance wallet payout cashout payment_release release_payment unlock unfreeze nikale nikaalne settlement winnings winning',
  tax: 'tax gst tds kar penalty jurmana unfreeze clearance margin verification shulk charge charges fee fees deposit jama recharge topup',
  guarantee:
    'guarantee guaranteed guarantees guaranty garanti pakka pakki pakke 100_percent assured sure_shot sureshot shartiya zimmedari gaurantee granted likhit',
  income:
    'income earning earnings earn kamai kamaye kamao kamaiye kamana kamane kama_sakte kama_rahe kama_raha kamate kama munafa profit profits return returns labh salary aamdani amdani aay payout commission payment paisa paise money rupees job placement income_guarantee stipend',
  perday:
    'daily per_day rozana roz roj rojana har_din pratidin everyday every_day a_day din_ka din_me ek_din per_week weekly har_hafte hafte_ka har_shaam har_sham each_day per_hour ek_ghante hourly har_ghante',
  permonth:
    'monthly per_month mahina mahine har_mahine a_month every_month mahine_ka month maah prati_maah masik',
  per: 'per har prati each ek every pratyek',
  trivial:
    'like likes subscribe follow rating ratings review reviews typing captcha copy_paste form data_entry task tasks phone mobile simple easy asaan aasan ghar click clicks ads message messages whatsapp_status status watch dekho upload chat online survey surveys part_time student students housewife housewives grihini 10th 12th ladke ladkiya mahila mahilaye chhatra everyone',
  noskill:
    'no_experience without_experience no_skill no_skills no_qualification bina_experience bina_anubhav anubhav_ki_zarurat anubhav_nahi experience_ki_zarurat experience_nahi padhai_likhai no_degree koi_bhi_kar anyone_can koi_investment no_investment zero_investment without_investment bina_investment bina_paise zero_risk no_risk risk_free bina_risk jokhim_nahi koi_risk koi_jokhim autopilot while_you_sleep sote_hue sote_sote passive automatic auto_earning mehnat_nahi bina_mehnat no_target koi_target no_interview bina_interview direct_joining kuch_nahi_karna kuch_nhi_karna no_work nothing_to_do koi_kaam_nahi free_joining joining_free no_fee copy_paste_karna sirf_copy 10th_pass 12th_pass dasvi_pass age_18 khali_samay spare_time extra_income side_income dono_hath koi_skill skill_nahi fresher freshers freshers_welcome',
  home: 'ghar_baithe ghar_baithkar ghar_se ghar_par ghar_pe work_from_home wfh from_home part_time parttime phone_se mobile_se from_phone on_your_phone from_your_phone online_job online_kaam khali_time free_time spare_time ghar_bethe',
  pitch:
    'kamao kamaye kamaiye kamana kama earn earning earnings income kamai salary job jobs naukri kaam work payment aamdani amdani rupaye rupees',
  engage:
    'like likes subscribe subscribes subscription follow follows follower rating ratings review reviews 5_star five_star stars star comment comments pasand sadasya rate',
  engaged:
    'youtube channel channels video videos reels reel google map maps hotel hotels instagram page pages restaurant restaurants app apps amazon product products film movie movies facebook post posts place places location shop website airbnb',
  reward:
    'milenge milega milta milte paiye pao payment earn kamao kamaye kama receive get paid rupees rupaye commission inaam per har prati each instant turant paisa de_rahe denge diya deta bhugtan credited reward you_get wallet',
  task: 'task tasks mission missions karya combo rating round lucky_order data_set assignment ticket tickets',
  taskkind:
    'prepaid merchant combo welfare vip lucky recharge paid premium group special benefit advance business sanyukt bonus data pre_paid economic kalyan higher kalyaankari',
  taskpay:
    'deposit jama recharge topup top_up bharo bharna bharke invest prepaid =pay commission withdraw balance wapas vapas profit wallet credit score',
  boost:
    'boost boosting optimize optimise optimization optimisation optimiser grab grabbing data_set data_sets app_rating booking_data product_data sales_volume order_grabbing drive_sales increase_sales sankhya_badhana',
  messenger:
    'telegram whatsapp =tele =tg =wa =wp =wapp =whtsapp =watsapp =wsp signal inbox =dm =dms messenger instagram_dm insta_dm t_me wa_me discord botim imo call_me personal_message number =ib personal_chat snapchat',
  reach:
    'join message msg contact sampark karo kare karen kijiye kariye kro kre kr_do karna kar_do kar_lo =krna bhejo bheje bhejiye send ping likho likhiye likhe reply aao aaye aaiye aa_jao jude judiye judo jude text call milo add text_me drop hi interested comment milegi milega =dm =me text_us reach lo le_lo mil_jayega do de_do batao batayegi bataungi bataunga share only',
  persona:
    'hr receptionist reception mentor manager teacher professor prof guruji sir madam maam assistant coordinator tutor agent adviser advisor counsellor counselor executive officer adhikari instructor leader support_team team_leader expert dealer sahayika prabandhak customer_care helpdesk merchant salahkar',
  vague:
    'details_only details_inbox details_dm details_me inbox_for dm_for personally personal_me yaha_nahi yahan_nahi here_nahi cant_explain cannot_share_here comment_me_nahi secret_method secret_tarika secret method tarika trick raaz jugaad limited_people serious_log serious_people only_serious sirf_serious interested_log interested_people interested_comment interested_candidates sawal_mat no_questions dont_ask kaam_kya_hai reply_yes comment_yes comment_info type_yes message_me_to_know number_do apna_number number_bhejo share_number number_chhodo details_me_batata bas_haan time_waste',
  otp: 'otp otps one_time_password verification_code code passcode password pin login passwords kod sms_code 6_digit sandesh_code cvv',
  give: 'share send bhejo bheje bhejiye bhejna bhej_do bhej_dijiye batao bataye bataiye batana bata_do de_do do dijiye dena dedo forward tell reply give enter daalo dalo daliye daaliye daalna daale dale padh_kar bol_do read_out provide confirm aage_bhej submit chahiye chahie bharein fill type sunaiye sunao likh padhkar need',
  iddoc:
    'aadhaar aadhar adhar adhaar pan pan_card passbook bank_details bank_detail bank_passbook account_number account_no debit_card credit_card atm_card card_number selfie net_banking netbanking cheque_book voter_id kyc_documents user_id bank_vivaran khata_number pehchan_patra atm',
  qr: 'qr qr_code scanner qrcode upi_pin pin collect_request request_accept approve_request kyuar mpin',
  scan: 'scan scanning enter daalo dalo daliye daalna daalkar daale daaliye dale approve accept kholo open pin manzoor',
  receive:
    'receive received milega milenge aayega aayenge aa_jayega credit wapas return refund cashback payment paisa paise amount rakam bhugtan advance prize inaam aapko jeet',
  kyc: 'kyc ekyc yono pan_card pan aadhaar aadhar account wallet sim khata bank card fastag electricity bijli meter connection netbanking number upi page profile channel reward_points',
  scare:
    'expire expired expiring block blocked suspend suspended deactivate deactivated band disable disabled terminate terminated freeze frozen update pending closed rok kat_jayega incomplete cut disconnected delete deleted hold hataya khatm samapt',
  updateNow:
    'update verify link click call login submit upgrade satyapan complete karo kijiye kare karein turant immediately',
  remote:
    'anydesk teamviewer rustdesk quicksupport quick_support screen_sharing screen_share screen_mirror airdroid ultraviewer any_desk team_viewer remote_app hoptodesk alpemix',
  install:
    'download install daunlod instol kijiye karo kare karen app code open chalu kholo kholiye dabana on allow bataiye batao id share',
  double:
    'double doubled doubling dugna duguna dogna triple tripled tiguna teen_guna do_guna guna 2x 3x 5x 10x multiply paisa_double chauguna',
  invest:
    'invest investment investing nivesh lagao lagaya lagaye lagaiye lagane daalo dalo daala daliye deposit jama plan scheme yojana capital punji fund money paisa paise rupees rupaye amount start',
  yield:
    'return returns profit profits munafa labh byaj interest roi payout income commission milega milenge daily weekly wapas fayda',
  crypto:
    'crypto bitcoin btc usdt forex trading trade trader trading_bot arbitrage binary stock stocks share_market ipo option options intraday mining token_sale coin coins futures gold_trading nft airdrop signal signals demat staking quotex upper_circuit block_trade sharemarket olymp tether banknifty nifty',
  cryptopitch:
    'signal signals vip call calls tips profit guaranteed guarantee sure_shot accuracy daily bot double expert premium join free_group paid_group allotment insider 10x referral risk_free zero_risk pakka munafa withdraw withdrawal circuit professor prof mentor assistant multibagger jackpot earn target',
  betting:
    'colour_prediction color_prediction colour_trading color_trading wingo aviator satta sattebazi matka betting casino cricket_id online_cricket_id gambling teen_patti rummy lottery jackpot dragon_tiger fantasy_tips bet prediction_game 91club daman_game lucky_draw toss_tips match_fix fixed_match big_small red_green',
  bettingpitch:
    'join win jeeto jeete jeet earn kamao deposit withdraw bonus recharge profit invite code referral id link game khelo tips guaranteed sure prediction daily app available trick hack whatsapp telegram khel predictor',
  overpaid:
    'extra excess galti_se mistake by_mistake overpaid zyada balance remaining baki shesh bacha difference atirikt cheque check dd',
  sendback:
    'send_back return refund wapas lauta lauta_do transfer forward bhej_do bhej_dijiye bhej_dena bhejo aage_bhej aage_bhejna aage kar_dena kar_do wire agent vendor assistant deposit',
  dataentry:
    'data_entry form_filling form_bharne typing typing_job copy_paste captcha page_typing ad_posting ads_posting novel_typing pdf_to_word sms_sending email_reading handwriting likhne_ka_kaam tankan pdf_typing form_bharna',
  penalty:
    'penalty jurmana fine legal_notice legal notice court case fir police advocate lawyer vakil mukadma nyayalay adalat breach agreement civil_case kanooni kanuni notis cancellation arrest warrant qc qc_fail harjana summon thana blacklist cibil contract',
  penaltyPay:
    '=pay pay_karo bharo bharna bharoge bhare dena lagega lagegi settle settlement noc warna otherwise nahi_to within jama fail failed bhugtan aakhri last final_notice today aaj charge chukaye chukao due avoid bachne',
  bankacct:
    'bank_account bank_khata current_account saving_account savings_account corporate_account account khata bank_ac sim sims sim_card gst gst_number seller_id upi_id upi_handle merchant_account merchant_qr paytm_business phonepe_business demat current_a jan_dhan salary_account passbook_atm debit_card atm_kit',
  acctStrict:
    'bank_account bank_khata bank_khate current_account saving_account savings_account corporate_account sim sims sim_card sim_cards gst_account gst_number seller_id seller_account upi_id merchant_account merchant_qr jan_dhan corporate account_kit cyber_account gaming_account bank_acc bank_accounts chalu_khata bachat_khata khata khate current',
  rent: 'rent rental kiraya kiraye kiraye_par lease bech bechna bechta bechega bechne bechega bikau sell selling sale kharid kharidna kharidte kharidenge buy purchase chahiye require required need commission percent per_sim daily_limit limit_50 settlement use_karne istemal de_do dedo provide',
  rentStrict:
    'rent rental kiraya kiraye lease bech bechna bechta bechega bechne beche bikau sell selling sale kharid kharidna kharidte kharidenge buy purchase commission per_sim for_use ke_badle limit payin payout',
  platformacct:
    'adsense upwork fiverr freelancer_account youtube_channel channel channels monetized monetised instagram_page facebook_page gmail aged_gmail linkedin amazon_seller seller_account seller_id flipkart_account blog_account toptal monetise payoneer paypal_account stripe page ad_manager ads_account approved_account verified_account old_account ids',
  metric:
    'subscribers subscriber subs sub followers follower follow views likes watch_hours watch_time watchtime 4000_hrs 4000_hours 4000_hour reviews review 5_star five_star comments members traffic hours hrs ghante ratings darshak anuyayi backlinks impressions votes installs',
  metricSell:
    'buy sell selling bech bechte bechna available price rate rates non_drop nondrop guarantee guaranteed cheap sasta saste saste_me organic package panel smm real instant delivery bulk order sirf only just starting dm whatsapp inbox =wp =tele kharido refill provide dilwa badhao badhwao badhwaye per_k lelo milenge combo monetization',
  recruit:
    'invite refer referral jodo jode jodiye jodne jodte jodna jode_aur jodenge recruit downline add_people bring lao laiye members log_jodo sadasya_jod sponsor friends dosto join logo_ko naye_sadasya team naye_log team_banao',
  levels:
    'level levels stare star_tak starter silver gold diamond rank matching direct_income level_income passive binary pair upline downline chain network pedhi team leg royalty star_club mlm generation tree sapna leadership activation id_activation package joining_package badi_team commission guna',
  passive:
    'passive_income financial_freedom aarthik_azadi be_your_own_boss own_boss apna_boss khud_ke_malik life_changing life_change zindagi_badal zindagi_badle sapne_pure dream_life quit_your_job naukri_chhod 9_to_5 9_to_6 ameer_bano ameer crorepati lakhpati karodpati retire_early rich earn_while kamayab earn_unlimited unlimited_income success_mindset jeevan_badal',
  course:
    'course courses masterclass webinar bootcamp workshop mentorship batch class training ebook program programme academy seminar coaching internship certification kors prashikshan',
  pressure:
    'seats seat slots slot timer last_chance aakhri last_date offer_ends tonight aaj_raat midnight hurry jaldi sirf_aaj today_only only_today limited second_chance discount price_badh band guaranteed guarantee placement 100_percent earn income kamaye kama resell pakka pakki emi countdown minutes refund_nahi no_refund bache bachi locked reserved lakh',
  lost: 'lost fasa phasa fansa scam scammed fraud thagi thage dooba dube duba dhokha victim victims stuck gaya gaye gaya_hua hacked frozen peedit cheated loota khoya',
  recover:
    'recover recovery recovered wapas vapas wapsi lauta lautaya lautaye laut dilwate dilwa dilaye dilate dila retrieve refund trace chargeback compensation release dilwaya dilwayenge dilayenge muavza dilaya get_back',
  recoverBy:
    'hacker ethical_hacker fee charge charges shulk sir file lawyer agent advocate contact dm whatsapp inbox number expert processing tool software team process company sanstha department gst claim cyber_cell cyber_expert bhaiya hamari humari hum percent commission guarantee form genuine apply telegram',
  loan: 'loan loans karz rin udhar credit personal_loan instant_loan mudra',
  loanpitch:
    'instant turant bina_cibil without_cibil no_cibil cibil low_cibil 5_min minute minutes approve approved approval guaranteed processing file_charge file_kharch document bina without aadhar aadhaar pan app jama advance apply mil_jayega disburse 0_percent insurance zero_interest bina_guarantor guarantor contact sibil',
  creator:
    'channel youtube instagram creator page copyright strike strikes sponsorship sponsor collab collaboration brand_deal monetization videos partner brand promotion integration paid_promotion account video',
  creatorhook:
    'download zip exe scr rar attached attachment attached_file password antivirus login sign_in owner_access manager_access access strike strikes terminated appeal delete verification verify blue_tick neela_tick bluetick badge install owner dispute disable_your admin_access pdf_scr',
  brand:
    'amazon flipkart meesho google youtube microsoft tcs infosys wipro reliance jio tata swiggy zomato myntra paytm phonepe airtel sbi hdfc icici ajio nykaa meta facebook linkedin upwork zepto blinkit adani railway post_office sarkari government naukri_com indigo accenture ola uber lic ministry mantralay netflix apple samsung airport metro',
  hire: 'hiring bharti hire hr vacancy vacancies job jobs naukri recruitment shortlisted selected chayan select part_time work_from_home offer_letter joining interview salary vetan employees staff chahiye required',
  urgent:
    'jaldi hurry urgent urgently turant immediately aaj_hi abhi_ke_abhi abhi_join abhi_karo abhi_bhejo abhi_pay abhi_message today_only sirf_aaj only_today last_date last_chance aakhri aakhiri limited_seats limited_seat limited_slots limited seats_left seats_limited slots_left few_seats kuch_hi_seat mauka sunhara_mauka golden_opportunity dont_miss miss_mat 24_hours 24_ghante 24_hrs 24_ghnte ghante_me before_midnight tonight aaj_raat offer_ends act_now kam_seats bachi_hain fill_fast der_na der_mat simit samay_seema stop_scrolling first_come countdown',
  proof:
    'payment_proof proof_group screenshot_dekho screenshots screenshot proofs proof screenshot_group withdrawal_proof genuine 100%_genuine trusted bharosemand real_hai asli_hai registered_company legit sachchi fake_nahi fraud_nahi no_fraud',
  conversion:
    'pehle_mujhe_bhi pehle_laga at_first i_thought thought_it socha_tha laga_tha mujhe_bhi_laga maine_bhi_socha was_sceptical was_skeptical didnt_believe yakin_nahi vishwas_nahi mujhe_bhi_shak bhi_pehle pehle_fake shuru_me_laga darr_laga sceptical skeptical doubted',
  vouched:
    'genuine sach_me sachme real paid_me mila mile mil_gaye wapas legit payment aaya recovered changed really works asli sahi withdraw kamaye kama_liye dil_se',
  suspect: 'scam fake fraud dhokha thagi jhooth farzi pharji too_good froud frod spam doubt',
  callforward: 'star_401 401 call_forward call_forwarding call_forwarded forwarding divert star_21',
  laundry:
    'commission percent hotel stay gaming cash_deposit usdt settlement payin limit salary_diya transfer_karna receive_karna agent processing apne_account apna_account your_account aapke_account khate_me account_me',
} as const satisfies Record<string, string>;
