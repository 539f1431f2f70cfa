/** Freelancing and virtual assistance, as asked and answered in English. */
/* eslint max-lines: "off" -- data */
import type { Topic } from '../topic.ts';

export const englishFreelancing: readonly Topic[] = [
  {
    kind: 'question',
    tags: ['first-client', 'proposals', 'portfolio'],
    titles: [
      '{count} proposals for {skill} work, {few} replies. What am I doing wrong?',
      'How did you get your first {skill} client? {months} months in',
      '{months} months on {site} with no {skill} order yet',
      'Should a {skill} beginner start on {site} or find clients locally?',
    ],
    openings: [
      'I have sent {count} proposals on {site} for {skill} work over {weeks} weeks. {few} were opened, nobody replied.',
      'My {skill} profile on {site} has been up for {months} months: {hundreds} impressions, {few} clicks, no order.',
      'Everyone says "niche down", but with {skill} I do not even know which niche pays.',
    ],
    details: [
      'My opening line so far:\n\n> Respected sir/madam, I have {years} years of experience in {skill} and I am hard working.',
      'I price at {dollars} because I have no reviews yet.',
    ],
    asks: [
      'What do your first two lines look like?',
      'Is it the price, the samples or the profile?',
      'How long is it normal to wait?',
    ],
    answers: [
      'Open with their problem, not with yourself. "Your menu does not load on phones, that is a {hours}-hour fix" beats any list of skills.',
      'Make three samples for one kind of client, even if the brand is made up (say so). A dentist hires whoever has done dentists.',
      'Only bid where payment is verified and the job is under an hour old. I halved my bids and doubled my replies.',
      'Do not wait for a portal. List {count} businesses in {city} with a visible problem and write to {few} a day.',
      'Drop "please give me a chance". Ask one good question about the job instead.',
      'Never fake a first review with a friend. Accounts get closed for it.',
    ],
    doubts: [
      '> Do not wait for a portal.\n\nLocal clients sound easy until you chase {small} for {weeks} weeks. A portal at least holds the money.',
    ],
  },
  {
    kind: 'question',
    tags: ['pricing', 'rates', 'clients'],
    titles: [
      'a| What should I charge for {skill} with {months} months of experience?',
      'b| Client offers {small} for {skill}, is that too low?',
      'c| How do I raise my rate from {rate} an hour without losing clients?',
      'd| Agency offers daily {skill} work at {percent}% less, take it?',
    ],
    openings: [
      'b| A client offers {small} flat for {skill} work that will take me about {count} hours. It feels low, but I am scared to say no.',
      'c| I charge {rate} an hour. After electricity, data and software there is hardly anything left.',
      'd| An agency promises daily {skill} work if I cut my rate by {percent}%.',
      'a| A shop owner asked what I charge for {skill} and I had no answer. I have done {few} practice jobs and one real one.',
    ],
    details: [
      'ac| | item | a month |\n|---|---|\n| data and power | {small} |\n| software | {price} |\n| platform fee | 10–20% of income |',
      'b| They have already asked for {few} free revisions.',
    ],
    asks: [
      'abd| How do you work out a fair price?',
      'ab| Hourly or per project?',
      'c| How do you word the message?',
    ],
    answers: [
      'Work backwards: what you need a month ÷ hours you can really bill, then add 30% for messages, revisions and invoices nobody pays for.',
      'ab| Charge per project once you know how long things take, or you are punished for getting faster.',
      'c| Tell old clients a month ahead: new rate from the 1st, running work at the old one. I lost one of {few}.',
      'b| Put two revisions in writing, then {small} for each one after.',
      'd| A lower rate for steady work is fine only if the minimum per month is written down.',
      'abd| Go by what members here say they are paid, not by the "starting at" prices on portals.',
      'c| Start with new clients. Once two of them say yes, the talk with old ones is easy.',
      'c| Give a date and no apology. My message was three lines long.',
      'd| Ask for a paid trial month. If they pay on time, talk about volume.',
    ],
    doubts: [],
  },
  {
    kind: 'question',
    tags: ['scam', 'registration-fee', 'job-offer'],
    titles: [
      'a| They want {fee} before I can start a data entry job. Scam?',
      'b| Telegram task job now asks for {fee} to release my money',
      'c| "HR" on WhatsApp offers {income} a month from home, is it real?',
      'd| Got a legal notice over a typing job, they want {fee}',
    ],
    openings: [
      'ac| Someone from a well-known company messaged me on WhatsApp: {income} a month from home, but {fee} as a refundable deposit first.',
      'b| I did three small tasks on Telegram and was paid {small}. Now the next task needs {fee} and my balance shows {income} that I cannot withdraw.',
      'd| I typed {hundreds} pages in {days} days. They say the accuracy is low and a "lawyer" now demands {fee}.',
    ],
    details: [
      'ac| What felt odd: interview by chat only, a Gmail address, and everything had to happen today.',
      'abc| I already sent a photo of my Aadhaar.',
    ],
    asks: [
      'abc| Is this a scam? Should I pay?',
      'b| Can I get my money back?',
      'Where do I report it?',
      'd| Can they really take me to court?',
    ],
    answers: [
      'abc| **Employers pay you, you do not pay them.** Registration, kit, refundable deposit: whatever the name, walk away.',
      'If money has gone, call **1930** now and file at [cybercrime.gov.in](https://cybercrime.gov.in). The first hours matter most. Tell your bank too.',
      'd| The lawyer’s notice is meant to frighten you. Do not reply, keep screenshots, block the number.',
      'b| Being paid small amounts first is how task scams build trust. Do not put in one rupee more.',
      'ac| Take the number from the company’s own careers page and ask. In my case they had never heard of the person.',
      'abc| Lock your Aadhaar biometrics at [uidai.gov.in](https://uidai.gov.in) and watch your bank messages.',
      'd| Nobody can fine you for typing slowly. That "contract" has no force, and a real notice comes on paper.',
    ],
    doubts: [],
  },
  {
    kind: 'question',
    tags: ['payment', 'gst', 'tax', 'payoneer'],
    titles: [
      'a| Foreign client pays {hourly} an hour. PayPal, Payoneer or Wise?',
      'b| Do I need GST at {income} a month from {skill}?',
      'c| Client has owed me {income} for {weeks} weeks',
      'd| Where does freelance income go in my ITR? I also have a job',
    ],
    openings: [
      'a| My first foreign client will pay {hourly} an hour for {skill}. I have a plain savings account and no idea about paperwork.',
      'bd| I make about {income} a month from {skill} besides {job}. So far I never mentioned it in my return.',
      'c| I delivered the {skill} work, they said "great", and since then it is always next week.',
    ],
    details: [
      'c| Nothing in writing except chat messages.',
      'bd| A CA quoted {big}, which is a lot for me right now.',
    ],
    asks: [
      'abd| What is the simple, correct way?',
      'bd| Sources welcome, there is so much hearsay.',
      'c| How do you avoid this the next time?',
    ],
    answers: [
      'c| Half in advance, the rest before the final files. Since I started that {years} years ago I have not lost a single payment.',
      'b| For services, GST registration starts at ₹20 lakh a year (₹10 lakh in some states). Read it on [gst.gov.in](https://www.gst.gov.in), agents exaggerate.',
      'a| PayPal costs more per transfer, Payoneer and Wise less. Download the FIRA each time, your CA will want it.',
      'd| TDS is not lost. It shows in Form 26AS on [incometax.gov.in](https://www.incometax.gov.in) and comes back or is adjusted when you file.',
      'c| Send a dated reminder by email with invoice number and amount. With a free Udyam registration you can also go to MSME Samadhaan.',
      'bd| Salary plus freelance income usually means ITR-3 or ITR-4, not ITR-1. Keep one sheet with date, client, amount and TDS.',
      'a| A savings account is fine to begin with. Pick the purpose code with care, the bank asks for it.',
      'a| Put the payment date in writing and bill the first half early.',
      'b| The limit counts turnover, not profit. At {income} a month you can work it out today.',
      'c| Stop work politely until the old invoice is paid. It is the only language some understand.',
      'd| Keep the bills for data, laptop and fees. They count as expenses unless you use the presumptive scheme.',
    ],
    doubts: [
      'b| Thresholds differ by state and change. Check the date on whatever you read, including this thread.',
    ],
  },
  {
    kind: 'question',
    tags: ['virtual-assistant', 'getting-started'],
    titles: [
      'What does a virtual assistant do all day? I have {hours} hours besides {job}',
      'Virtual assistant after {course}: learn {skill} first, or something else?',
      'Is {skill} a good niche for a virtual assistant?',
    ],
    openings: [
      'I keep reading about virtual assistants, but every job post lists something else: inbox, calendar, CRM, {skill}.',
      'I write decent English, speak it less well, and know some {skill}. No degree in any of this.',
    ],
    details: [
      'My laptop is old (4 GB) but works.',
      'Night calls with the US would be hard with small children at home.',
    ],
    asks: [
      'Should I offer one thing or everything?',
      'Where did your first client come from?',
      'Is {rate} an hour realistic at the start?',
    ],
    answers: [
      'Offer one thing, like inbox and calendar. "I can do anything" gets skipped.',
      'First month: Google Sheets, Calendar, Trello, clear email. All free to learn.',
      'Writing well and answering on time matter more than spoken English. I speak with my three clients once a month.',
      'Fix your hours first. Mine say 7 to 11 IST, and nobody has objected.',
      'Learn to say "that was not part of this, it would be {small} extra". It does not hurt the relationship.',
      'My first was a coaching class in {city} that lost enquiries on WhatsApp. I put them into a sheet, one hour a day.',
    ],
    doubts: ['The rates on YouTube are fantasy. {rate} and irregular is what most of us started with.'],
  },
  {
    kind: 'discussion',
    tags: ['ai', 'career', 'work-life'],
    titles: [
      'a| Has AI taken or brought you {skill} work?',
      'b| Leaving {job} for {skill}: who did it and regrets it?',
      'c| One client is {most}% of my {skill} income. Should I worry?',
    ],
    openings: [
      'a| In {months} months {few} of my {skill} clients left for AI tools. One came back.',
      'b| At home we argue every evening: {job} or {skill} full-time.',
      'c| A single agency now brings {most}% of what I earn. It is comfortable and it keeps me awake.',
    ],
    details: ['a| Last year averaged {income} a month, this year {percent}% less.'],
    asks: ['How does it look for you?', 'Honest numbers, please.'],
    answers: [
      'a| The typing part went, the thinking part pays better. I now charge to review and fix.',
      'b| Not before six months of expenses in the bank and three clients who do not know each other.',
      'c| If one client is over half, that is a boss without provident fund. Find two more this month.',
      'a| Small businesses do not want a tool, they want somebody who makes it work. That is us.',
      'a| I lost the cheap half of my clients and half of my stress.',
      'b| I did it with {months} months of savings and needed all of them.',
      'b| Ask for part-time first. My office said yes, to my surprise.',
      'c| Mine was {most}% until one email. Now I write to {few} new people every month.',
      'c| Ask them for a 30-day notice in writing.',
    ],
    doubts: ['a| Most of the fear comes from people selling courses. I have never been busier.'],
  },
  {
    kind: 'showcase',
    tags: ['milestone', 'portfolio', 'feedback'],
    titles: [
      'a| First {dollars} from {skill} after {months} months',
      'b| Roast my {skill} portfolio, please',
      'c| {count} orders on {site}: what I learned',
    ],
    openings: [
      'c| Order number {count} on {site} went out today. {months} months ago I asked here how to get the first.',
      'b| My {skill} portfolio is up: https://example.org/work-{hundreds} . {few} pieces are for real clients, the rest is practice and says so.',
      'a| It happened: {dollars} in the bank, a bit less after fees. {months} months of {skill}, mostly silence.',
    ],
    details: [
      'ac| What worked:\n\n- one niche\n- {few} bids a day, no more\n- fast replies\n\nWhat did not: a low price, a long profile.',
    ],
    asks: [
      'b| Ask me anything. And what should I fix first?',
      'ac| Next goal is {income} a month. What would you do?',
    ],
    answers: [
      'b| Add two lines to each piece: the problem and the result. Pictures alone do not sell.',
      'b| The first image takes {few} seconds on my phone. Compress it.',
      'ac| Ask two happy clients for a line each, today.',
      'ac| Time to quote {rate} an hour to the next new client and see.',
      'b| Put the contact button at the top as well.',
      'ac| Put a month of expenses aside before you buy anything.',
    ],
    doubts: [],
  },
];
