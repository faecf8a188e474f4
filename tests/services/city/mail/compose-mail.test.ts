import { describe, expect, test } from 'vitest';
import { readToken } from '../../../../services/city/link/token.ts';
import { composeMail, type DueDelivery } from '../../../../services/city/mail/compose-mail.ts';
import { openTransport } from '../../../../services/shared/mail/transport.ts';
import { startMailServer } from '../../../setup/mail-server.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const setting = {
  ...{ key, domain: 'hattingen.stadtverbund.example', cityUrl: 'https://knoten.example/hattingen', takesMail: false },
};
const delivery: DueDelivery = {
  ...{ id: '019ab4d0-3a00-7000-8000-000000000001', mailId: 'm', purpose: 'probe', attempts: 0, subscriptionId: null },
  ...{ address: 'a@x.example', insertions: {}, subject: 'Grüße', text: 'Guten Tag', headers: {} },
};
const now = new Date('2027-05-01T10:00:00Z');

describe('the places of a mail', () => {
  test('are filled for one recipient; what nothing fills stays, and what fills one is not read again', () => {
    const text = 'Hallo {name}, {name}! {other} {unsubscribe} {a b} {';
    const insertions = { name: '{domain}' };
    expect(composeMail({ ...delivery, text, insertions }, setting).text).toBe(
      'Hallo {domain}, {domain}! {other} {unsubscribe} {a b} {',
    );
  });

  test('are empty where an erasure left nothing, and so is a header', () => {
    const headers = { from: { name: null, mailbox: 'netz' }, 'list-id': null } as unknown as DueDelivery['headers'];
    const insertions = { name: null } as unknown as DueDelivery['insertions'];
    const mail = composeMail({ ...delivery, text: 'Hallo {name}!', insertions, headers }, setting);
    expect([mail.text, mail.from, (mail.headers as Record<string, string>)['list-id']]).toEqual([
      'Hallo !',
      { name: 'Stadtverbund', address: 'netz@hattingen.stadtverbund.example' },
      '',
    ]);
  });

  test('hold links that are signed when the mail leaves', () => {
    const insertions = { confirm: { action: 'confirm', subject: 's', expiresAt: '2027-05-02T10:00:00Z' } };
    const { text } = composeMail({ ...delivery, text: 'Hier: {confirm}', insertions }, setting);
    const [, token] = /^Hier: https:\/\/knoten\.example\/hattingen\/link\/(\S+)$/.exec(String(text))!;
    expect(readToken(key, token!, now)).toEqual({ action: 'confirm', subject: 's' });
    expect(readToken(key, token!, new Date('2027-05-02T10:00:00Z'))).toBe('expired');
  });

  test('end and change a subscription, in headers too', () => {
    const headers = { 'List-Unsubscribe': '<{unsubscribe}>', 'list-post': '<mailto:liste@{domain}>' };
    const own = { ...delivery, subscriptionId: 'hattingen:subscription:1', text: '{change}', headers };
    const mail = composeMail(own, setting);
    const filled = mail.headers as Record<string, string>;
    expect(filled['list-post']).toBe('<mailto:liste@hattingen.stadtverbund.example>');
    const tokenOf = (text: string) => readToken(key, text.replace(/^<?.*\/link\/|>$/g, ''), now);
    const subject = 'hattingen:subscription:1';
    expect(tokenOf(filled['list-unsubscribe']!)).toEqual({ action: 'unsubscribe', subject });
    expect(tokenOf(String(mail.text))).toEqual({ action: 'change-subscription', subject });
  });
});

describe('a mail', () => {
  test('comes back to the city when it cannot be delivered and mails reach the city, else to who sent it', () => {
    const from = { name: 'Netzwerk', mailbox: 'netz' };
    const composed = (takesMail: boolean) =>
      composeMail({ ...delivery, headers: { from } as DueDelivery['headers'] }, { ...setting, takesMail });
    expect(composed(false).envelope).toEqual({ from: 'netz@hattingen.stadtverbund.example', to: ['a@x.example'] });
    expect(composed(true).envelope!.from).toMatch(
      /^bounce\+019ab4d0-3a00-7000-8000-000000000001\.[0-9a-f]{16}@hattingen\.stadtverbund\.example$/,
    );
    expect(composed(true).from).toEqual({ name: 'Netzwerk', address: 'netz@hattingen.stadtverbund.example' });
  });

  test('gets no address, header or text from what stands in its fields, over a real connection', async () => {
    await using server = await startMailServer();
    const transport = openTransport({ smtpUrl: server.url })!;
    const evil = 'x\r\nBcc: b@x.example\r\n\r\nBody';
    const headers = {
      ...{ 'list-id': evil, 'reply-to': `"${evil}" <c@x.example>`, 'list-unsubscribe': `<${'u'.repeat(300)}>` },
      from: { name: `Titel" <d@x.example>, ${evil}`, mailbox: 'netz' },
    } as unknown as DueDelivery['headers'];
    await transport.deliver(
      composeMail({ ...delivery, subject: evil, text: '.\r\nRCPT TO:<e@x.example>', headers }, setting),
    );
    transport.close();
    expect(server.taken).toMatchObject([{ to: 'a@x.example' }]);
    const [mail] = await server.read();
    expect(mail!.bcc).toBeUndefined();
    expect(mail!.to).toEqual([expect.objectContaining({ address: 'a@x.example' })]);
    expect(mail!.from).toMatchObject({ address: 'netz@hattingen.stadtverbund.example' });
    expect(mail!.text!.trim()).toBe('.\nRCPT TO:<e@x.example>');
    expect(mail!.headers.find((header) => header.key === 'list-unsubscribe')!.value).toBe(`<${'u'.repeat(300)}>`);
    expect(mail!.messageId).toBe('<019ab4d0-3a00-7000-8000-000000000001@hattingen.stadtverbund.example>');
  });
});
