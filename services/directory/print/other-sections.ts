import { writeDay, writeMoment } from '../../shared/german-time.ts';
import type { ExtractRow } from '../exports/extract.ts';
import { subjectLabels, subjectOf } from '../exports/subjects.ts';
import {
  boardDirectionLabels,
  boardSubjectLabels,
  groupStateLabels,
  listPolicyLabels,
  opennessLabels,
} from '../labels.ts';
import { countOf, topicsOf, writeEntries, writeEntry } from './entry.ts';
import { type Content, html } from './html.ts';
import { type OtherKind, otherKinds, type PrintedCity } from './printed-directory.ts';

type Names = ReadonlyMap<string, string>;
type Facts = (string | null | false)[];

/** What is said in a line about a thing of each kind. */
const factsOf: { [Kind in OtherKind]: (data: ExtractRow<Kind>['data'], titles: Names) => Facts } = {
  'working-group': ({ state, speakerOffice }) => [groupStateLabels[state], speakerOffice],
  conference: ({ districts, convenor, openTo, rhythm }, titles) => [
    districts.flatMap((id) => titles.get(id) ?? []).join(', '),
    rhythm,
    `offen für: ${opennessLabels[openTo]}`,
    convenor,
  ],
  'board-entry': ({ direction, subject, district, validUntil }, titles) => [
    `${boardDirectionLabels[direction]}: ${boardSubjectLabels[subject]}`,
    titles.get(district ?? '') ?? null,
    `gilt bis ${writeDay(new Date(validUntil))}`,
  ],
  funding: ({ funder, amountMax, deadline }) => [
    funder,
    amountMax !== null && `bis ${amountMax.toLocaleString('de-DE')} Euro`,
    deadline === null ? 'ohne Frist' : `bis ${writeDay(new Date(deadline))}`,
  ],
  training: ({ startsAt, provider, place, costs }) => [writeMoment(new Date(startsAt)), place, provider, costs],
  'mailing-list': ({ policy }) => [`es schreiben: ${listPolicyLabels[policy]}`],
};

/** Writes what else there is in a city, kind by kind; nothing of a kind of which there is nothing. */
export const writeOthers = (others: PrintedCity['others'], titles: Names): Content =>
  otherKinds.map((kind) => {
    const facts = factsOf[kind] as (data: ExtractRow<OtherKind>['data'], titles: Names) => Facts;
    const entries = others
      .filter((row) => row.kind === kind)
      .map(({ id, data }) => writeEntry(id, data, [...facts(data, titles), ...topicsOf(data)], data.url, null));
    return (
      entries.length > 0 &&
      html`<h3>${subjectLabels[subjectOf[kind]]} ${countOf(entries)}</h3>
${writeEntries(entries)}
`
    );
  });
