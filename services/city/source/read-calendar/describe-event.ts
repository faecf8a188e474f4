import { isWebAddress } from '../../../shared/fields.ts';
import { cleanText, readHtml, readRichText, shorten } from '../clean-text.ts';
import type { Fields, Problem } from '../entry.ts';
import type { Properties } from './split-calendar.ts';

/** What an event is, besides when it takes place. */
export interface Description {
  fields: Fields;
  tags: string[];
  problem?: Problem;
}

/** Reads what a calendar says of an event: its title, text, place, page and state. Who organises it is not read: it is a person. */
export function describeEvent(properties: Properties): Description {
  const problems: Problem[] = [];
  const cut = (text: string, most: number, field: string) => {
    const shortened = shorten(text, most);
    if (shortened.isShortened) problems.push({ reason: 'TEXT_SHORTENED', field });
    return shortened.text || null;
  };
  const title = cut(readRichText(textOf(properties, 'summary')).replace(/\s+/g, ' '), 200, 'title');
  const rich = textOf(properties, 'x-alt-desc')
    .replace(/\\n/gi, '\n')
    .replace(/\\([\\;,])/g, '$1');
  const text = readRichText(textOf(properties, 'description')) || readHtml(rich);
  const where = cleanText(textOf(properties, 'location')).replace(/\s*\n\s*/g, ', ');
  const url = textOf(properties, 'url').trim();
  const isOnline = isWebAddress(where);
  const isUrl = isWebAddress(url);
  if (url && !isUrl) problems.push({ reason: 'ADDRESS_LEFT_OUT', field: 'url' });
  const location = readPlace(properties);
  const venue = isOnline ? {} : readVenue(where);
  return {
    fields: {
      title,
      description: cut(text, 10_000, 'description'),
      status: statuses[textOf(properties, 'status').toUpperCase()] ?? 'CONFIRMED',
      venue: venue.name || venue.address || location ? { name: null, address: null, ...venue, location } : null,
      onlineUrl: isOnline ? where : null,
      url: isUrl ? url : null,
    },
    tags: readTags(properties),
    ...(problems[0] && { problem: problems[0] }),
  };
}

const statuses: Record<string, string> = { TENTATIVE: 'TENTATIVE', CANCELLED: 'CANCELLED', CANCELED: 'CANCELLED' };

/** The first value of a property as a text; empty when it is not there. */
export function textOf(properties: Properties, name: string): string {
  const value = properties.get(name)?.[0]?.[3];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What stands before the first comma is the name of a place when an address follows. */
function readVenue(where: string): { name?: string | null; address?: string | null } {
  const [first = '', ...rest] = where.split(',');
  const address = rest.join(',').trim();
  const name = /\d/.test(address) && !/\d/.test(first) ? first.trim() : where;
  return { name: shorten(name, 200).text || null, ...(name !== where && { address: shorten(address, 300).text }) };
}

function readPlace(properties: Properties): { lat: number; lon: number } | null {
  const [, , , first, second] = properties.get('geo')?.[0] ?? [];
  const [lat, lon] = (Array.isArray(first) ? first : [first, second]).map(Number);
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return null;
  return lat === 0 && lon === 0 ? null : { lat, lon };
}

function readTags(properties: Properties): string[] {
  const tags = (properties.get('categories') ?? []).flatMap(([, , , ...values]) =>
    values.map((value) => cleanText(String(value))),
  );
  return [...new Set(tags.filter(Boolean))].slice(0, 50);
}
