import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { requireTakingPart } from '../city/require-taking-part.ts';
import type { Context } from '../context.ts';
import { requireEditor } from '../role/require-editor.ts';
import type { EnrolmentCode } from '../schema.types.ts';
import { createCode, hashCode } from './enrolment-code.ts';
import { enrolmentLimits } from './limits.ts';

/**
 * Makes the code with which a city's node enrols, once and within 7 days; older codes of the city end. Needs the role
 * admin, or editor of the city. Throws CITY_UNKNOWN for a city that is not on record, and CITY_NOT_ADMITTED.
 */
export async function createEnrolmentCode(
  { db, viewer, now, log, hubUrl }: Context,
  slug: string,
): Promise<EnrolmentCode> {
  const { account } = requireEditor(viewer, slug);
  const city = isSlug(slug) ? await db.city.findUnique({ where: { slug } }) : null;
  if (!city) throw new Refusal('CITY_UNKNOWN', { argument: 'city' });
  const code = createCode();
  const createdAt = new Date(now());
  const expiresAt = new Date(now() + enrolmentLimits.codeMs);
  await db.$transaction(async (records) => {
    await requireTakingPart(records, slug, 'city');
    await records.enrolmentCode.deleteMany({ where: { citySlug: slug } });
    const data = { hash: hashCode(code), citySlug: slug, createdBy: account, createdAt, expiresAt };
    await records.enrolmentCode.create({ data });
    const deed = { actor: account, action: 'enrolment-code-created', subject: slug, city: slug };
    await recordAudit(records, deed, createdAt);
  });
  log.info({ account, city: slug }, 'an enrolment code was made');
  return { code, expiresAt, command: `npm run start:city -- --slug ${slug} --hub ${hubUrl} --enrol ${code}` };
}
