import { decodeHTMLAttribute } from 'entities';

const hidden = /^(style|script|title)$/;
const ownLine = /^\/?(br|div|tr|li|hr|dt|dd)$/;
const paragraph = /^\/?(p|table|ul|ol|dl|h[1-6]|blockquote)$/;

/**
 * Returns the text of a mail that has only HTML. The library's own way takes minutes for some that were made for that;
 * this is one pass, and takes no longer than the length asks for.
 */
export function readHtml(html: string): string {
  const text: string[] = [];
  let isLineStart = true;
  let link: string | undefined;
  const put = (part: string) => {
    text.push(part);
    isLineStart = part.endsWith('\n');
  };
  for (let at = 0; at < html.length; ) {
    const open = indexOr(html.length, html.indexOf('<', at));
    const words = html.slice(at, open).replace(/\s+/g, ' ');
    if (words && !(isLineStart && words === ' ')) put(words);
    if (open === html.length) break;
    const [name = ''] = /^\/?[a-z][a-z\d]*/.exec(html.slice(open + 1, open + 20).toLowerCase()) ?? [];
    if (html.startsWith('!--', open + 1)) at = indexOr(html.length, html.indexOf('-->', open)) + 3;
    else if (hidden.test(name)) at = indexOr(html.length, endOf(name, html, open));
    else if (name || /[!?/]/.test(html[open + 1] ?? '!')) at = indexOr(html.length, html.indexOf('>', open)) + 1;
    else at = open + 1;
    if (at === open + 1) put('&lt;');
    if (paragraph.test(name)) put('\n\n');
    else if (name === 'br' || (ownLine.test(name) && !isLineStart)) put('\n');
    if (name === 'li') put('* ');
    if (name === '/a' && link) put(` (${link})`);
    if (/^\/?a$/.test(name)) link = /href\s*=\s*["']?(https?:[^\s"'>]{1,1000})/i.exec(html.slice(open, at))?.[1];
  }
  return decodeHTMLAttribute(inFewBlanks(text.join('')));
}

const indexOr = (other: number, index: number): number => (index < 0 ? other : index);

function endOf(name: string, html: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

/** Single blanks, and at most one empty line. */
const inFewBlanks = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/^\s+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '\n')
    .replace(/\n+$/, '\n');
