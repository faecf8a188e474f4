import type { PrismaClient } from '../../../../prisma/city/client/client.ts';

const at = (day: number) => new Date(Date.UTC(2027, 4, day, 10, 30, 0, 120));
const stamps = { topics: [], licence: 'CC-BY-4.0', createdAt: at(1), updatedAt: at(2) };

/** Texts that are easily damaged on the way through a format. */
export const hostile = 'Anna\'s "Chor"; \\n \\\\ $1 {city} %s\nzweite Zeile\tTab – ÄÖÜß 🎺 <b> -- /* E\'';

/** Fills a city with one thing of every kind and visibility, and with all that is hard to carry along. */
export async function fillCity(db: PrismaClient, slug: string): Promise<void> {
  const id = (kind: string, key: string) => `${slug}:${kind}:${key}`;
  await db.office.create({ data: { office: '=SUMME(A1)', email: 'buero@stadt.example', phone: '+49 2043 1' } });
  await db.district.createMany({
    data: [
      { id: id('district', 'mitte'), title: 'Mitte', population: 12_345, visibility: 'PUBLIC', ...stamps },
      { id: id('district', 'entwurf'), title: 'Entwurf', ...stamps },
    ],
  });
  await db.initiative.createMany({
    data: [
      {
        ...{ id: id('initiative', 'chor'), title: '=1+1', summary: hostile },
        ...{ districtIds: [id('district', 'mitte')], contactPhone: '+49 1', visibility: 'PUBLIC', ...stamps },
        topics: ['CULTURE', 'SPORT'],
      },
      {
        id: id('initiative', 'weg'),
        title: 'Weg',
        districtIds: [],
        visibility: 'PUBLIC',
        ...stamps,
        withdrawnAt: at(3),
      },
      { id: id('initiative', 'intern'), title: 'Intern', districtIds: [], visibility: 'MEMBERS', ...stamps },
    ],
  });
  await db.event.createMany({
    data: [
      {
        ...{
          id: id('event', 'probe'),
          title: hostile,
          startsAt: at(4),
          endsAt: at(5),
          visibility: 'PUBLIC',
          ...stamps,
        },
        ...{ recurrence: 'FREQ=WEEKLY;COUNT=3', repeatsUntil: at(20), venueLat: 51.12345678901234, venueLon: 1e-7 },
        exceptions: [at(11)],
        movedDates: [{ endsAt: null, startsAt: at(19).toISOString(), originalStartsAt: at(18).toISOString() }],
        organiserId: id('initiative', 'chor'),
      },
      { id: id('event', 'tag'), title: 'Ganzer Tag', allDay: true, startsAt: at(6), exceptions: [], ...stamps },
      { id: id('event', 'fort'), title: 'Fort', startsAt: at(6), exceptions: [], ...stamps, withdrawnAt: at(7) },
    ],
  });
  await db.workingGroup.create({ data: { id: id('working-group', 'schulen'), title: 'Schulen', ...stamps } });
  await db.groupMember.create({
    data: { id: id('member', 'eins'), groupId: id('working-group', 'schulen'), account: 'account-1', joinedAt: at(3) },
  });
  await db.boardEntry.create({
    data: {
      ...{ id: id('board-entry', 'raum'), title: 'Raum', direction: 'SEEKS', subject: 'ROOMS', validUntil: at(9) },
      ...{ remindedFor: at(9), contactEmail: 'chor@verein.example', ...stamps },
    },
  });
  await db.conversation.create({
    data: {
      ...{ id: '019a0000-0000-7000-8000-000000000001', entryId: id('board-entry', 'raum'), message: hostile },
      ...{ address: 'gast@haus.example', createdAt: at(4), lastAt: at(4) },
    },
  });
  await db.bestPractice.create({ data: { id: id('best-practice', 'gut'), title: 'Gut', costs: hostile, ...stamps } });
  await db.consent.create({
    data: {
      ...{ id: id('consent', 'eins'), subject: id('initiative', 'intern'), person: 'Ada Beispiel', wording: hostile },
      ...{ form: 'SPOKEN', givenAt: at(1), recordedBy: 'account-1', recordedAt: at(2) },
    },
  });
  await db.initiative.update({
    where: { id: id('initiative', 'intern') },
    data: { contactPerson: 'Ada Beispiel', consentId: id('consent', 'eins') },
  });
  await db.erasure.create({
    data: {
      ...{ id: id('erasure', 'eins'), digest: '0'.repeat(64), requestedBy: 'account-1' },
      ...{ requestedAt: at(3), doneAt: at(3), counts: { Subscription: 1 } },
    },
  });
  await db.source.create({
    data: {
      ...{ id: id('source', 'kalender'), title: hostile, kind: 'event', format: 'ICALENDAR', createdAt: at(3) },
      url: 'https://kalender.example/geheim.ics',
      settings: { tags: ['Kultur'], visibility: 'PUBLIC', topics: [{ tag: 'Kino', topics: ['CULTURE'] }] },
    },
  });
  await db.sourceRow.create({
    data: {
      ...{ sourceId: id('source', 'kalender'), uid: 'fest-1', verdict: 'NEW', reason: 'TEXT_SHORTENED title' },
      ...{ original: { title: hostile }, edited: ['title'], place: 'Termin 1', seenAt: at(4) },
    },
  });
  await db.mailingList.create({
    data: {
      ...{ id: id('mailing-list', 'alle'), title: hostile.replaceAll('\n', ' '), mailbox: 'alle', policy: 'OPEN' },
      ...{ digestedAt: at(5), ...stamps, topics: ['SPORT'] },
    },
  });
  await db.subscription.create({
    data: {
      ...{ id: id('subscription', 'eins'), listId: id('mailing-list', 'alle'), address: 'kim@haus.example' },
      ...{ topics: ['SPORT'], mode: 'DIGEST', state: 'CONFIRMED', requestedAt: at(3), confirmedAt: at(4), bounces: 1 },
      evidence: [{ at: at(3).toISOString(), wording: hostile, topics: ['SPORT'], mode: 'DIGEST' }],
    },
  });
  await db.listPost.create({
    data: {
      ...{ id: id('post', 'eins'), listId: id('mailing-list', 'alle'), subscriptionId: id('subscription', 'eins') },
      ...{ subject: 'Hallo', text: hostile, topics: [], messageId: '<1@haus.example>', createdAt: at(4) },
    },
  });
  await db.fundingReminder.create({
    data: { fundingId: id('funding', 'fonds'), daysBefore: 7, deadline: at(20), sentAt: at(13) },
  });
  const [mail, waiting, sent] = [1, 2, 3].map((last) => `019ab4d0-3a00-7000-8000-00000000000${last}`);
  await db.mail.create({
    data: {
      ...{ id: mail!, purpose: 'probe', listId: id('mailing-list', 'netz'), subject: hostile, text: hostile },
      ...{ headers: { from: { name: hostile, mailbox: 'netz' }, 'list-id': '<netz>' }, createdAt: at(8) },
    },
  });
  const link = { action: 'confirm', subject: id('subscription', 'eins'), expiresAt: '2027-06-01T00:00:00.000Z' };
  await db.delivery.createMany({
    data: [
      {
        ...{ id: waiting!, mailId: mail!, address: 'chor@verein.example', insertions: { name: hostile, link } },
        ...{ subscriptionId: id('subscription', 'eins'), dueAt: at(9), attempts: 1, failure: '451' },
        ...{ claimedBy: '12345', claimedUntil: at(9) },
      },
      { id: sent!, mailId: mail!, state: 'SENT', dueAt: at(8), sentAt: at(8), attempts: 1 },
    ],
  });
  await db.linkKey.create({ data: { key: Buffer.alloc(32, 255).toString('base64'), createdAt: at(8) } });
  await db.pendingChange.create({
    data: {
      ...{ id: id('change', 'eins'), author: 'account-1', verb: 'create', kind: 'initiative', createdAt: at(8) },
      ...{
        itemId: id('initiative', 'intern'),
        input: { fields: { title: hostile, deep: [1, null, { a: true }] }, basis: {} },
      },
    },
  });
  await db.auditEntry.createMany({
    data: [
      { at: at(8), actor: 'account-1', action: 'initiative-created', subject: id('initiative', 'intern') },
      {
        at: at(9),
        actor: 'account-2',
        action: 'initiative-withdrawn',
        subject: id('initiative', 'weg'),
        details: { n: 1 },
      },
    ],
  });
}
