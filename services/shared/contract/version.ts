/** The version of the contract that is spoken here; what is newer than 1.0 names its version in the SDL by `@since`. */
export const contractVersion = '1.2';

/** How many minor versions a node may be behind and still be asked for what it knows. */
export const minorsBehind = 2;

/** How the version of a node stands to another: `outdated` is another major version, or one that is too old. */
export type VersionStanding = 'same' | 'older' | 'newer' | 'outdated';

/** Tells how a node's version stands to `own`; null when the node has never said one that can be read. */
export function compareVersion(version: string | null, own: string = contractVersion): VersionStanding | null {
  const [node, here] = [readVersion(version), readVersion(own)];
  if (!node || !here) return null;
  if (node.major !== here.major || here.minor - node.minor > minorsBehind) return 'outdated';
  if (node.minor === here.minor) return 'same';
  return node.minor < here.minor ? 'older' : 'newer';
}

/** Returns a version as the SDL names it, for instance 1.0 for 1.0.7; null when it cannot be read. */
export function findVersion(text: string | null): string | null {
  const version = readVersion(text);
  return version && `${version.major}.${version.minor}`;
}

/** Tells whether one version comes after another. */
export const isNewer = (version: string, other: string): boolean => {
  const [one, two] = [readVersion(version), readVersion(other)];
  return one !== null && two !== null && (one.major - two.major || one.minor - two.minor) > 0;
};

function readVersion(text: string | null): { major: number; minor: number } | null {
  const [, major, minor = '0'] = /^(\d{1,4})(?:\.(\d{1,4}))?(?:[.-]|$)/.exec(text ?? '') ?? [];
  return major === undefined ? null : { major: Number(major), minor: Number(minor) };
}
