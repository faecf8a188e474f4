import { expect, test } from 'vitest';
import { editor, startTestCity } from '../start-test-city.ts';

test('no two lists of a city share a mailbox, however they come to it, and that of a withdrawn list stays taken', async () => {
  await using node = await startTestCity();
  const create = (title: string, mailbox: string) =>
    node.ask(
      `mutation { createMailingList(city: "hattingen", input: { title: "${title}", mailbox: "${mailbox}" }) { id } }`,
      {},
      editor,
    );
  const taken = [{ extensions: { code: 'CONFLICT', reason: 'MAILBOX_TAKEN', argument: 'input.mailbox' } }];
  const answers = await Promise.all(['Eins', 'Zwei', 'Drei'].map((title) => create(title, 'alle')));
  const [made, ...none] = answers.flatMap(({ data }) => data.createMailingList ?? []);
  expect(none).toEqual([]);
  for (const { data, errors } of answers) if (!data.createMailingList) expect(errors).toMatchObject(taken);

  const other = (await create('Presse', 'presse')).data.createMailingList.id;
  const move = (id: string, mailbox: string) =>
    node.ask(`mutation { updateMailingList(id: "${id}", input: { mailbox: "${mailbox}" }) { address } }`, {}, editor);
  expect((await move(other, 'alle')).errors).toMatchObject(taken);
  expect((await move(made.id, 'alle')).errors).toEqual([]);
  await node.ask(`mutation { withdrawMailingList(id: "${made.id}") }`, {}, editor);
  expect((await create('Neu', 'alle')).errors).toMatchObject(taken);
  expect((await move(other, 'neu')).data.updateMailingList.address).toBe('neu@hattingen.stadtverbund.example');
});
