/** Blogging, as asked and answered in English. */
import type { Topic } from '../topic.ts';

export const englishBlogging: readonly Topic[] = [
  {
    kind: 'question',
    tags: ['adsense', 'approval'],
    titles: [
      'a| AdSense rejected my {niche} blog {few} times for "low value content"',
      'a| How many posts before AdSense? I have {count} on {niche}',
      'c| AdSense "getting ready" for {weeks} weeks, {niche} blog',
    ],
    openings: [
      'a| My {niche} blog has {count} posts, all my own writing, and AdSense has said "low value content" {few} times.',
      'c| I bought a domain for {price} and applied {weeks} weeks ago. {hundreds} visitors a day, still "getting ready".',
    ],
    details: [
      'The early posts use pictures from Google. The later ones are my own.',
      'Posts are between {hundreds} and 1,500 words.',
    ],
    asks: ['Write more, or fix what is there?', 'How long should I wait before applying again?'],
    answers: [
      'There is no number. I was approved at 18 posts, a friend was refused at 90. They want something on the page that is not elsewhere.',
      'Replace borrowed pictures with your own, even if they are plainer.',
      'Merge thin posts. Three of mine became one, and the next application passed.',
      'Say on the about page who you are and why you can write about {niche}.',
      'a| Wait three to four weeks, improve, apply once. The rules are at [support.google.com/adsense](https://support.google.com/adsense).',
      'c| "Getting ready" can take four weeks. Check ads.txt and that the code is on every page.',
    ],
    doubts: ['a| Pictures have their own rejection reason. "Low value" is nearly always sameness.'],
  },
  {
    kind: 'question',
    tags: ['traffic', 'seo', 'indexing'],
    titles: [
      'a| {months} months, {count} posts, {few} readers a day on my {niche} blog',
      'b| {hundreds} pages "crawled – currently not indexed"',
      'c| Traffic dropped {percent}% after the update ({niche} blog)',
      'd| Moving {count} {niche} posts from Blogger to WordPress without losing search traffic?',
    ],
    openings: [
      'a| My {niche} blog is {months} months old with {count} posts. On a good day {count} people come, and I know half of them.',
      'b| Search Console lists {hundreds} pages as crawled but not indexed. Requesting indexing changes nothing.',
      'c| Clicks fell by {percent}% within a week. I had changed nothing except one plugin.',
      'd| {count} posts and about {hundreds} readers a day on Blogger. I want plugins and an email list, and I fear losing my place in search.',
    ],
    details: [
      'ac| No paid tools, only Search Console and patience.',
      'bc| PageSpeed says {percent} on mobile.',
    ],
    asks: [
      'ab| Where would you start?',
      'bc| Is the domain burnt?',
      'What is the one thing that mattered most for you?',
    ],
    answers: [
      'ac| In Search Console open Performance → Queries and find the words where you stand at 8 to 20. Improve those posts before writing new ones.',
      'a| Go small. "Gardening tips" is taken, "why tulsi dries up in May on a Nagpur balcony" is not.',
      'b| Link every unindexed post from the home page and two older posts.',
      'bc| Keep the domain and wait {weeks} weeks. Updates often swing back.',
      'd| When moving, keep every address the same and redirect the rest with 301. I lost less than {few}%.',
      'a| My readers come from Pinterest and a WhatsApp channel. Search came later.',
      'c| Compare the pages that fell with those that did not. Mine had one thing in common: I had never used what I wrote about.',
      'b| Take tag and category pages out of the sitemap. My list shrank to {count}.',
      'd| Note which {few} posts bring your traffic and test those first after the move.',
      'd| Keep the old blog up for a month. Mine sent readers over by itself.',
    ],
    doubts: [
      'c| > Keep the domain and wait. Updates often swing back.\n\nWaiting is not a plan. I rewrote {count} posts in that time and that is what brought it back.',
    ],
  },
  {
    kind: 'question',
    tags: ['affiliate', 'disclosure', 'guest-post'],
    titles: [
      'a| Affiliate links on a {niche} blog: {hundreds} clicks, {few} sales',
      'b| Offered {dollars} for a guest post with a dofollow link. Take it?',
      'c| Buying a site with approved AdSense for {fee}, good idea?',
    ],
    openings: [
      'a| I added affiliate links to {count} posts on {niche}. {hundreds} clicks a month, {few} sales.',
      'b| A loan site offers {dollars} for an article on my {niche} blog and insists on a dofollow link.',
      'c| Somebody on Telegram sells a blog with approved AdSense for {fee}, "{income} from month one".',
    ],
    details: ['a| Most of my traffic goes to "what is" posts.'],
    asks: [
      'bc| Has anyone done this? What happened later?',
      'bc| Is it worth the risk?',
      'a| How do I get from clicks to sales?',
    ],
    answers: [
      'a| Clicks from "what is" posts do not buy. Write one honest "what to buy first and what to skip" post.',
      'a| Disclose in one line at the top. Readers trust you more, and ASCI asks for it anyway.',
      'b| Paid links need `rel="sponsored"`. Whoever refuses that is buying your ranking, not your readers.',
      'c| AdSense accounts cannot be sold. The day the owner changes, the account can close.',
      'a| Do not review what you have not used. Call it a comparison and name your sources.',
      'b| I took one from a loan site. My rankings needed {months} months to forgive me.',
      'b| Say yes with a sponsored tag and your own price, or say no.',
      'c| Ask to see live Search Console data, not screenshots. They will vanish.',
      'c| Whoever earns {income} a month does not sell the machine for {fee}.',
    ],
    doubts: [
      'b| Not every guest post is dirty. I take {few} a year in my own niche, tagged, and nothing bad happened.',
    ],
  },
  {
    kind: 'discussion',
    tags: ['language', 'ai-content', 'niche'],
    titles: [
      'a| Is {niche} blogging still worth {hours} hours a day?',
      'b| AI-written posts in {niche}: do you use them?',
      'c| English or an Indian language for a {niche} blog?',
    ],
    openings: [
      'ab| {few} new {niche} sites appeared in {weeks} weeks, all the same text, and they rank.',
      'c| I write about {niche} in English for the ad rates, but my neighbours would read it in Hindi.',
    ],
    details: [
      'c| | language | posts | visitors a month |\n|---|---|---|\n| English | {few} | {hundreds} |\n| Hindi | {count} | {thousands} |',
    ],
    asks: ['What do you do?', 'Convince me otherwise.'],
    answers: [
      'a| A post still brings readers after three years, a reel after three days.',
      'b| I let AI outline and write it myself. The one post I let it write fell after {months} months.',
      'c| Write in the language in which people ask you questions.',
      'a| Nobody covers {niche} for small towns. That is the gap.',
      'b| Readers do not care who typed it, they care whether it is right. Your name is on it.',
      'ab| Those copies fade after a few months. Lived experience stays.',
      'c| Write ten posts in each and let Search Console decide.',
      'c| Hindi pays less per click, but my local ads are all from Hindi posts.',
    ],
    doubts: ['c| Rates follow the niche more than the language.'],
  },
  {
    kind: 'showcase',
    tags: ['new-blog', 'feedback'],
    titles: [
      'a| My {niche} blog after {count} posts, feedback welcome',
      'b| First {dollars} from my {niche} blog, {months} months',
      'c| One year of a {niche} blog in numbers',
    ],
    openings: [
      'a| Here is my {niche} blog: https://example.org/blog-{hundreds} . Written on a phone, photos my own.',
      'b| AdSense showed the first {dollars} yesterday. {months} months, {count} posts and a patient family.',
      'c| A year is over. {count} posts, {thousands} page views a month, and I still enjoy it.',
    ],
    details: ['ac| {hundreds} clicks, {thousands} impressions, average position {count}.'],
    asks: ['a| What puts you off at first sight?', 'What should I do next?'],
    answers: [
      'a| Larger text and more line spacing on phones, please.',
      'a| The banner eats half the screen. Title first.',
      'Start an email list now, even with {count} readers.',
      'a| Put your name and face under each post.',
      'bc| Write the second part of your {few} most read posts.',
      'bc| Frame the screenshot, then change nothing that works.',
    ],
    doubts: [],
  },
];
