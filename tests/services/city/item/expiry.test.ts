import { expect, test } from 'vitest';
import { editor, startTestCity, type TestCity } from '../start-test-city.ts';

const later = (days: number) => new Date(Date.parse('2026-11-22T10:00:00Z') + days * 86_400_000);
const entry = 'title: "Raum", direction: SEEKS, subject: ROOMS, visibility: PUBLIC';

async function ofCity(node: TestCity, selection: string) {
  const { data, errors } = await node.ask(
    `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { ${selection} } } }`,
  );
  expect(errors).toEqual([]);
  return data._entities[0];
}
const listed = async (node: TestCity) =>
  (await ofCity(node, 'board { nodes { id } }')).board.nodes.map(({ id }: { id: string }) => id.split(':')[2]);
const write = async (node: TestCity, mutation: string) => {
  const { data, errors } = await node.ask(`mutation { item: ${mutation} }`, {}, editor);
  expect(errors).toEqual([]);
  return data.item;
};

test('an entry holds for 90 days, and again when that is asked for; then it is in no list and stays reachable by its id', async () => {
  let now = later(0);
  await using node = await startTestCity({ now: () => now });
  const id = 'hattingen:board-entry:raum';
  const created = await write(node, `createBoardEntry(city: "hattingen", input: { ${entry} }) { validUntil }`);
  expect(created.validUntil).toBe(later(90).toISOString());

  now = later(80);
  const renewed = await write(node, `updateBoardEntry(id: "${id}", input: { validUntil: null }) { validUntil }`);
  expect(renewed.validUntil).toBe(later(170).toISOString());
  now = later(169);
  expect(await listed(node)).toEqual(['raum']);
  now = later(171);
  expect(await listed(node)).toEqual([]);
  const { board, all } = await ofCity(node, 'board { totalCount } all: board(includeExpired: true) { totalCount }');
  expect([board.totalCount, all.totalCount]).toEqual([0, 1]);
  expect((await node.ask(`{ boardEntry(id: "${id}") { title } }`)).data.boardEntry).toEqual({ title: 'Raum' });
});

test('an entry that says until when it holds is listed until then, and one that is done is not', async () => {
  let now = later(0);
  await using node = await startTestCity({ now: () => now });
  const until = later(3).toISOString();
  await write(
    node,
    `createBoardEntry(city: "hattingen", input: { ${entry}, key: "kurz", validUntil: "${until}" }) { id }`,
  );
  await write(node, `createBoardEntry(city: "hattingen", input: { ${entry}, key: "lang" }) { id }`);
  expect((await listed(node)).sort()).toEqual(['kurz', 'lang']);
  now = later(4);
  expect(await listed(node)).toEqual(['lang']);
  await write(node, 'updateBoardEntry(id: "hattingen:board-entry:lang", input: { state: DONE }) { id }');
  expect(await listed(node)).toEqual([]);
});

test('what does not hold any longer is no match', async () => {
  let now = later(0);
  await using node = await startTestCity({ now: () => now });
  const offer = 'title: "Saal", direction: OFFERS, subject: ROOMS, visibility: PUBLIC';
  const until = later(3).toISOString();
  await write(node, `createBoardEntry(city: "hattingen", input: { ${entry} }) { id }`);
  await write(node, `createBoardEntry(city: "hattingen", input: { ${offer}, validUntil: "${until}" }) { id }`);
  const matches = async () => {
    const query = '{ boardEntry(id: "hattingen:board-entry:raum") { matches { score reasons entry { title } } } }';
    return (await node.ask(query)).data.boardEntry.matches;
  };
  expect(await matches()).toEqual([{ score: 4, reasons: ['SUBJECT', 'CITY'], entry: { title: 'Saal' } }]);
  now = later(4);
  expect(await matches()).toEqual([]);
});

test('a deadline that is over takes a funding programme out of the list, and a training goes when it has ended', async () => {
  let now = later(0);
  await using node = await startTestCity({ now: () => now });
  const [soon, start, end] = [later(5), later(2), later(4)].map((at) => at.toISOString());
  await write(
    node,
    `createFunding(city: "hattingen", input: { title: "Frist", deadline: "${soon}", visibility: PUBLIC }) { id }`,
  );
  await write(node, 'createFunding(city: "hattingen", input: { title: "Immer", visibility: PUBLIC }) { id }');
  await write(
    node,
    `createTraining(city: "hattingen", input: { title: "Kurs", startsAt: "${start}", endsAt: "${end}", visibility: PUBLIC }) { id }`,
  );
  const titles = async () => {
    const { funding, trainings } = await ofCity(node, 'funding { nodes { title } } trainings { nodes { title } }');
    return [...funding.nodes, ...trainings.nodes].map(({ title }: { title: string }) => title);
  };
  expect(await titles()).toEqual(['Frist', 'Immer', 'Kurs']);
  now = later(3);
  expect(await titles()).toEqual(['Frist', 'Immer', 'Kurs']);
  now = later(4.5);
  expect(await titles()).toEqual(['Frist', 'Immer']);
  now = later(6);
  expect(await titles()).toEqual(['Immer']);
  await write(
    node,
    `updateFunding(id: "hattingen:funding:frist", input: { deadline: "${later(9).toISOString()}" }) { id }`,
  );
  expect(await titles()).toEqual(['Frist', 'Immer']);
});
