import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../../../services/network/schema.types.ts';
import { readCode, readMails, waitForMail } from '../../../setup/mails.ts';
import { type Answer, post, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

export interface SignInFixture extends AsyncDisposable {
  network: TestNetwork;
  outbox: string;
  /** Moves the clock of the service on. */
  pass(ms: number): void;
  request(email: string, headers?: Record<string, string>): Promise<Answer>;
  /** Asks for a code and returns the one that the mail brings. */
  getCode(email: string): Promise<string>;
  signIn(email: string, code: string, headers?: Record<string, string>, requestId?: string): Promise<Answer>;
  refresh(refreshToken: string): Promise<Answer>;
  signOut(refreshToken: string): Promise<Answer>;
  /** Asks for a code and signs in with it. */
  open(email: string): Promise<Record<keyof Session, string>>;
}

/** Starts a network service with an outbox and a clock that the test moves. */
export async function startSignIn(
  settings: Parameters<typeof startTestNetwork>[0] = {},
  overrides: Parameters<typeof startTestNetwork>[1] = {},
): Promise<SignInFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'stadtverbund-outbox-'));
  const outbox = join(folder, 'outbox');
  let passed = 0;
  const network = await startTestNetwork({ outbox, ...settings }, { now: () => Date.now() + passed, ...overrides });
  const call = (field: string, variables: object, headers: Record<string, string> = {}) => {
    const names = Object.keys(variables);
    const query = `mutation(${names.map((name) => `$${name}: ${name === 'requestId' ? 'ID' : 'String!'}`)}) { ${field}(${names.map((name) => `${name}: $${name}`)}) ${selections[field]} }`;
    return post(`${network.service.url}/graphql`, JSON.stringify({ query, variables }), headers);
  };
  const fixture: Omit<SignInFixture, typeof Symbol.asyncDispose> = {
    network,
    outbox,
    pass: (ms) => {
      passed += ms;
    },
    request: (email, headers) => call('requestSignIn', { email }, headers),
    async getCode(email) {
      const before = (await readMails(outbox, email.toLowerCase())).length;
      const { body } = await fixture.request(email);
      if (body.errors) throw new Error(body.errors[0].message);
      return readCode(await waitForMail(outbox, email.toLowerCase(), before + 1));
    },
    signIn: (email, code, headers, requestId) =>
      call('signIn', { email, code, ...(requestId !== undefined && { requestId }) }, headers),
    refresh: (refreshToken) => call('refreshSession', { refreshToken }),
    signOut: (refreshToken) => call('signOut', { refreshToken }),
    async open(email) {
      const { body } = await fixture.signIn(email, await fixture.getCode(email));
      return body.data.signIn;
    },
  };
  return {
    ...fixture,
    async [Symbol.asyncDispose]() {
      await network[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

const session = '{ accessToken refreshToken expiresAt account }';
const selections: Record<string, string> = {
  requestSignIn: '{ requestId expiresAt }',
  signIn: session,
  refreshSession: session,
  signOut: '',
};

/** The reason of the one refusal of an answer. */
export const reasonOf = ({ body }: Answer): string | undefined => body.errors?.[0].extensions.reason;
