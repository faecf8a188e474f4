import { parseArgs } from 'node:util';
import { StartError } from '../../shared/run-process.ts';
import { type Grant, type Role, roles, type Viewer } from '../../shared/viewer.ts';
import { type NetworkDatabase, openNetworkDatabase } from '../context.ts';
import { findNetwork } from '../find-network.ts';
import { issueToken } from './issue-token.ts';
import { getSigningKey } from './keys/key-life.ts';
import { readSigningKeys } from './signing-keys.ts';

const usage = `Gibt ein Token zum Ausprobieren aus; es gilt 15 Minuten.
Prints one token for trying things out; it is valid for 15 minutes.

  npm run --silent token -- --role editor --city hattingen
  npm run --silent token -- --role admin
  npm run --silent token -- --role organiser --region west --role member --account anna

  --role     ${roles.join(', ')}; may be given several times
  --city     the city of an editor, a maintainer or a member; may be given several times
  --region   the region of an organiser; may be given several times
  --account  whose token it is (trial)

Send it as "Authorization: Bearer <token>". It is made for the network that "npm start" runs on the data in DATA_DIR
(.data), or for the one on DATABASE_URL; only where PUBLIC_URL is on this machine.
`;

/**
 * Returns a token that the running network accepts, or what there is to know about this command.
 * Throws a ConfigError or a StartError with one sentence for the person at the keyboard.
 */
export async function makeTrialToken(args: string[], environment: Record<string, string | undefined>): Promise<string> {
  const viewer = readArguments(args);
  if (viewer === 'help') return usage;
  const { url, issuer } = await findNetwork(environment);
  refuseDistant(issuer);
  const db = openNetworkDatabase(url, 1);
  try {
    await refuseUnknown(db, viewer.grants);
    return issueToken(getSigningKey(await readSigningKeys(db), Date.now()), issuer, viewer);
  } finally {
    await db.$disconnect();
  }
}

/** A token without a sign-in is for trying things out, never for a network that others use. */
function refuseDistant(issuer: string): void {
  const { hostname } = new URL(issuer);
  if (/^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)) return;
  throw new StartError(
    `Tokens are printed for networks on this machine only, and ${issuer} is not. Sign in there instead.`,
  );
}

async function refuseUnknown(db: NetworkDatabase, grants: Grant[]): Promise<void> {
  for (const { city, region } of grants) {
    if (city && !(await db.city.findUnique({ where: { slug: city } }))) {
      throw new StartError(`The network has no city "${city}". Look it up with { cities { slug } }.`);
    }
    if (region && !(await db.region.findUnique({ where: { slug: region } }))) {
      throw new StartError(`The network has no region "${region}". Look it up with { regions { slug } }.`);
    }
  }
}

function readArguments(args: string[]): Viewer | 'help' {
  const many = { type: 'string', multiple: true, default: [] as string[] } as const;
  const options = {
    role: many,
    city: many,
    region: many,
    account: { type: 'string', default: 'trial' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parse(() => parseArgs({ args, options }));
  if (values.help) return 'help';
  if (values.role.length === 0) throw new StartError(`Say which role: --role ${roles.join(', --role ')}.`);
  const account = values.account.trim();
  if (!account || account.length > 200) throw new StartError('--account takes a name with 1 to 200 characters.');
  return { account, grants: values.role.flatMap((role) => grantsOf(role, values.city, values.region)) };
}

/** Throws a StartError for an unknown role, and for one that lacks its place. */
function grantsOf(name: string, cities: string[], regions: string[]): Grant[] {
  const role = roles.find((known): known is Role => known === name);
  if (!role) throw new StartError(`There is no role "${name}". Roles are ${roles.join(', ')}.`);
  if (role === 'editor' || role === 'maintainer') {
    if (cities.length === 0)
      throw new StartError(`The role ${role} holds for a city. Add --city hattingen, for instance.`);
    return cities.map((city) => ({ role, city }));
  }
  if (role === 'organiser') {
    if (regions.length === 0)
      throw new StartError('The role organiser holds for a region. Add --region west, for instance.');
    return regions.map((region) => ({ role, region }));
  }
  return role === 'member' && cities.length > 0 ? cities.map((city) => ({ role, city })) : [{ role }];
}

function parse<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('. ')[0]}. See --help.`);
  }
}
