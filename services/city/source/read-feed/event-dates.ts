import { decodeEntities } from '../clean-text.ts';

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
  for (const [piece, name, value] of text.matchAll(pieces)) {
    if (name && item) {
      const field = names[name.toLowerCase()];
      if (field) item[field] ??= decodeEntities(value!).trim();
    } else if (piece.startsWith('</')) item = null;
    else if (!name) {
      item = {};
      found.push(item);
    }
  }
  return found;
}
