import { expect } from 'chai';
import fc from 'fast-check';
import { siteOf, webAddress } from '../../src/platform/web-address.ts';
import { hostileText } from '../support/hostile-text.ts';

const taken: readonly [why: string, typed: string, kept: string][] = [
  [
    'a page',
    'https://www.rbi.org.in/Scripts/FAQView.aspx?Id=92',
    'https://www.rbi.org.in/Scripts/FAQView.aspx?Id=92',
  ],
  ['plain http', 'http://example.org', 'http://example.org/'],
  ['no scheme typed', 'www.gst.gov.in/help', 'https://www.gst.gov.in/help'],
  ['no scheme typed, but a port', 'example.com:8443/rules', 'https://example.com:8443/rules'],
  ['loud letters', 'HTTPS://WWW.GST.GOV.IN/Help', 'https://www.gst.gov.in/Help'],
  ['the usual port', 'https://example.com:443/', 'https://example.com/'],
  ['an unusual port', 'https://example.com:8443/', 'https://example.com:8443/'],
  ['a dot at the end of the host', 'https://example.com./a.', 'https://example.com/a.'],
  ['a name of another script', 'https://राजस्थान.भारत/', 'https://xn--81bsj3a4b8ad2j.xn--h2brj9c/'],
  ['wide letters', 'https://ｂｉｔ.ｌｙ/x', 'https://bit.ly/x'],
  ['an ideographic dot', 'https://bit。ly/x', 'https://bit.ly/x'],
  ['an @ in the path', 'https://medium.com/@asha/gst', 'https://medium.com/@asha/gst'],
  [
    'an @ behind a backslash, which browsers take for a slash',
    'https://a.com\\@b.com',
    'https://a.com/@b.com',
  ],
];

const refused: readonly [why: string, typed: string][] = [
  ['nothing', ''],
  ['words', 'my own research'],
  ['one word', 'google'],
  ['a script', 'javascript:alert(1)'],
  ['a script that looks like a page', 'javascript://example.com/%0aalert(1)'],
  ['a script in loud letters with a tab', 'JaVa\tScript:alert(1)'],
  ['a script of digits', 'javascript:1'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['a file', 'file:///etc/passwd'],
  ['another scheme', 'ftp://example.com/'],
  ['a scheme without slashes', 'https:example.com'],
  ['a mail address', 'mailto:a@example.com'],
  ['a mail address without scheme', 'asha@example.com'],
  ['a telephone', 'tel:1930'],
  ['a path', '/guides/start-here'],
  ['a host without scheme', '//example.com/'],
  ['a name before the host', 'https://sbi.co.in@evil.example/'],
  ['a name and password', 'https://a:b@example.com/'],
  ['an empty name', 'https://@example.com/'],
  ['an @ in disguise', 'https://sbi.co.in%40evil.example/'],
  ['a machine of one’s own', 'http://localhost:3000/'],
  ['an address of numbers', 'http://192.168.1.1/'],
  ['one of a single number', 'http://3232235777/'],
  ['one of hexadecimal numbers', 'http://0x7f.1/'],
  ['one of wide numbers', 'http://１２７.0.0.1/'],
  ['one of IPv6', 'http://[::1]/'],
  ['an IPv6 that holds an IPv4', 'http://[::ffff:127.0.0.1]:80/'],
  ['an empty label', 'https://example..com/'],
  ['two dots at the end', 'https://example.com../'],
  ['no host', 'https:///'],
  ['a star', 'https://*.example.com/'],
  ['a port beyond all', 'https://example.com:99999/'],
  ['broken punycode', 'https://xn--a.com/'],
  ['a space', 'https://example.com/a b'],
  ['a line break', 'https://example.com/\nx'],
  ['an address of 2,001 letters', `https://example.com/${'a'.repeat(1981)}`],
  ['one that grows longer as it is encoded', `https://example.com/${'क'.repeat(400)}`],
  ['a label of 64 letters', `https://${'a'.repeat(64)}.com/`],
  ['a host of 254 letters', `https://${'abcdefg.'.repeat(31)}abc.com/`],
];

describe('an address of the web', () => {
  for (const [why, typed, kept] of taken)
    it(`is kept in one form: ${why}`, () => {
      expect(webAddress(typed)).to.equal(kept);
      expect(webAddress(kept), 'kept again').to.equal(kept);
    });

  for (const [why, typed] of refused)
    it(`is not ${why}`, () => {
      expect(webAddress(typed)).to.equal(null);
    });

  it('of 2,000 letters and a host of 253 are the longest', () => {
    expect(webAddress(`https://example.com/${'a'.repeat(1980)}`)).to.have.length(2000);
    expect(webAddress(`https://${'abcdefg.'.repeat(31)}ab.in/`)).to.have.length(262);
  });

  it('is of a named host on the web or refused, whatever is typed', () => {
    const pieces = [
      'https://',
      'http:',
      '@',
      ':',
      '.',
      '//',
      '\\',
      'com',
      'evil',
      '1',
      '%40',
      '?',
      '#',
      '[',
      '।',
    ];
    const typed = fc.array(fc.oneof(fc.constantFrom(...pieces), hostileText), { maxLength: 8 });
    fc.assert(
      fc.property(typed, (parts) => {
        const found = webAddress(parts.join(''));
        if (found === null) return;
        expect(found).to.match(/^https?:\/\/[a-z\d_-]+(\.[a-z\d_-]+)+(:\d+)?\//);
        expect(webAddress(found)).to.equal(found);
        expect(siteOf(found).domain).to.not.equal('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the site of an address', () => {
  it('is its whole host: the end of a long one tells whose it is', () => {
    const { domain, punycode } = siteOf('https://incometax.gov.in.refund.example.com/gov.in');
    expect([domain, punycode]).to.deep.equal(['incometax.gov.in.refund.example.com', null]);
  });

  it('is shown with a port that is not the usual one', () => {
    expect(siteOf('https://example.com:8443/').domain).to.equal('example.com:8443');
  });

  it('of another script is shown in its letters and in punycode', () => {
    expect(siteOf('https://xn--81bsj3a4b8ad2j.xn--h2brj9c/')).to.include({
      domain: 'राजस्थान.भारत',
      punycode: 'xn--81bsj3a4b8ad2j.xn--h2brj9c',
    });
  });

  it('that imitates a known name gives itself away', () => {
    const imitation = webAddress('https://раypal.com/') ?? '';
    expect(siteOf(imitation)).to.include({ domain: 'раypal.com', punycode: 'xn--ypal-43d9g.com' });
    expect(siteOf('https://xn--ypal-43d9g.com:8443/')).to.include({
      domain: 'раypal.com:8443',
      punycode: 'xn--ypal-43d9g.com:8443',
    });
  });

  for (const short of [
    'https://bit.ly/3x',
    'http://www.bit.ly/3x',
    'https://t.co/a',
    'https://amzn.to/b',
    'https://cutt.ly:8080/c',
  ])
    it(`hides another: ${short}`, () => {
      expect(siteOf(short).isShortened).to.equal(true);
    });

  for (const long of [
    'https://youtu.be/x',
    'https://bit.ly.example.com/',
    'https://notbit.ly/',
    'https://example.com/bit.ly',
  ])
    it(`hides nothing: ${long}`, () => {
      expect(siteOf(long).isShortened).to.equal(false);
    });
});
