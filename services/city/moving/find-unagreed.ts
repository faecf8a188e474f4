import type { ConsentRow } from '../consent/consent.ts';
import { findWithContact, isPersonal } from '../consent/personal-contact.ts';
import type { Item } from '../item/kind.ts';
import type { MemberRow } from '../working-group/member.ts';
import type { OwnTable } from './own-tables.ts';

/** Returns the id of a row that holds a person's name or private address without a consent to it that still holds, if there is one. */
export function findUnagreed(tables: Record<OwnTable, object[]>): string | undefined {
  const consents = tables.Consent as ConsentRow[];
  const live = new Map(consents.filter(({ withdrawnAt }) => !withdrawnAt).map(({ id, subject }) => [id, subject]));
  const { GroupMember, ...others } = tables;
  const members = (GroupMember as MemberRow[]).filter(({ name }) => name !== null);
  const contacts = Object.values(others)
    .flat()
    .map((row) => findWithContact(row as Item))
    .filter((row) => row !== null)
    .filter(({ contactPerson: person, contactEmail: email }) => isPersonal({ person, email }));
  return [...members, ...contacts].find(({ id, consentId }) => !consentId || live.get(consentId) !== id)?.id;
}
