import { writeDay } from '../../shared/german-time.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { lockItem } from '../item/change-item.ts';
import type { LinkAction, LinkPage } from '../link/link-action.ts';
import { type BoardEntryRow, boardEntries, holdingFrom } from './board-entry.ts';

/** Lets a board entry hold for at least 90 days from now, for whoever got the mail about its end. */
export const renewEntry: LinkAction = {
  name: 'renew-board-entry',
  async describe({ transaction, subject }) {
    const entry = await transaction.boardEntry.findUnique({ where: { id: subject } });
    if (!canRenew(entry)) return null;
    return {
      title: 'Eintrag verlängern?',
      text: [
        `„${entry.title}“ gilt bis zum ${writeDay(entry.validUntil)}.`,
        'Mit einem Klick gilt der Eintrag ab heute mindestens 90 Tage.',
      ],
      button: 'Um 90 Tage verlängern',
    };
  },
  async act({ transaction, subject, now }) {
    const entry = await lockItem<BoardEntryRow>(transaction, boardEntries, subject);
    if (!canRenew(entry)) return null;
    const validUntil = new Date(Math.max(entry.validUntil.getTime(), holdingFrom(now).getTime()));
    await transaction.boardEntry.update({ where: { id: subject }, data: { validUntil, updatedAt: now } });
    await recordAudit(transaction, { actor: 'system', action: 'board-entry-renewed', subject }, now);
    return renewed(entry, validUntil);
  },
};

const renewed = ({ title }: BoardEntryRow, validUntil: Date): LinkPage => ({
  title: 'Der Eintrag ist verlängert',
  text: [`„${title}“ gilt jetzt bis zum ${writeDay(validUntil)}.`],
});

/** What was withdrawn or is done stays so. */
const canRenew = (entry: BoardEntryRow | null): entry is BoardEntryRow =>
  entry !== null && entry.withdrawnAt === null && entry.state === 'OPEN';
