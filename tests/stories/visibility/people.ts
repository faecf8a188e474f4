import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import { digestOf } from '../../../services/shared/erasures.ts';
import type { Asker } from './surfaces.ts';
import { at, idOf } from './things.ts';

const name = 'Kim Beispiel';
const email = 'kim@beispiel.example';

/** Puts a person into a group, on the board and, with consent, into the contact of an initiative; everybody can read all three. */
export async function storePeople(db: PrismaClient): Promise<void> {
  const groupId = idOf('working-group', 'PUBLIC');
  await db.groupMember.create({
    data: { id: 'hattingen:member:kim', groupId, account: 'account-kim', name, joinedAt: at },
  });
  await db.boardEntry.update({
    where: { id: idOf('board-entry', 'PUBLIC') },
    data: { contactEmail: email, contactPerson: name },
  });
  const subject = idOf('initiative', 'PUBLIC');
  const consent = { id: 'hattingen:consent:kim', subject, person: name, wording: 'Ja.', form: 'PAPER' } as const;
  await db.consent.create({ data: { ...consent, givenAt: at, recordedBy: 'account-kim', recordedAt: at } });
  await db.initiative.update({ where: { id: subject }, data: { contactPerson: name, consentId: consent.id } });
  const digest = digestOf('hattingen', email);
  const erasure = { id: 'hattingen:erasure:kim', digest, requestedBy: 'account-kim', requestedAt: at };
  await db.erasure.create({ data: erasure });
}

/** Every way on which somebody who takes part can become known: true when it does. */
export const peopleSurfaces = {
  'as a member of a group': async ({ ask }: Asker) => {
    const query = `{ workingGroup(id: "${idOf('working-group', 'PUBLIC')}") { members { nodes { name } } } }`;
    return JSON.stringify((await ask(query)).data).includes(name);
  },
  'in the number of members of a group': async ({ ask }: Asker) => {
    const query = `{ workingGroup(id: "${idOf('working-group', 'PUBLIC')}") { memberCount } }`;
    return (await ask(query)).data.workingGroup.memberCount === 1;
  },
  'as whom a board entry names': async ({ ask }: Asker) => {
    const query = `{ boardEntry(id: "${idOf('board-entry', 'PUBLIC')}") { contact { office email phone } } }`;
    return JSON.stringify((await ask(query)).data).includes(email);
  },
  'in the contact of a thing': async ({ ask }: Asker) => {
    const query = `{ initiative(id: "${idOf('initiative', 'PUBLIC')}") { contact { person } } }`;
    return JSON.stringify((await ask(query)).data).includes(name);
  },
  'in consents': async ({ ask }: Asker) => {
    const { data } = await ask('{ city(slug: "hattingen") { consents { totalCount nodes { person } } } }');
    return data.city.consents?.totalCount > 0 && JSON.stringify(data).includes(name);
  },
  'in receipts of erasures': async ({ ask }: Asker) => {
    const { data } = await ask('{ city(slug: "hattingen") { erasures { nodes { digest } } } }');
    return JSON.stringify(data).includes(digestOf('hattingen', email));
  },
  'by asking what is stored': async ({ ask }: Asker) => {
    const input = `{ email: "${email}", name: "${name}" }`;
    const { data } = await ask(`{ personalDataOf(city: "hattingen", input: ${input}) { value } }`);
    return JSON.stringify(data).includes(name);
  },
  'in exports, print and feeds': async ({ read, readFeeds }: Asker) => {
    const texts = [read('/exports/listings.csv'), read('/exports/listings.jsonld'), read('/print'), readFeeds()];
    const all = (await Promise.all(texts)).join('');
    return [name, email, 'account-kim'].some((word) => all.includes(word));
  },
} satisfies Record<string, (asker: Asker) => Promise<boolean>>;
export type PeopleSurface = keyof typeof peopleSurfaces;
