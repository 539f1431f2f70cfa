/** All texts of the demo, by language and board. */
import type { ContentLang } from '../../../language/language-of.ts';
import { casesOf } from '../cases.ts';
import type { DemoBoard, DemoKind, Talk, Topic } from '../topic.ts';
import { englishBlogging } from './english-blogging.ts';
import { englishEcommerce } from './english-ecommerce.ts';
import { englishFreelancing } from './english-freelancing.ts';
import { englishYoutube } from './english-youtube.ts';
import { hindiBlogging } from './hindi-blogging.ts';
import { hindiEcommerce } from './hindi-ecommerce.ts';
import { hindiFreelancing } from './hindi-freelancing.ts';
import { hindiYoutube } from './hindi-youtube.ts';
import { englishTalk } from './english-talk.ts';
import { hindiTalk } from './hindi-talk.ts';
import { hinglishBlogging } from './hinglish-blogging.ts';
import { hinglishEcommerce } from './hinglish-ecommerce.ts';
import { hinglishFreelancing } from './hinglish-freelancing.ts';
import { hinglishTalk } from './hinglish-talk.ts';
import { hinglishYoutube } from './hinglish-youtube.ts';

export const talks: Readonly<Record<ContentLang, Talk>> = {
  'hi-Latn': hinglishTalk,
  hi: hindiTalk,
  en: englishTalk,
};

const topics: Readonly<Record<ContentLang, Readonly<Record<DemoBoard, readonly Topic[]>>>> = {
  'hi-Latn': {
    freelancing: hinglishFreelancing,
    blogging: hinglishBlogging,
    ecommerce: hinglishEcommerce,
    youtube: hinglishYoutube,
  },
  hi: {
    freelancing: hindiFreelancing,
    blogging: hindiBlogging,
    ecommerce: hindiEcommerce,
    youtube: hindiYoutube,
  },
  en: {
    freelancing: englishFreelancing,
    blogging: englishBlogging,
    ecommerce: englishEcommerce,
    youtube: englishYoutube,
  },
};

const casesByBoard = (boards: Readonly<Record<DemoBoard, readonly Topic[]>>) => ({
  freelancing: boards.freelancing.map(casesOf),
  blogging: boards.blogging.map(casesOf),
  ecommerce: boards.ecommerce.map(casesOf),
  youtube: boards.youtube.map(casesOf),
});

const casesOfTopics = {
  'hi-Latn': casesByBoard(topics['hi-Latn']),
  hi: casesByBoard(topics.hi),
  en: casesByBoard(topics.en),
};

/** The topics of one kind, each as its cases; each board has some of every kind in every language. */
export const topicsOf = (
  board: DemoBoard,
  lang: ContentLang,
  kind: DemoKind,
): readonly (readonly Topic[])[] => casesOfTopics[lang][board].filter(([topic]) => topic?.kind === kind);
