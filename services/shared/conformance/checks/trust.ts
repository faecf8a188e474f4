import jwt from 'jsonwebtoken';
import { createSigningKey, signToken } from '../../tokens.ts';
import { type Check, expectThat, NothingToCheck } from '../check.ts';
import { listListFields } from '../contract-types.ts';
import { conformanceLimits } from '../limits.ts';
import { type Answer, type Probe, readObject } from '../probe.ts';
import { askPage } from '../samples.ts';

/** Whether a node lets nobody in whom it should not. */
export const trustChecks: Check[] = [
  {
    id: 'public-only',
    needs: ['entities-city', 'contract-types'],
    rule: {
      de: 'Ohne Anmeldung ist nur zu lesen, was PUBLIC ist.',
      en: 'Without signing in only what is PUBLIC can be read.',
    },
    mend: {
      de: 'Prüfen Sie die Sichtbarkeit in jeder Liste; ohne Token fehlt alles, was DRAFT oder MEMBERS ist.',
      en: 'Check the visibility in every list; without a token all that is DRAFT or MEMBERS is left out.',
    },
    async run(probe) {
      let isSeen = false;
      for (const list of listListFields(probe.contract)) {
        if (!list.type.getFields().visibility) continue;
        const { page } = await askPage(probe, list, { first: 100, select: 'visibility' });
        expectThat(page, `City.${list.name}`);
        expectThat(
          page.nodes.every((node) => readObject(node)?.visibility === 'PUBLIC'),
          `City.${list.name}`,
        );
        isSeen ||= page.nodes.length > 0;
      }
      if (!isSeen) throw new NothingToCheck();
    },
  },
  {
    id: 'tokens-refused',
    needs: ['graphql-answers'],
    rule: {
      de: 'Ein falsches, abgelaufenes oder fremdes Token wird mit Status 401 abgelehnt.',
      en: 'A malformed, expired or foreign token is refused with status 401.',
    },
    mend: {
      de: 'Nehmen Sie nur ES256 mit einem Schlüssel des Verbunds an, für Ihr Kürzel als "aud" und vor "exp"; sonst 401 mit UNAUTHENTICATED.',
      en: 'Accept only ES256 by a key of the network, with your slug as "aud" and before "exp"; otherwise 401 with UNAUTHENTICATED.',
    },
    async run(probe) {
      for (const [name, { status, data, errors }] of await tryTokens(probe)) {
        expectThat(status === 401 && data === null, name);
        expectThat(
          errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED'),
          name,
        );
      }
    },
  },
  {
    id: 'tokens-tell-nothing',
    needs: ['tokens-refused'],
    rule: {
      de: 'Die Ablehnung verrät nicht, was an einem Token falsch ist.',
      en: 'The refusal does not tell what is wrong with a token.',
    },
    mend: {
      de: 'Antworten Sie auf jedes abgelehnte Token mit genau demselben Text.',
      en: 'Answer every refused token with exactly the same body.',
    },
    async run(probe) {
      const texts = [...(await tryTokens(probe)).values()].map(({ text }) => text);
      expectThat(new Set(texts).size === 1, 'body');
    },
  },
];

/** What the node answers to each token that it has to refuse, by what is wrong with it. */
const tryTokens = (probe: Probe): Promise<Map<string, Answer>> =>
  probe.once('tokens', async () => {
    const answers = new Map<string, Answer>();
    for (const [name, authorization] of Object.entries(writeTokens(probe))) {
      answers.set(name, await probe.ask('{ __typename }', {}, { authorization }));
    }
    return answers;
  });

function writeTokens({ slug, refusedTokens }: Probe): Record<string, string> {
  const key = createSigningKey();
  const viewer = { account: 'conformance', grants: [{ role: 'admin' as const }] };
  const issuer = 'https://conformance.invalid';
  const claims = { sub: viewer.account, grants: viewer.grants, iss: issuer, aud: slug, exp: 4_000_000_000 };
  const sign = (audience: string, seconds: number) => signToken(key, viewer, { issuer, audience, seconds });
  const hmac = (algorithm: 'none' | 'HS256', secret: string) => jwt.sign(claims, secret, { algorithm, keyid: key.kid });
  const tokens: Record<string, string> = {
    'no token': 'conformance',
    'a token that is no JSON': 'conformance.conformance.conformance',
    'an expired token': sign(slug, -conformanceLimits.expiredSeconds),
    'a token for another city': sign(`x-${slug}`, 60),
    'a token by an unknown key': sign(slug, 60),
    'a token without a signature': hmac('none', ''),
    'a token with the signature of another token': `${hmac('none', '')}${sign(slug, 60).split('.')[2]}`,
    'a token signed with a password': hmac('HS256', 'conformance'),
    ...Object.fromEntries(refusedTokens.map((token, at) => [`token ${at + 1} of the hub`, token])),
  };
  return {
    ...Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, `Bearer ${token}`])),
    'another scheme': 'Basic Y29uZm9ybWFuY2U6eA==',
  };
}
