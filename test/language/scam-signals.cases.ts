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
  'OTP nahi aa raha 2 din se, resend bhi kiya. kisi aur ko dikkat hai?',
];
