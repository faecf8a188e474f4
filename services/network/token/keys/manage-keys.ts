import { StartError } from '../../../shared/run-process.ts';
import { type NetworkDatabase, openNetworkDatabase } from '../../context.ts';
import { findNetwork } from '../../find-network.ts';
import { keyLimits } from '../limits.ts';
import { readSigningKeys } from '../signing-keys.ts';
import { judgeKeys, type KeyState } from './key-life.ts';
import { retireKeys } from './retire-keys.ts';
import { rotateKeys } from './rotate-keys.ts';

const usage = `Wechselt die Schlüssel, mit denen Anmeldungen unterschrieben werden; das laufende Netzwerk folgt ohne Neustart.
Changes the keys that sign people's tokens; the running network follows without a restart.

  npm run keys -- list           the keys and what each is for
  npm run keys -- rotate         makes a new key, which signs ${keyLimits.announcedMs / 1_000} seconds later
  npm run keys -- retire         removes the keys of which no token runs any longer
  npm run keys -- retire <kid>   removes one at once, since somebody else has it: its tokens are refused within five minutes

It is for the network that "npm start" runs on the data in DATA_DIR (.data), or for the one on DATABASE_URL.
`;

const words: Record<KeyState, string> = {
  announced: 'angekündigt / announced',
  signing: 'unterschreibt / signs',
  ending: 'läuft aus / runs out',
  ended: 'abgelaufen / ended',
};

/**
 * Does what the arguments say with the keys of the network and returns what there is to read. Throws a ConfigError or
 * a StartError with one sentence for the person at the keyboard.
 */
export async function manageKeys(args: string[], environment: Record<string, string | undefined>): Promise<string> {
  const { command, kid } = readArguments(args);
  if (command === 'help') return usage;
  const { url } = await findNetwork(environment);
  const db = openNetworkDatabase(url, 1);
  try {
    if (command === 'rotate') await rotateKeys(db);
    if (command === 'retire') await retireKeys(db, kid);
    return await describeKeys(db);
  } finally {
    await db.$disconnect();
  }
}

async function describeKeys(db: NetworkDatabase): Promise<string> {
  const judged = judgeKeys(await readSigningKeys(db), Date.now());
  return judged
    .map(({ key, state }) => `${key.kid}  ${new Date(key.createdAt).toISOString()}  ${words[state]}`)
    .join('\n');
}

function readArguments([command = '--help', kid, ...rest]: string[]) {
  if (command === '--help' || command === '-h') return { command: 'help', kid };
  const isKnown = ['list', 'rotate', 'retire'].includes(command);
  if (!isKnown || rest.length > 0 || (kid && command !== 'retire')) {
    throw new StartError('Say list, rotate, or retire with or without the id of a key. See --help.');
  }
  return { command, kid };
}
