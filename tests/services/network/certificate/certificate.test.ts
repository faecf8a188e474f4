import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCertificate, writeDate } from '../../../../services/network/certificate/certificate.ts';
import { writeCertificate } from '../../../../services/network/certificate/write-certificate.ts';
import { startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const at = new Date('2027-03-01T12:00:00Z');
const open = async (pdf: Uint8Array) => getDocumentProxy(new Uint8Array(pdf));

/** The tags of a page with the number of texts in each, from the top. */
function* tagsIn(node: { role?: string; children?: unknown[] }): Generator<string> {
  if (node.role && node.role !== 'Root') yield node.role;
  for (const child of node.children ?? []) yield* tagsIn(child as typeof node);
}

describe('a certificate', () => {
  test('says in German who is a member, since when and until when, on one page A4', async () => {
    const certificate = { name: 'Gladbeck', since: '1. März 2027', until: '1. März 2030', number: 'ES-GLADBECK-2030' };
    const pdf = await open(await writeCertificate(certificate, at));
    const { totalPages, text } = await extractText(pdf, { mergePages: true });
    expect(totalPages).toBe(1);
    expect(text.split('\n')).toEqual([
      'Netzwerkprogramm „Engagierte Stadt“',
      'Urkunde',
      'Gladbeck',
      'ist Mitglied im Netzwerk „Engagierte Stadt“.',
      'Mitglied seit: 1. März 2027',
      'Gültig bis: 1. März 2030',
      'Das Programmbüro',
      'Urkunde Nr. ES-GLADBECK-2030',
    ]);
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 25.4 / 72 });
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
  });

  test('is tagged for screen readers and says its language and title', async () => {
    const pdf = await open(await writeCertificate({ name: 'Herne', since: null, until: null, number: 'ES-HERNE' }, at));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'Urkunde: Herne ist Mitglied im Netzwerk „Engagierte Stadt“',
      Language: 'de-DE',
    });
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    const tree = await (await pdf.getPage(1)).getStructTree();
    expect([...tagsIn(tree)]).toEqual(['Document', 'P', 'H1', 'P', 'P', 'P', 'P']);
  });

  test.each([
    'Großröhrsdorf – Šumava, Chóśebuz, Łódź, Ærø, Đakovo',
    'Verbandsgemeinde Übersee (Ä Ö Ü ß)',
    'W'.repeat(200),
    'Ein Zusammenschluss von Städten und Gemeinden '.repeat(4),
  ])('writes every letter of %s on one page', async (name) => {
    const pdf = await open(
      await writeCertificate({ name, since: 'Juli 2020', until: '2030', number: 'ES-X-2030' }, at),
    );
    const { totalPages, text } = await extractText(pdf, { mergePages: true });
    expect(totalPages).toBe(1);
    expect(text.replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''));
  });

  test.each([
    ['2020', '2020'],
    ['2020-07', 'Juli 2020'],
    ['2020-07-16', '16. Juli 2020'],
  ])('writes the date %s as %s', (date, written) => {
    expect(writeDate(date)).toBe(written);
  });

  test('has the number of the period, and ends with the day that it is in Germany', async () => {
    const city = await network.db.city.findUniqueOrThrow({ where: { slug: 'hattingen' } });
    expect(findCertificate(city)).toEqual({
      name: 'Hattingen',
      since: 'Juli 2020',
      until: null,
      number: 'ES-HATTINGEN',
    });
    expect(findCertificate({ ...city, renewBy: new Date('2029-12-31T23:30:00Z') })).toMatchObject({
      until: '1. Januar 2030',
      number: 'ES-HATTINGEN-2030',
    });
  });
});

describe('/certificates/<slug>.pdf', () => {
  const get = (slug: string) => fetch(`${network.service.url}/certificates/${slug}.pdf`);

  test('is the certificate of a member, as it is on record now', async () => {
    const answer = await get('hattingen');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      200,
      'application/pdf',
      'inline; filename="Urkunde-hattingen.pdf"',
    ]);
    await network.db.city.update({ where: { slug: 'hattingen' }, data: { name: 'Hattingen an der Ruhr' } });
    const { text } = await extractText(await open(await (await get('hattingen')).bytes()), { mergePages: true });
    expect(text).toContain('Hattingen an der Ruhr');
  });

  test.each(['wolfsburg', 'atlantis', 'X', '%00'])('is not there for %s, which is no member', async (slug) => {
    const answer = await get(slug);
    expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });
});
