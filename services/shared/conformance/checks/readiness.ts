import { readContract } from '../../contract/contract.ts';
import { sdlAt } from '../../contract/sdl-at.ts';
import { compareVersion } from '../../contract/version.ts';
import { type Check, expectThat } from '../check.ts';
import type { Answer, Probe } from '../probe.ts';

const readReadiness = (probe: Probe): Promise<Answer> => probe.once('readiness', () => probe.get(probe.readyUrl));

/** Whether a node says of itself what the hub has to know. */
export const readinessChecks: Check[] = [
  {
    id: 'readiness-answers',
    needs: [],
    rule: {
      de: 'Neben der GraphQL-Adresse antwortet readyz mit einem JSON-Objekt.',
      en: 'Beside the GraphQL endpoint readyz answers with a JSON object.',
    },
    mend: {
      de: 'Beantworten Sie GET …/readyz ohne Umleitung mit { "city", "contractVersion", "ready" } als JSON.',
      en: 'Answer GET …/readyz without a redirect with { "city", "contractVersion", "ready" } as JSON.',
    },
    async run(probe) {
      const { status, body } = await readReadiness(probe);
      expectThat([200, 503].includes(status), `status ${status}`);
      expectThat(body, 'no JSON object');
    },
  },
  {
    id: 'readiness-city',
    needs: ['readiness-answers'],
    rule: { de: 'readyz nennt die eigene Stadt.', en: 'readyz names the own city.' },
    mend: {
      de: 'Setzen Sie "city" in readyz auf das Kürzel der Stadt, für die der Knoten angemeldet wird.',
      en: 'Set "city" in readyz to the slug of the city that the node is enrolled for.',
    },
    async run(probe) {
      expectThat((await readReadiness(probe)).body?.city === probe.slug, 'city');
    },
  },
  {
    id: 'readiness-ready',
    needs: ['readiness-answers'],
    rule: { de: 'Der Knoten ist bereit.', en: 'The node is ready.' },
    mend: {
      de: 'Sorgen Sie dafür, dass der Knoten arbeitet (Datenbank?); dann antwortet readyz mit Status 200 und "ready": true.',
      en: 'Make the node work (its database?); readyz then answers with status 200 and "ready": true.',
    },
    async run(probe) {
      const { status, body } = await readReadiness(probe);
      expectThat(body?.ready === true, 'ready');
      expectThat(status === 200, `status ${status}`);
    },
  },
  {
    id: 'version-form',
    needs: ['readiness-answers'],
    rule: { de: 'readyz nennt die Version des Vertrags.', en: 'readyz names the version of the contract.' },
    mend: {
      de: 'Setzen Sie "contractVersion" auf die Version des Vertrags, nach der Sie gebaut haben, zum Beispiel "1.0".',
      en: 'Set "contractVersion" to the version of the contract that you built by, for instance "1.0".',
    },
    async run(probe) {
      const version = (await readReadiness(probe)).body?.contractVersion;
      expectThat(typeof version === 'string' && /^\d{1,4}\.\d{1,4}$/.test(version), 'contractVersion');
      probe.version = version;
    },
  },
  {
    id: 'version-range',
    needs: ['version-form'],
    rule: {
      de: 'Die Version des Vertrags ist eine, die der Verbund noch spricht.',
      en: 'The version of the contract is one that the network still speaks.',
    },
    mend: {
      de: 'Bringen Sie den Knoten auf eine Version, die höchstens zwei Nebenversionen zurückliegt.',
      en: 'Update the node to a version that is at most two minor versions behind.',
    },
    async run(probe) {
      const standing = compareVersion(probe.version, probe.ownVersion);
      expectThat(standing !== null && standing !== 'outdated', `the network speaks ${probe.ownVersion}`);
      if (standing === 'older') probe.contract = readContract(sdlAt(probe.sdl, probe.version!));
    },
  },
];
