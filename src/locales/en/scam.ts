/** What each signal of a scam is called, why it is one, and where honest people say the same. */
export const scam = {
  signals: {
    'fee-for-work': {
      name: 'Money to get the work',
      why: 'You are asked to pay before you can work or be paid. Real employers pay you, never the other way round.',
      honest: 'Government and exam fees, and a freelancer who reports a demand.',
    },
    refundable: {
      name: 'A “refundable” payment',
      why: 'The promise to give the money back makes paying easier. In fraud it never comes back.',
      honest: 'Deposits for rent, cameras and co-working seats.',
    },
    kit: {
      name: 'A kit, card or letter to be paid',
      why: 'Offer letters, ID cards, kits and laptops of a real job cost you nothing.',
      honest: 'Material that somebody buys in a shop for their own business.',
    },
    'pay-to-withdraw': {
      name: 'Pay to get your own money out',
      why: 'A tax or fee before a withdrawal is a trap: after it comes the next fee. Stop paying at once.',
      honest: 'Fees that a payment service takes off the amount itself.',
    },
    prize: {
      name: 'Pay to get a prize, gift or grant',
      why: 'Who has won or is granted something pays nothing for it. After the first fee comes the next.',
      honest: 'Duty on a parcel one has ordered, fees written on a government site.',
    },
    franchise: {
      name: 'Pay for a franchise, tower or machine',
      why: 'The rent, monthly profit or buy-back is promised so that you pay a booking or survey fee. Ask the company by the number on its own site.',
      honest: 'Franchises that one has visited, with papers and figures.',
    },
    threat: {
      name: 'Police, customs or court by telephone',
      why: 'Nobody is arrested on a video call, and no office takes money to close a case. End the call and tell your family.',
      honest: 'Members who tell of such a call, and real complaints.',
    },
    'sudden-need': {
      name: 'Somebody close in sudden need',
      why: 'A new number, an accident, money at once: call the person on the number you know before you pay.',
      honest: 'Members who ask friends for help by name.',
    },
    'guaranteed-income': {
      name: 'Guaranteed income',
      why: 'Nobody can guarantee an income or a job. Whoever does wants your money first.',
      honest: 'Guarantees on products and delivery.',
    },
    'daily-figure': {
      name: 'Much money for little work',
      why: 'A fixed sum every day for work that anybody can do is the commonest bait.',
      honest: 'Fair job offers with a rate, and reports of own earnings.',
    },
    'no-skill': {
      name: 'No skill, no risk',
      why: 'Work that needs no skill, time or risk is not paid well. Ask who pays, and for what.',
      honest: 'Offers for beginners that name the work and the pay.',
    },
    'ghar-baithe': {
      name: 'Earn from home',
      why: 'Home work is real, but these words stand in most false offers, too. Check the company.',
      honest: 'Remote jobs of known companies.',
    },
    proof: {
      name: '“Payment proof”',
      why: 'Screenshots of payments take one minute to forge, and the happy members of the group work for the fraud.',
      honest: 'Members who show their own payout and sell nothing.',
    },
    'paid-likes': {
      name: 'Paid for likes or ratings',
      why: 'The first small payments are real and make you trust them. Then you are asked to deposit.',
      honest: 'Asking viewers to like or subscribe, without money.',
    },
    'prepaid-task': {
      name: 'Deposit for a task',
      why: 'Prepaid, merchant or combo tasks take larger and larger deposits. The balance you see is not real.',
      honest: 'Victims who tell what happened to them.',
    },
    boosting: {
      name: '“Boosting” orders or apps',
      why: 'Clicking through data sets or grabbing orders is no work that any company pays for.',
      honest: 'Talk about search optimisation and advertising.',
    },
    handoff: {
      name: 'Come to another app or number',
      why: 'In private nobody can warn you. Keep the talk where others can see it.',
      honest: 'Local shops and clients who already know each other.',
    },
    persona: {
      name: 'A “HR”, “mentor” or “receptionist”',
      why: 'A friendly person with a title is part of the play. Call the company by the number on its own site.',
      honest: 'Real recruiters who write from the company’s address.',
    },
    'vague-offer': {
      name: 'What the work is remains a secret',
      why: 'Honest offers say openly what is to be done and what it pays.',
      honest: 'Private details of a client that are not for the public.',
    },
    otp: {
      name: 'Asks for a code or password',
      why: 'An OTP, password or code opens your account. Nobody who is honest asks for it, no bank either.',
      honest: 'Questions about codes that do not arrive.',
    },
    'qr-to-receive': {
      name: 'PIN or QR to receive money',
      why: 'To receive money you never scan a code and never enter a PIN. Whoever says so takes your money.',
      honest: 'Shops whose customers scan a code to pay.',
    },
    'kyc-scare': {
      name: 'Your account will be blocked',
      why: 'Banks and companies do not ask for KYC by such messages. Open the app yourself, never this link.',
      honest: 'Members whose own verification is pending.',
    },
    'id-papers': {
      name: 'Asks for identity or bank papers',
      why: 'With Aadhaar, PAN or bank details, loans and accounts are made in your name.',
      honest: 'Papers that a known employer asks for after joining.',
    },
    'remote-app': {
      name: 'Let somebody into your phone',
      why: 'With AnyDesk, TeamViewer or a shared screen they see your bank app and codes.',
      honest: 'Technicians on their own machines.',
    },
    doubling: {
      name: 'Doubled money, fixed profit',
      why: 'Nobody can promise a return. Early payouts come from the money of the next ones.',
      honest: 'Fixed deposits of banks and the post office.',
    },
    'trading-signals': {
      name: 'Trading tips and bots',
      why: 'Groups with sure calls and bots show false profits in false apps. SEBI lists who may advise.',
      honest: 'Talk about tax and own investments.',
    },
    betting: {
      name: 'Betting and prediction games',
      why: 'Such games are made to be lost, are mostly illegal, and stop paying when you win.',
      honest: 'Warnings about betting advertisements.',
    },
    'send-back': {
      name: 'Send part of the money on',
      why: 'The first payment is false or stolen and will be taken back; what you sent on is gone.',
      honest: 'Ordinary refunds to customers.',
    },
    'data-entry': {
      name: 'Typing and form filling',
      why: 'Offers of easy typing often end with a claim for mistakes. Sign nothing.',
      honest: 'Typing work on known platforms.',
    },
    penalty: {
      name: 'Threatens with penalty or court',
      why: 'The “lawyer” and the notice are false. Do not pay, answer nothing, keep everything as proof.',
      honest: 'Contracts with a fair clause on delay.',
    },
    'account-rent': {
      name: 'Rent of an account or SIM',
      why: 'Stolen money passes through rented accounts, and the police come to the owner. It is a crime.',
      honest: 'Questions on how to open an account.',
    },
    'account-sale': {
      name: 'Sale of accounts and channels',
      why: 'Platforms close sold accounts, and sellers take them back after payment.',
      honest: 'Sale of a business with its papers.',
    },
    'sold-metrics': {
      name: 'Followers, views or reviews for sale',
      why: 'Bought numbers are bots. Platforms find them and close the account.',
      honest: 'Counting own followers and hours.',
    },
    recruits: {
      name: 'Income for bringing people',
      why: 'If the money comes from those who join, the last ones lose it. Such chains are banned in India.',
      honest: 'Referral bonuses of a shop or app.',
    },
    'passive-pitch': {
      name: 'The dream of a free life',
      why: 'Big words about freedom and riches hide that nothing real is sold.',
      honest: 'Reports on income from a blog or book after years.',
    },
    'course-pressure': {
      name: 'Buy the course now',
      why: 'Timers, last seats and job guarantees keep you from thinking. A good course is still there tomorrow.',
      honest: 'Discounts of known course sites.',
    },
    'paid-recovery': {
      name: 'Gets lost money back',
      why: 'Whoever promises this for a fee cheats you a second time. Only 1930, the police and your bank can help.',
      honest: 'Advice to report to 1930.',
    },
    'loan-fee': {
      name: 'Easy loan',
      why: 'A fee before a loan is always fraud, and loan apps from outside the store blackmail with your photos.',
      honest: 'Processing fees that a bank takes off the loan.',
    },
    'creator-mail': {
      name: 'False mail to creators',
      why: 'Files, sign-in pages and “access for the brand” are how channels are stolen.',
      honest: 'Talk about real strikes and appeals.',
    },
    'false-brand': {
      name: 'A big name',
      why: 'Known companies hire on their own sites only. Type the address yourself and look there.',
      honest: 'Members who sell on these platforms.',
    },
    'deadline-suspension': {
      name: 'A deadline that frightens',
      why: 'Threat and hurry are there so that you do not ask anybody. Take your time.',
      honest: 'Real dates of taxes and platforms.',
    },
    'short-link': {
      name: 'A link that hides where it leads',
      why: 'Short links and links into messengers hide who is behind them.',
      honest: 'Channels that a member openly runs.',
    },
    lookalike: {
      name: 'A link that looks like a known one',
      why: 'The name in the address is borrowed. Do not sign in there.',
      honest: 'Fan and news sites with a brand in their name.',
    },
    sideload: {
      name: 'An app from outside the store',
      why: 'Such apps read your messages and codes. Do not install it; if you did, switch to aeroplane mode and call your bank.',
      honest: 'Developers who talk about their own app.',
    },
    urgency: {
      name: 'Hurry',
      why: 'Few seats, today only: whoever hurries you does not want you to check.',
      honest: 'Real last dates.',
    },
    'hidden-spelling': {
      name: 'Words spelled to hide',
      why: 'Spelling like “w0rk” or “tele gram” is meant to get past filters.',
      honest: 'Names and jokes.',
    },
    convert: {
      name: '“I thought it was fake, too”',
      why: 'Stories of a doubter who got rich are written by those who cheat.',
      honest: 'Members who changed their mind about a tool.',
    },
    wording: {
      name: 'The way it is written',
      why: 'These words stand together in many false offers.',
      honest: 'Any text on the same subject; this signal alone proves little.',
    },
  },
};
