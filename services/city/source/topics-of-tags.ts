import type { Topic } from '../../../prisma/city/client/client.ts';
import type { Settings } from './source.ts';

/** Words in categories that say what something is about when nobody has said otherwise. */
const usual: [Topic, RegExp][] = [
  ['SPORT', /sport|bewegung/],
  ['CULTURE', /kultur|musik|konzert|theater|museum|ausstellung|lesung|kunst/],
  ['LEISURE', /freizeit|ausflug|wandern/],
  ['SOCIAL', /sozial|senioren|familie/],
  ['HEALTH', /gesundheit|pflege/],
  ['SCHOOL', /schule/],
  ['YOUTH_AND_ADULT_EDUCATION', /bildung|jugend|kinder|kurs|vhs/],
  ['ENVIRONMENT', /umwelt|natur|klima|garten/],
  ['POLITICS', /politik/],
  ['CHURCH', /kirche|gemeindeleben|gottesdienst/],
  ['RESCUE', /feuerwehr|rettung|katastrophenschutz/],
  ['INTEGRATION', /integration|migration|gefluechtet/],
  ['NEIGHBOURHOOD', /nachbarschaft|quartier|stadtteil/],
  ['PARTICIPATION', /beteiligung/],
  ['DEMOCRACY', /demokratie/],
  ['DIGITAL', /digital|internet/],
  ['BUSINESS', /wirtschaft|gewerbe/],
];

/** The form in which tags are compared. */
export const foldTag = (tag: string): string =>
  tag
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
    .trim();

/** Returns what the tags of an entry say it is about: as the source's settings say, else by usual words; ten at most. */
export function topicsOfTags(tags: readonly string[], topics: Settings['topics']): Topic[] {
  const set = new Map(topics.map((one) => [foldTag(one.tag), one.topics]));
  const found = tags
    .map(foldTag)
    .flatMap((tag) => set.get(tag) ?? usual.filter(([, pattern]) => pattern.test(tag)).map(([topic]) => topic));
  return [...new Set(found)].sort().slice(0, 10);
}
