/** A scam of each kind in English, Hinglish and Hindi, with a signal that must be found in each. */
export const CASES: Readonly<Record<string, readonly [string, string, string]>> = {
  'fee-for-work': [
    'To start the job pay a registration fee of Rs 499 before joining.',
    'kaam shuru karne se pehle registration fee 499 rupaye jama karna hoga, naukri pakki',
    'नौकरी शुरू करने से पहले पंजीकरण शुल्क ४९९ रुपये जमा करना होगा।',
  ],
  'pay-to-withdraw': [
    'To withdraw your balance you must pay 18% tax first.',
    'withdraw karne ke liye pehle 5000 rs tax jama karo',
    'निकासी के लिए पहले ५००० रुपये कर जमा करना होगा।',
  ],
  'paid-likes': [
    'Like YouTube videos and earn Rs 50 per like.',
    'youtube video like karo aur har like ke 50 rupaye kamao',
    'यूट्यूब वीडियो लाइक करो और हर लाइक के ५० रुपये पाओ।',
  ],
  'prepaid-task': [
    'Prepaid task: deposit 1000 and get the commission in 10 minutes.',
    'prepaid task me 1000 jama karo commission ke sath wapas',
    'प्रीपेड टास्क में १००० जमा करो, कमीशन के साथ वापस।',
  ],
  otp: ['Please share the OTP which you got.', 'jo otp aaye wo mujhe bhejo', 'जो ओटीपी आए वह मुझे भेजो।'],
  'qr-to-receive': [
    'Scan this QR code to receive the payment.',
    'ye qr code scan karo payment aa jayega',
    'यह क्यूआर कोड स्कैन करो, पेमेंट आ जाएगा।',
  ],
  doubling: [
    'We double your money in 21 days.',
    'paisa double karo sirf 21 din me',
    'पैसा दुगुना सिर्फ़ २१ दिन में।',
  ],
  'account-rent': [
    'Bank account needed on rent, 5% commission.',
    'bank account kiraye pe chahiye, 5 percent commission',
    'बैंक अकाउंट किराये पर चाहिए, पाँच हज़ार रुपये।',
  ],
  recruits: [
    'Invite friends and every level pays you commission.',
    'dosto ko jodo aur har level pe commission milega',
    'दोस्तों को जोड़ो और हर लेवल पर कमीशन मिलेगा।',
  ],
  prize: [
    'You won a lottery of Rs 25 lakh, pay Rs 9500 tax to receive it.',
    'aapne lucky draw me gaadi jeeti hai, pehle 14600 tax jama karo',
    'आपने लॉटरी में पच्चीस लाख जीते हैं, पहले ८५०० रुपये कर जमा करें।',
  ],
  franchise: [
    'Mobile tower on your roof, rent Rs 30000 monthly, registration Rs 3500.',
    'ghar pe tower lagwao, 35000 mahina kiraya, noc charge 2500 jama',
    'टावर लगवाइए, तीस हज़ार रुपये महीना किराया, सर्वे शुल्क २५०० रुपये।',
  ],
  threat: [
    'Police officer here: drugs in your parcel, transfer money for verification.',
    'cbi officer bol raha hu, arrest warrant hai, paise transfer karo',
    'पुलिस अधिकारी बोल रहा हूँ, वारंट है, पैसा जमा करो।',
  ],
  'sudden-need': [
    'Your friend had an accident, send 8000 to this hospital number.',
    'dost ka accident hua hai hospital me, 8000 bhej do',
    'आपके दोस्त का एक्सीडेंट हुआ है, अस्पताल में ८००० रुपये भेजिए।',
  ],
  handoff: ['Message me on Telegram for details.', 'telegram pe message karo', 'टेलीग्राम पर मैसेज करो।'],
};

/** Honest texts on the subjects of scams. */
export const HONEST: readonly string[] = [
  'Never share your OTP with anyone, and never pay a registration fee to get a job. Report fraud at 1930.',
  'otp kisi ko mat batana, bank kabhi nahi mangta. fraud ho to 1930 pe call karo',
  'सावधान रहें, ओटीपी किसी को न बताएँ। नौकरी के लिए पैसा माँगने वाले ठग हैं, 1930 पर शिकायत करें।',
  'Is this a scam? They want a deposit of Rs 1500 before the appointment letter. Has anyone dealt with them?',
  'kya ye fraud hai? registration fee 500 maang rahe hai, kisi ko kaam mila kya?',
  'My client pays a 50% advance for a website of Rs 20,000. Should I ask for it in the first mail?',
  'I lost 14,000 rupees in a prepaid task last year. Please do not repeat my mistake.',
  'मुझे एक कंपनी ने टाइपिंग के लिए ₹६९९ पंजीकरण माँगा है, क्या यह ठगी है? पैसे दूँ या नहीं?',
  'Looking for a video editor, ₹1,500 per video, 4 a month. No fee, sample in the comments, payment by UPI each Saturday.',
  'cake order ke liye whatsapp kar sakte ho, eggless bhi milta hai, 1 kg 800 se. ek din pehle batana',
  'Mod note: posts with phone numbers or Telegram links are removed, please read the rules before you post again.',
  'Paise lene ke liye PIN nahi daalna padta, QR scan karne ko bole to mana kar do.',
  'आज पुलिस वाले के नाम से फ़ोन आया कि पार्सल में ड्रग्स है। यह डिजिटल अरेस्ट वाली ठगी है, घर के बड़ों को बता दें।',
  'Upwork takes 10% and the withdrawal fee is 0.99 dollar. My first month was 4 orders and $85 after fees.',
  'OTP nahi aa raha 2 din se, resend bhi kiya. kisi aur ko dikkat hai?',
];
