import { decodeHTMLStrict } from 'entities';
import { sourceLimits } from './limits.ts';

const breaks = /^(?:br|p|div|tr|h[1-6]|ul|ol|table|section|article|blockquote|hr)$/;
const silent = /^(?:script|style|head|title)$/;

/** Returns a text as people read it: without characters that are none, with single blanks and at most one empty line. */
export const cleanText = (text: string): string =>
  text
    .slice(0, sourceLimits.textCharacters)
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\u00AD\u200B\uFEFF]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Tells whether a text is written in HTML. */
const looksLikeHtml = (text: string): boolean =>
  /<\/?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|html|body|table)\b[^<>]{0,500}>/i.test(text);

/** Returns what people read of a piece of HTML. */
export function readHtml(html: string): string {
  let text = '';
  let skipping = '';
  for (const [piece, isEnd, name = ''] of html
    .slice(0, sourceLimits.textCharacters)
    .matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>|<[^<>]*>|[^<]+|</gi)) {
    const tag = name.toLowerCase();
    if (skipping) skipping = isEnd && tag === skipping ? '' : skipping;
    else if (silent.test(tag) && !isEnd) skipping = tag;
    else if (tag) text += tag === 'li' && !isEnd ? '\n– ' : breaks.test(tag) ? (tag === 'p' ? '\n\n' : '\n') : '';
    else if (!piece.startsWith('<')) text += decodeHTMLStrict(piece.replace(/\s+/g, ' '));
  }
  return cleanText(text);
}

/** Returns a text that may be written in HTML as people read it. */
export const readRichText = (text: string): string =>
  looksLikeHtml(text) ? readHtml(text) : cleanText(decodeHTMLStrict(text));

/** Returns a text of at most so many characters, and whether something was cut off. */
export function shorten(text: string, most: number): { text: string; isShortened: boolean } {
  if (text.length <= most) return { text, isShortened: false };
  return {
    text: `${text
      .slice(0, most - 1)
      .toWellFormed()
      .trimEnd()}…`,
    isShortened: true,
  };
}
