/** Random texts made of what confuses parsers: marks, pieces of HTML, schemes, references, scripts, broken characters. */
import fc from 'fast-check';

const pieces = (list: string) => fc.constantFrom(...list.split('•'));

const MARKS = pieces(
  '# •##### •> •>> •- •1. •* •+ •- [x] •```•~~~•`•``•*•**•_•__•~~•---•===•[•]•(•)•](•![•][•]: •<•>•\\•"•' +
    "'•&•;•=•/•|•|-|•|a|\n|:-:|\n•    •\t•  \n•\n•\n\n",
);
const HTML = pieces(
  '<script>•</script>•<img src=x onerror=alert(1)>•<svg onload=•<math>•<style>•<!--•-->•<![CDATA[•]]>•<?•' +
    '<a href="•">•</p>•<table>•<td •<b class="mention">•onclick=•style=',
);
const ADDRESSES = pieces(
  'javascript:•data:text/html,•vbscript:•java&Tab;script:•&#106;avascript:•https://•http://e.org•www.e.org•mailto:•' +
    '//e.org•/\\e.org•/t/12•a@e.org•user:pw@e.org•&colon;•&sol;•&quot;•&#0;•&#x202e;•&lt;',
);
const WORDS = pieces('@रवि•@asha•रवि•नमस्ते।•क्या•ज़्यादा•\u200d•\u200b•\u202e•\ud800•\u0000•😀•a•x y');

export const hostileText = fc
  .array(fc.oneof(MARKS, HTML, ADDRESSES, WORDS, fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));
