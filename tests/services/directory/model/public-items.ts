import pg from 'pg';
import { withConnection } from '../../../../services/shared/database.ts';
import { type KindName, kindNames, kinds } from './rows.ts';

/** A thing as everyone may know it. */
export interface PublicItem {
  id: string;
  kind: string;
  data: Record<string, unknown>;
}

/** Reads from a city's tables what it publishes, and nothing that it does not, by id. */
export const listPublicItems = (databaseUrl: string, slug: string): Promise<PublicItem[]> =>
  withConnection(databaseUrl, async (client) => {
    const items: PublicItem[] = [];
    for (const kind of kindNames) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(publicRows[kind]);
      items.push(...rows.map(({ row: { id, ...data } }) => ({ id: id as string, kind, data })));
    }
    for (const { key, ...data } of (await client.query(busyRows)).rows) {
      items.push({ id: `${slug}:busy:${key}`, kind: 'busy', data });
    }
    const { rows } = await client.query('SELECT office AS title, email, phone, address FROM "Office" WHERE id = 1');
    items.push(...rows.map((data) => ({ id: `${slug}:office:office`, kind: 'office', data })));
    return items.sort((one, other) => (one.id < other.id ? -1 : 1));
  });

const isPublic = (table: string) => `${table}.visibility = 'PUBLIC' AND ${table}."withdrawnAt" IS NULL`;
const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const idIfPublic = (table: string, column: string) =>
  `(SELECT id FROM "${table}" other WHERE other.id = thing."${column}" AND ${isPublic('other')})`;

/** The fields that the format of feeds has for each kind beside the common ones, as SQL. */
const fields: Record<KindName, Record<string, string>> = {
  initiative: {
    districts: `(SELECT coalesce(json_agg(id ORDER BY array_position(thing."districtIds", id)), '[]') FROM "District" other
      WHERE other.id = ANY(thing."districtIds") AND ${isPublic('other')})`,
    ...same('description', 'form', 'website', 'since', 'plainLanguage'),
  },
  event: {
    startsAt: instant('"startsAt"'),
    endsAt: instant('"endsAt"'),
    exceptions: `'[]'::json`,
    moved: `'[]'::json`,
    venue: `json_build_object('name', "venueName", 'address', "venueAddress",
      'location', json_build_object('lat', "venueLat", 'lon', "venueLon"))`,
    organiser: idIfPublic('Initiative', 'organiserId'),
    district: idIfPublic('District', 'districtId'),
    group: idIfPublic('WorkingGroup', 'groupId'),
    conference: idIfPublic('Conference', 'conferenceId'),
    ...same(
      'description',
      'form',
      'status',
      'allDay',
      'recurrence',
      'onlineUrl',
      'audience',
      'documents',
      'attendance',
    ),
  },
  'best-practice': same('challenge', 'approach', 'result', 'effort', 'costs', 'lessons', 'startedOn', 'documents'),
  'working-group': same('goal', 'state', 'speakerOffice', 'report', 'documents'),
  district: same('population'),
};

/** The times of tentative drafts; what has just left the public has no key yet. */
const busyRows = `SELECT "busyKey" AS key, ${instant('"startsAt"')} AS "startsAt", ${instant('"endsAt"')} AS "endsAt", "allDay",
  recurrence, '[]'::json AS exceptions, '[]'::json AS moved
  FROM "Event" WHERE status = 'TENTATIVE' AND visibility <> 'PUBLIC' AND "withdrawnAt" IS NULL AND "busyKey" IS NOT NULL`;

const publicRows = Object.fromEntries(
  kindNames.map((kind) => {
    const columns = {
      ...same('id', 'title', 'summary', 'topics', 'url', 'licence'),
      createdAt: instant('"createdAt"'),
      updatedAt: instant('"updatedAt"'),
      ...fields[kind],
    };
    const selected = Object.entries(columns).map(([name, sql]) => `${sql} AS ${pg.escapeIdentifier(name)}`);
    const { table } = kinds[kind];
    return [
      kind,
      `SELECT to_json(item) AS row FROM (SELECT ${selected} FROM "${table}" thing WHERE ${isPublic('thing')}) item`,
    ];
  }),
) as Record<KindName, string>;

function same(...columns: string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, pg.escapeIdentifier(column)]));
}
