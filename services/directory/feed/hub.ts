/** Another hub whose feed is read as well: what it is called here, and where its feed is. */
export interface Hub {
  name: string;
  feedUrl: string;
}

/** Under which name the feed of another hub is on record, beside those of cities; a slug holds no colon. */
export const sourceOf = ({ name }: Pick<Hub, 'name'>): string => `hub:${name}`;

/** Tells whether a feed is that of another hub. */
export const isHubSource = (source: string): boolean => source.startsWith('hub:');

/** Returns what the hub of a feed is called here. */
export const hubOf = (source: string): string => source.slice('hub:'.length);
