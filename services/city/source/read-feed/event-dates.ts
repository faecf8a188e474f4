import { decodeHTMLStrict } from 'entities';

/** When and where an item takes place, in the words of the feed. */
export interface EventDates {
  start?: string;
  end?: string;
  location?: string;
}

const names: Record<string, keyof EventDates> = {
  startdate: 'start',
  dtstart: 'start',
  start: 'start',
  starttime: 'start',
  enddate: 'end',
  dtend: 'end',
  end: 'end',
  endtime: 'end',
  location: 'location',
};

/**
 * Reads for each item of an RSS feed what the library for feeds leaves out: the dates of RSS's module for events, of xCal, and of
 * what producers made of them.
 */
export function readEventDates(text: string): EventDates[] {
  const found: EventDates[] = [];
  let item: EventDates | null = null;
  const pieces =
    /<(?:item|entry)[\s>]|<\/(?:item|entry)\s*>|<(?:ev|event|xcal|cal|events|mn):([a-z]{3,12})(?:\s[^<>]{0,200})?>([^<]{0,200})</gi;
  for (const [piece, name, value] of withoutQuoted(text).matchAll(pieces)) {
    if (name && item) {
      const field = names[name.toLowerCase()];
      if (field) item[field] ??= decodeHTMLStrict(value!).trim();
    } else if (piece.startsWith('</')) item = null;
    else if (!name) {
      item = {};
      found.push(item);
    }
  }
  return found;
}

/** Leaves out comments, and makes text of what is quoted in CDATA: neither holds items. */
function withoutQuoted(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/<!--|<!\[CDATA\[/g)) {
    if (index < from) continue;
    const isComment = mark === '<!--';
    const end = text.indexOf(isComment ? '-->' : ']]>', index + mark.length);
    if (end < 0) break;
    const quoted = isComment ? '' : text.slice(index + mark.length, end).replaceAll('<', '&lt;');
    kept.push(text.slice(from, index), quoted);
    from = end + 3;
  }
  return kept.join('') + text.slice(from);
}
