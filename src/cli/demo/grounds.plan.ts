/** What the answers of the demo rest on. */
import type { Claim, Grounds, Source } from '../../features/threads/grounds.model.ts';
import { type Random, type Shares, happens, pick, pickShare } from './random.ts';
import type { Remark } from './replies.ts';
import type { DemoBoard } from './topic.ts';

const GST: Source = { url: 'https://www.gst.gov.in/', title: 'GST portal' };
const INCOME_TAX: Source = { url: 'https://www.incometax.gov.in/', title: 'Income tax e-filing' };
const YOUTUBE: Source = {
  url: 'https://support.google.com/youtube/answer/72851',
  title: 'YouTube Partner Program',
};

/** Pages where answers of a board can be checked. */
const PAGES: Readonly<Record<DemoBoard, readonly Source[]>> = {
  freelancing: [GST, INCOME_TAX, { url: 'https://support.upwork.com/', title: 'Upwork Help' }],
  blogging: [
    INCOME_TAX,
    { url: 'https://support.google.com/adsense', title: '' },
    { url: 'https://developers.google.com/search/docs/essentials/spam-policies', title: 'Spam policies' },
  ],
  ecommerce: [GST, { url: 'https://foscos.fssai.gov.in/', title: 'FSSAI' }],
  youtube: [YOUTUBE, INCOME_TAX],
};

const CLAIMS: Shares<Claim | null> = [
  ['own-experience', 0.5],
  ['official-rule', 0.12],
  ['heard', 0.1],
  [null, 0.28],
];
/** Of answers that do not speak of a rule; those that do all have one. */
const SOURCE_SHARE = 0.08;

/** The grounds of a later post: answers and doubts may have some, thanks and questions have none. */
export function planGrounds(random: Random, board: DemoBoard, remark?: Remark): Partial<Grounds> {
  if (remark !== 'answer' && remark !== 'doubt') return {};
  const claim = pickShare(random, CLAIMS);
  const hasSource = claim === 'official-rule' || happens(random, SOURCE_SHARE);
  return { ...(claim && { claim }), ...(hasSource && { sources: [pick(random, PAGES[board])] }) };
}
