import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { type CityRecord, takesPart } from '../city/city.ts';
import type { Context } from '../context.ts';
import { findEndpoint } from '../node/node.ts';
import type { MutationEnrolNodeArgs } from '../schema.types.ts';
import { challengeNode } from './challenge-node.ts';
import { checkNode } from './check-node.ts';
import { hashCode } from './enrolment-code.ts';
import { readPublicKey } from './read-public-key.ts';

/**
 * Registers a city's node, wherever it was before; a suspended city stays suspended. The code is the right to do so and
 * is used up only when everything is well. Throws TOO_FREQUENT, ENROLMENT_CODE_INVALID, URL_INVALID, ADDRESS_NOT_ALLOWED,
 * VALUE_INVALID, what `challengeNode` throws, or NODE_UNFIT.
 */
export async function enrolNode(context: Context, args: MutationEnrolNodeArgs): Promise<CityRecord> {
  const { db, now, log } = context;
  await context.countEnrolment(context.client);
  const hash = hashCode(args.code);
  const slug = await findCity(context, hash);
  const endpoint = findEndpoint(args.endpoint);
  if (!endpoint) throw new Refusal('URL_INVALID', { argument: 'endpoint' });
  if (!context.nodes.rule.admits(endpoint)) throw new Refusal('ADDRESS_NOT_ALLOWED', { argument: 'endpoint' });
  const { jwk, key } = readPublicKey(args.publicKey);
  await challengeNode(context, { endpoint, slug, key });
  const { contractVersion } = await checkNode(context, { endpoint, slug });

  const city = await db.$transaction(async (records) => {
    const at = new Date(now());
    const unused = { hash, usedAt: null, expiresAt: { gt: at } };
    const { count } = await records.enrolmentCode.updateMany({ where: unused, data: { usedAt: at } });
    const found = await records.city.findUnique({ where: { slug }, include: { node: true } });
    if (count === 0 || !found || !takesPart(found)) throw new Refusal('ENROLMENT_CODE_INVALID');
    const state = found.node?.state === 'SUSPENDED' ? 'SUSPENDED' : 'ONLINE';
    const seen = { state, contractVersion, lastSeenAt: at, failures: 0 } as const;
    const node = { endpoint, publicKey: jwk, enrolledAt: at, hosted: false, ...seen };
    await records.node.upsert({ where: { citySlug: slug }, create: { citySlug: slug, ...node }, update: node });
    await recordAudit(records, { actor: `node:${slug}`, action: 'node-enrolled', subject: slug, city: slug }, at);
    return found;
  });
  log.info({ city: slug, endpoint }, 'a node has enrolled');
  return city;
}

/** Returns the city that a code is for. Throws ENROLMENT_CODE_INVALID for one that is unknown, used or too old. */
async function findCity({ db, now }: Context, hash: string): Promise<string> {
  const code = await db.enrolmentCode.findUnique({ where: { hash } });
  if (!code || code.usedAt || code.expiresAt.getTime() <= now()) throw new Refusal('ENROLMENT_CODE_INVALID');
  return code.citySlug;
}
