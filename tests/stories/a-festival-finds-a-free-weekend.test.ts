import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

/** A Saturday in June of the next year, and those that follow. */
const june = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 5, 1));
const firstSaturday = 1 + ((6 - june.getUTCDay() + 7) % 7);
const dayOfJune = (week: number, after = 0) =>
  `${june.getUTCFullYear()}-06-${String(firstSaturday + 7 * week + after).padStart(2, '0')}`;
const at = (date: string, clock: string) => `${date}T${clock}:00+02:00`;

let network: Network;
let hattingen: string;
let bottrop: string;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'] });
  // Their calendars are empty when the story begins.
  for (const city of network.cities.values()) await city.database().event.deleteMany();
  const editorOf = (city: string) => network.token({ account: `editor-${city}`, grants: [{ role: 'editor', city }] });
  hattingen = await editorOf('hattingen');
  bottrop = await editorOf('bottrop');
});
afterAll(() => network?.[Symbol.asyncDispose]());

async function read(query: string, token?: string) {
  const { data, errors } = await ask(network.url, query, { token });
  expect(errors).toBeUndefined();
  return data;
}
async function write(mutation: string, token: string) {
  const { written } = await read(`mutation { written: ${mutation} }`, token);
  await network.settled();
  return written;
}
const festival = `title: "Stadtfest Hattingen", form: FESTIVAL, topics: [CULTURE]`;
const clashesOn = async (date: string, more = '') => {
  const when = `startsAt: "${at(date, '14:00')}", endsAt: "${at(date, '22:00')}"`;
  const { eventClashes } =
    await read(`{ eventClashes(city: "hattingen", radiusKm: 25, topics: [CULTURE], ${when} ${more}) {
    event { title organiser { title } } city { slug name } startsAt endsAt distanceKm score reasons explanation } }`);
  return eventClashes;
};

test('a festival finds a weekend on which nobody is in its way, and others then see that it is taken', async () => {
  // In the neighbouring city a concert is planned for the first Saturday, and another organiser thinks of the second.
  await write(
    `createEvent(city: "bottrop", input: { title: "Open Air im Stadtpark", topics: [CULTURE], visibility: PUBLIC,
      startsAt: "${at(dayOfJune(0), '18:00')}", endsAt: "${at(dayOfJune(0), '23:00')}" }) { id }`,
    bottrop,
  );
  const draft = await write(
    `createEvent(city: "bottrop", input: { title: "Geheimes Lichterfest", topics: [CULTURE], status: TENTATIVE,
      startsAt: "${at(dayOfJune(1), '17:00')}", endsAt: "${at(dayOfJune(1), '21:00')}", venue: { name: "Tetraeder" } }) { id busyId }`,
    bottrop,
  );

  // Hattingen looks at the first Saturday, and sees the concert.
  expect(await clashesOn(dayOfJune(0))).toEqual([
    {
      event: { title: 'Open Air im Stadtpark', organiser: null },
      city: { slug: 'bottrop', name: 'Bottrop' },
      startsAt: new Date(at(dayOfJune(0), '18:00')).toISOString(),
      endsAt: new Date(at(dayOfJune(0), '23:00')).toISOString(),
      distanceKm: expect.closeTo(22.4, 0),
      score: expect.closeTo(0.31, 1),
      reasons: ['OVERLAPPING_HOURS', 'NEARBY', 'SAME_TOPIC', 'SAME_AUDIENCE'],
      explanation:
        'Zur selben Zeit in Bottrop, 22 km entfernt, ebenfalls zum Thema Kultur und Musik und für alle offen.',
    },
  ]);

  // On the second it sees that somebody is busy, when and in which city, and nothing else.
  const busy = await clashesOn(dayOfJune(1));
  expect(busy).toEqual([
    {
      event: null,
      city: { slug: 'bottrop', name: 'Bottrop' },
      startsAt: new Date(at(dayOfJune(1), '17:00')).toISOString(),
      endsAt: new Date(at(dayOfJune(1), '21:00')).toISOString(),
      distanceKm: expect.closeTo(22.4, 0),
      score: expect.any(Number),
      reasons: ['OVERLAPPING_HOURS', 'NEARBY', 'TENTATIVE'],
      explanation:
        'Zur selben Zeit in Bottrop, 22 km entfernt: ein Termin, der noch nicht fest ist; mehr ist nicht bekannt.',
    },
  ]);
  expect(JSON.stringify(busy)).not.toMatch(/Lichterfest|Tetraeder/);
  expect(await clashesOn(dayOfJune(1), `, except: "${draft.busyId}"`), 'its own organiser leaves it out').toEqual([]);

  // It asks for free weekends in June, and takes the best one.
  const { freeWeekends } = await read(`{ freeWeekends(city: "hattingen", radiusKm: 25, topics: [CULTURE], first: 5,
    from: "${june.getUTCFullYear()}-06", to: "${june.getUTCFullYear()}-06") { startsOn endsOn score clashes explanation } }`);
  const clashing = freeWeekends.filter(({ clashes }: { clashes: number }) => clashes > 0);
  expect(clashing.map(({ startsOn }: { startsOn: string }) => startsOn).sort()).toEqual([dayOfJune(0), dayOfJune(1)]);
  const [best] = freeWeekends;
  expect(best).toMatchObject({
    clashes: 0,
    explanation: expect.stringContaining('Noch nichts bekannt im Umkreis von 25 km.'),
  });

  // As a tentative draft it is busy time to others, once it is published it has a name.
  const own = await write(
    `createEvent(city: "hattingen", input: { ${festival}, status: TENTATIVE, startsAt: "${at(best.startsOn, '14:00')}",
      endsAt: "${at(best.endsOn, '20:00')}" }) { id busyId }`,
    hattingen,
  );
  const titles = async () =>
    (await clashesOn(best.startsOn)).map(({ event }: { event: { title: string } | null }) => event?.title ?? null);
  expect(await titles()).toEqual([null]);
  expect(await clashesOn(best.startsOn, `, except: "${own.busyId}"`)).toEqual([]);
  const published = await write(
    `updateEvent(id: "${own.id}", input: { visibility: PUBLIC, status: CONFIRMED }) { id busyId }`,
    hattingen,
  );
  expect(published.busyId).toBeNull();
  expect(await titles()).toEqual(['Stadtfest Hattingen']);
  expect(await clashesOn(best.startsOn, `, except: "${own.id}"`)).toEqual([]);

  // What is cancelled is in nobody's way any more, and neither is a draft that is given up.
  await write(`cancelEvent(id: "${own.id}") { id }`, hattingen);
  await write(`withdrawEvent(id: "${draft.id}")`, bottrop);
  expect(await titles()).toEqual([]);
  expect(await clashesOn(dayOfJune(1))).toEqual([]);
});
